// SPDX-License-Identifier: MIT
#include "gui/constraints/findingpane.h"

#include "gui/constraints/findingwords.h"
#include "gui/widgets/noticebox.h"
#include "gui/widgets/sqlhighlighter.h"
#include "ui_findingpane.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>

using namespace Qt::StringLiterals;

namespace ondelete {

namespace {

bool isDecision(ProblemCode code)
{
    return code == ProblemCode::SetNullOnNotNull || isConflict(code) || code == ProblemCode::UnlistedBlocker;
}

} // namespace

FindingPane::FindingPane(QWidget *parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::FindingPane>())
{
    m_ui->setupUi(this);
    m_ui->scroll->viewport()->setAutoFillBackground(false);
    m_ui->copyButton->setIcon(icon(Icon::Copy));
    m_ui->ruleButton->setIcon(icon(Icon::ChevronDown));
    for (QPlainTextEdit *edit : {m_ui->sqlEdit, m_ui->definitionEdit}) {
        edit->setFont(codeFont(font()));
        new SqlHighlighter(*edit);
    }
    connect(m_ui->copyButton, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(sql()); });
    clear();
}

FindingPane::~FindingPane() = default;

QString FindingPane::sql() const
{
    return m_ui->sqlEdit->toPlainText();
}

void FindingPane::showIndexes(const QStringList &statements)
{
    for (const QString &statement : statements)
        m_ui->definitionEdit->appendPlainText(statement);
}

void FindingPane::setRuleMenu(QMenu *menu)
{
    m_ui->ruleButton->setMenu(menu);
}

void FindingPane::clear()
{
    m_ui->nameLabel->setText(tr("No rule selected"));
    m_ui->referencesLabel->setText(tr("Select a row to see why the rule is wanted, what stands in its way and the "
                                      "SQL that changes it."));
    for (QWidget *widget :
         {static_cast<QWidget *>(m_ui->rulePills), static_cast<QWidget *>(m_ui->ruleButton),
          static_cast<QWidget *>(m_ui->reasonLabel), static_cast<QWidget *>(m_ui->sqlLabel),
          static_cast<QWidget *>(m_ui->copyButton), static_cast<QWidget *>(m_ui->sqlEdit),
          static_cast<QWidget *>(m_ui->unplannedLabel), static_cast<QWidget *>(m_ui->indexLabel),
          static_cast<QWidget *>(m_ui->definitionLabel), static_cast<QWidget *>(m_ui->definitionEdit)})
        widget->hide();
    while (QLayoutItem *item = m_ui->notices->takeAt(0)) {
        // Not at once: a choice inside the box may be what asked for this.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

void FindingPane::showFinding(const Schema &schema, const Audit &audit, const Finding &finding,
                              const FixChoices &choices)
{
    clear();
    m_ui->nameLabel->setText(breakable(shortName(finding)));
    m_ui->referencesLabel->setText(finding.constraint.isEmpty()
                                       ? tr("to %1").arg(breakable(shortName(finding.references)))
                                       : tr("to %1.%2, key %3")
                                             .arg(breakable(shortName(finding.references)),
                                                  finding.referencedColumns.join(u", "_s),
                                                  breakable(finding.constraint)));
    m_ui->rulePills->setPills(rulePills(finding));
    m_ui->rulePills->show();
    m_ui->ruleButton->show();
    const QString reason = finding.status == Status::Unlisted && finding.reason.isEmpty()
        ? tr("The rule list does not name this key.")
        : finding.reason;
    m_ui->reasonLabel->setText(reason);
    m_ui->reasonLabel->setVisible(!reason.isEmpty());

    const auto chosen = choices.resolutions.contains(finding.id) ? std::optional(choices.resolutions.value(finding.id))
                                                                 : defaultChoice(finding);
    for (const Problem &problem : finding.problems) {
        if (problem.code != ProblemCode::NoIndex)
            addProblem(finding, problem, chosen);
    }

    FixChoices alone = choices;
    alone.only = {finding.id};
    alone.includeUnlisted = true;
    const FixPlan plan = planFix(schema, audit, alone);
    const bool planned = !plan.isEmpty();
    m_ui->sqlEdit->setPlainText(planned ? transactionsOf(plan.items.front()).join(u'\n') : QString());
    for (QWidget *widget : {static_cast<QWidget *>(m_ui->sqlLabel), static_cast<QWidget *>(m_ui->copyButton),
                            static_cast<QWidget *>(m_ui->sqlEdit)})
        widget->setVisible(planned);
    // Where there is a choice the choices say what is missing; the message is for the command line.
    QStringList unplanned;
    for (const Unresolved &unresolved : plan.unresolved) {
        if (unresolved.finding == finding.id && choicesFor(finding).isEmpty())
            unplanned.append(unresolved.message);
    }
    m_ui->unplannedLabel->setText(unplanned.join(u'\n'));
    m_ui->unplannedLabel->setVisible(!planned && !unplanned.isEmpty());
    if (const ForeignKey *key = schema.foreignKey(finding.key)) {
        m_ui->definitionEdit->setPlainText(
            u"ALTER TABLE %1 ADD CONSTRAINT %2 %3;"_s.arg(schema.tables[key->table].sql, key->sql, key->definition));
        m_ui->definitionLabel->show();
        m_ui->definitionEdit->show();
    }
    if (finding.key != 0 && !finding.indexed) {
        m_ui->indexLabel->setText(tr("No index serves %1: each deleted row of %2 reads this whole table.")
                                      .arg(finding.columns.join(u", "_s), shortName(finding.references)));
        m_ui->indexLabel->show();
    }
}

void FindingPane::addProblem(const Finding &finding, const Problem &problem, std::optional<Resolution> chosen)
{
    auto *box = new NoticeBox(toneOf(problem), headlineOf(problem.code), problem.message, this);
    if (isDecision(problem.code)) {
        for (const Choice &choice : choicesFor(finding)) {
            auto *radio = new QRadioButton(choice.text, box);
            radio->setAccessibleDescription(choice.consequence);
            radio->setChecked(chosen == choice.resolution);
            // Not "clicked": assistive technology checks it without a click.
            connect(radio, &QRadioButton::toggled, this,
                    [this, id = finding.id, resolution = choice.resolution](bool isChosen) {
                        if (isChosen)
                            emit resolutionChosen(id, resolution);
                    });
            box->content()->addWidget(radio);
            if (choice.consequence.isEmpty())
                continue;
            // A label of its own, since a radio button does not wrap.
            auto *consequence = new QLabel(choice.consequence, box);
            consequence->setWordWrap(true);
            consequence->setProperty("look", u"muted"_s);
            auto *indented = new QHBoxLayout; // a margin would not change sides with the direction
            indented->setSpacing(0);
            indented->addSpacing(space::xl);
            indented->addWidget(consequence, 1);
            box->content()->addLayout(indented);
        }
    }
    if (const QStringList owners = ownersOf(problem.notRun); !owners.isEmpty()) {
        auto *button = new QPushButton(tr("&Evaluate code of %1…").arg(owners.join(u", "_s)), box);
        connect(button, &QPushButton::clicked, this, [this, owners] { emit evaluationRequested(owners); });
        box->content()->addWidget(button, 0, Qt::AlignLeading);
    }
    m_ui->notices->addWidget(box);
}

} // namespace ondelete

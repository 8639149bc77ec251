// SPDX-License-Identifier: MIT
#include "gui/fix/fixreadpage.h"

#include "files/savefile.h"
#include "gui/fix/fixwords.h"
#include "gui/jobs/aside.h"
#include "gui/settings/confirmations.h"
#include "gui/widgets/chosen.h"
#include "gui/widgets/icons.h"
#include "gui/widgets/sqlhighlighter.h"
#include "ui_fixreadpage.h"

#include <QtCore/QDir>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QFileDialog>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {

FixReadPage::FixReadPage(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::FixReadPage>())
{
    m_ui->setupUi(this);
    m_ui->sqlEdit->setFont(codeFont(font()));
    m_ui->copyButton->setIcon(icon(Icon::Copy));
    m_ui->saveButton->setIcon(icon(Icon::Save));
    new SqlHighlighter(*m_ui->sqlEdit);
    m_ui->consequencesScroll->viewport()->setAutoFillBackground(false);
    m_ui->orphansChip->hide();
    m_ui->orphanFields->hide();
    m_ui->rulesOnlyTick->hide();
    connect(m_ui->leaveRadio, &QRadioButton::toggled, this, &FixReadPage::choiceChanged);
    connect(m_ui->orphansButton, &QPushButton::clicked, this, &FixReadPage::exportRequested);
    connect(m_ui->rulesOnlyTick, &QCheckBox::toggled, this, &FixReadPage::choiceChanged);
    connect(m_ui->nameEdit, &QLineEdit::textChanged, this, &FixReadPage::confirmationChanged);
    connect(m_ui->reasonEdit, &QLineEdit::textChanged, this, &FixReadPage::confirmationChanged);
    whenChosen(m_ui->scripts, this, &FixReadPage::showScript);
    connect(m_ui->copyButton, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_ui->sqlEdit->toPlainText());
        emit told(tr("Copied."));
    });
    connect(m_ui->saveButton, &QPushButton::clicked, this, &FixReadPage::saveScript);
}

FixReadPage::~FixReadPage() = default;

void FixReadPage::askFor(Environment environment, const QString &database)
{
    // The sample is there to be tried.
    m_asksForName = environment != Environment::Sample && asks(environment, Question::TypeName);
    m_asksForReason = environment != Environment::Sample && asks(environment, Question::Reason);
    m_database = database;
    m_ui->confirmFields->setVisible(m_asksForName || m_asksForReason);
    for (QWidget *widget : {static_cast<QWidget *>(m_ui->nameLabel), static_cast<QWidget *>(m_ui->nameEdit)})
        widget->setVisible(m_asksForName);
    for (QWidget *widget : {static_cast<QWidget *>(m_ui->reasonLabel), static_cast<QWidget *>(m_ui->reasonEdit)})
        widget->setVisible(m_asksForReason);
    m_ui->nameLabel->setText(tr("&Type <b>%1</b>").arg(database.toHtmlEscaped()));
    m_ui->nameEdit->setAccessibleName(tr("Type %1 to confirm").arg(database));
}

QString FixReadPage::missing() const
{
    const bool named = !m_asksForName || m_ui->nameEdit->text().trimmed() == m_database;
    const bool hasReason = !m_asksForReason || !reason().isEmpty();
    if (!named)
        return hasReason ? tr("Finish typing the database's name.")
                         : tr("Type the database's name and give a reason before anything is changed.");
    return hasReason ? QString() : tr("Give a reason before anything is changed.");
}

QString FixReadPage::reason() const
{
    return m_ui->reasonEdit->text().trimmed();
}

void FixReadPage::showPlan(const FixPlan &plan, const QList<Orphans> &orphans, const QStringList &toKnow,
                           int lockTimeoutMs)
{
    m_plan = plan;
    m_orphans = orphans;
    m_lockTimeoutMs = lockTimeoutMs;
    // Each with a mark: where a long one goes on, no other begins.
    QStringList points;
    for (const QString &sentence : toKnow)
        points.append(u"• "_s + sentence);
    m_ui->consequences->setNotice(orphans.isEmpty() ? Tone::Neutral : Tone::Warning, tr("To know before"),
                                  points.join(u'\n'));
    m_ui->orphansChip->setVisible(!orphans.isEmpty());
    m_ui->orphanFields->setVisible(!orphans.isEmpty());
    showScript();
    fitConsequences();
}

void FixReadPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitConsequences();
}

/// As high as its text, but for a long one: the SQL is what the page is for.
void FixReadPage::fitConsequences()
{
    constexpr int most = 140;
    const int wanted = m_ui->consequences->heightForWidth(width()); // -1 without a text
    m_ui->consequencesScroll->setFixedHeight(std::clamp(wanted, 0, most));
}

void FixReadPage::offerRulesOnly(bool offered)
{
    m_ui->rulesOnlyTick->setVisible(offered);
}

bool FixReadPage::leavesUnvalidated() const
{
    return m_ui->leaveRadio->isChecked();
}

bool FixReadPage::rulesOnly() const
{
    return m_ui->rulesOnlyTick->isChecked();
}

void FixReadPage::showScript()
{
    m_ui->sqlEdit->setPlainText(m_ui->orphansChip->isChecked()   ? listOf(m_orphans)
                                    : m_ui->sqlChip->isChecked() ? m_plan.script()
                                                                 : m_plan.rollbackScript());
    m_ui->readNote->setText(note());
    m_ui->saveButton->setVisible(!m_ui->orphansChip->isChecked()); // they have an export of their own
}

QString FixReadPage::note() const
{
    if (m_ui->orphansChip->isChecked())
        return tr("The first 100 rows of each key. Mend or delete them first, or leave these keys unchecked.");
    if (m_ui->rollbackChip->isChecked())
        return tr("Brings the old rules back. It restores rules and NOT NULL, not rows.");
    qsizetype steps = 0;
    for (const FixItem &item : m_plan.items)
        steps += item.steps.size();
    return tr("%n transaction(s), each its own. A try to lock gives up after %1 ms, so nobody waits longer because of "
              "it; then "
              "it is tried again.",
              nullptr, static_cast<int>(steps))
        .arg(m_lockTimeoutMs);
}

void FixReadPage::saveScript()
{
    const bool fix = m_ui->sqlChip->isChecked();
    auto *dialog = new QFileDialog(this, fix ? tr("Save the SQL that runs") : tr("Save the rollback script"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"sql"_s);
    dialog->setNameFilter(tr("SQL scripts (*.sql)"));
    dialog->selectFile(fix ? u"fix.sql"_s : u"rollback.sql"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_save.start(
            runAside([path, script = m_ui->sqlEdit->toPlainText().toUtf8()](const std::stop_token &) {
                return saveFile(path, script, Overwrite::Replace);
            }),
            [this, path](const QString &error) {
                emit told(error.isEmpty() ? tr("Saved: %1").arg(QDir::toNativeSeparators(path)) : error);
            },
            [this](const DbError &error) { emit told(error.message); });
    });
    dialog->open();
}

} // namespace ondelete

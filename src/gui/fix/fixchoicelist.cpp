// SPDX-License-Identifier: MIT
#include "gui/fix/fixchoicelist.h"

#include "core/text/estimates.h"
#include "gui/constraints/findingwords.h"

#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {

namespace {

DeleteRule ruleAfter(const Finding &finding, std::optional<Resolution> resolution)
{
    if (const auto chosen = resolution ? ruleOf(*resolution) : std::nullopt)
        return *chosen;
    return finding.desired.value_or(finding.suggested.value_or(finding.current.value_or(DeleteRule::NoAction)));
}

} // namespace

FixChoiceList::FixChoiceList(const Audit &audit, const FixChoices &before, QWidget *parent)
    : QWidget(parent)
    , m_before(before)
{
    setProperty("look", u"clear"_s);
    QList<Finding> toDecide, toChange, asRequired, notInSpec;
    for (const Finding &finding : audit.findings) {
        const bool differs = finding.status == Status::Differs || finding.status == Status::Missing;
        if (!differs && !finding.stopsDeletes())
            continue;
        if (!choicesFor(finding).isEmpty())
            toDecide.append(finding);
        else if (differs)
            toChange.append(finding);
        else
            (finding.status == Status::Matches ? asRequired : notInSpec).append(finding);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::s, space::m, space::m);
    column->setSpacing(space::s);
    addGroup(*column, tr("To decide"), toDecide);
    addGroup(*column, tr("To change"), toChange);
    addGroup(*column, tr("Rule as required, but stops deletes"), asRequired);
    addGroup(*column, tr("Not in the rule list, but stops deletes"), notInSpec);
    addIndexTick(*column, audit);
    column->addStretch();
}

void FixChoiceList::addIndexTick(QVBoxLayout &column, const Audit &audit)
{
    const auto missing = std::ranges::count_if(
        audit.findings, [](const Finding &finding) { return finding.hasProblem(ProblemCode::NoIndex); });
    if (missing == 0)
        return;
    column.addSpacing(space::s);
    m_indexes = new QCheckBox(
        tr("Also make %Ln missing index(es), one after another; nobody waits for them", nullptr, int(missing)), this);
    m_indexes->setObjectName(u"indexesCheck"_s);
    m_indexes->setToolTip(tr("Without an index, PostgreSQL reads the whole table for every deleted row."));
    m_indexes->setChecked(m_before.createIndexes);
    connect(m_indexes, &QCheckBox::toggled, this, &FixChoiceList::changed);
    column.addWidget(m_indexes);
}

void FixChoiceList::addGroup(QVBoxLayout &column, const QString &title, const QList<Finding> &findings)
{
    if (findings.isEmpty())
        return;
    auto *label = new QLabel(title, this);
    label->setProperty("look", u"strong"_s);
    column.addSpacing(space::xs);
    column.addWidget(label);
    for (const Finding &finding : findings)
        addRow(column, finding);
}

void FixChoiceList::addRow(QVBoxLayout &column, const Finding &finding)
{
    Row row;
    row.finding = finding;
    row.tick = new QCheckBox(shortName(finding), this);
    row.tick->setToolTip(finding.reason);
    row.pills = new PillLabel(this);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(row.tick);
    line->addWidget(row.pills);
    line->addStretch();
    if (finding.key != 0) {
        auto *rows = new QLabel(tr("Rows in the table: %1").arg(rowsText(finding.estimatedRows)), this);
        rows->setProperty("look", u"muted"_s);
        line->addWidget(rows);
    }
    column.addLayout(line);

    auto *below = new QVBoxLayout;
    below->setSpacing(space::xs);
    for (const Problem &problem : finding.problems) {
        if (problem.code == ProblemCode::NoIndex)
            continue;
        auto *message = new QLabel(problem.message, this);
        message->setWordWrap(true);
        message->setProperty("look", u"muted"_s);
        below->addWidget(message);
        if (problem.rows == 0 || choicesFor(finding).isEmpty() || problem.severity() != Severity::Blocks)
            continue;
        auto *rows = new QPushButton(this);
        rows->setText(problem.rows ? tr("Show %Ln row(s)…", nullptr, static_cast<int>(*problem.rows))
                                   : tr("Show the rows…"));
        rows->setObjectName(u"rowsButton"_s);
        rows->setProperty("look", u"link"_s);
        rows->setAutoDefault(false);
        rows->setAccessibleDescription(shortName(finding));
        connect(rows, &QPushButton::clicked, this,
                [this, id = finding.id, constraint = problem.constraint] { emit rowsWanted(id, constraint); });
        below->addWidget(rows, 0, Qt::AlignLeading);
    }
    const auto before = m_before.resolutions.contains(finding.id)
        ? std::optional(m_before.resolutions.value(finding.id))
        : defaultChoice(finding);
    const QList<Choice> choices = choicesFor(finding);
    if (!choices.isEmpty()) {
        row.choices = new QButtonGroup(this);
        for (const Choice &choice : choices) {
            if (choice.resolution == Resolution::Skip)
                continue; // the tick box says so
            auto *radio = new QRadioButton(
                choice.consequence.isEmpty() ? choice.text : tr("%1 (%2)").arg(choice.text, choice.consequence), this);
            radio->setChecked(before == choice.resolution);
            row.choices->addButton(radio, static_cast<int>(choice.resolution));
            below->addWidget(radio);
        }
    }
    auto *indented = new QHBoxLayout; // a margin would not change sides with the direction
    indented->setSpacing(0);
    indented->addSpacing(space::xl);
    indented->addLayout(below);
    column.addLayout(indented);
    if (row.choices)
        column.addSpacing(space::xs); // a decision stands by itself

    // The spec's own changes are ticked, as is what the person chose beside the table; the rest is left to them.
    const bool decided = before || choices.isEmpty();
    const bool wanted = finding.status == Status::Differs || m_before.resolutions.contains(finding.id);
    row.tick->setChecked(wanted && decided && before != Resolution::Skip);
    if (finding.status == Status::Missing) {
        row.tick->setChecked(false);
        row.tick->setEnabled(false);
        row.tick->setToolTip(tr("The database has no such key. A fix changes keys and adds none."));
    }
    connect(row.tick, &QCheckBox::toggled, this, &FixChoiceList::changed);
    if (row.choices) {
        connect(row.choices, &QButtonGroup::idClicked, this, [this, row] {
            row.tick->setChecked(true); // who chooses a way wants it
            showChoice(row);
            emit changed();
        });
    }
    showChoice(row);
    m_rows.append(row);
}

std::optional<Resolution> FixChoiceList::chosen(const Row &row)
{
    if (!row.choices || row.choices->checkedId() < 0)
        return std::nullopt;
    return static_cast<Resolution>(row.choices->checkedId());
}

void FixChoiceList::showChoice(const Row &row)
{
    Finding shown = row.finding;
    const std::optional<Resolution> resolution = chosen(row);
    shown.desired = ruleAfter(shown, resolution);
    if (resolution == Resolution::SetNull && shown.suggested)
        shown.desiredSetColumns = shown.suggestedSetColumns;
    else if (resolution == Resolution::Cascade)
        shown.desiredSetColumns.clear();
    row.pills->setPills(rulePills(shown));
}

FixChoices FixChoiceList::choices() const
{
    FixChoices choices;
    choices.lockTimeoutMs = m_before.lockTimeoutMs;
    choices.createIndexes = m_indexes && m_indexes->isChecked();
    for (const Row &row : m_rows) {
        if (!row.tick->isChecked()) {
            // Left out by a person's choice, and said so: not merely outside `only`.
            choices.resolutions.insert(row.finding.id, Resolution::Skip);
            continue;
        }
        if (row.finding.status == Status::Unlisted)
            choices.includeUnlisted = true;
        if (const auto resolution = chosen(row))
            choices.resolutions.insert(row.finding.id, *resolution);
    }
    return choices;
}

int FixChoiceList::ticked() const
{
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.tick->isChecked(); })
        + (m_indexes && m_indexes->isChecked() ? 1 : 0));
}

QStringList FixChoiceList::undecided() const
{
    QStringList names;
    for (const Row &row : m_rows) {
        if (row.tick->isChecked() && row.choices && !chosen(row))
            names.append(shortName(row.finding));
    }
    return names;
}

} // namespace ondelete

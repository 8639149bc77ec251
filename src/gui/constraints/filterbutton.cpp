// SPDX-License-Identifier: MIT
#include "gui/constraints/filterbutton.h"

#include "gui/constraints/findingwords.h"
#include "gui/widgets/icons.h"

#include <QtGui/QActionGroup>
#include <QtWidgets/QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

/// A menu's text: what it names is no mnemonic.
QString literal(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

template <typename T>
void addOnce(QList<std::pair<QString, T>> &items, const QString &text, const T &value)
{
    if (std::ranges::none_of(items, [&](const auto &item) { return item.second == value; }))
        items.append({text, value});
}

} // namespace

FilterButton::FilterButton(QWidget *parent)
    : QToolButton(parent)
    , m_menu(new QMenu(this))
{
    setMenu(m_menu);
    setProperty("look", u"chip"_s);
    setIcon(ondelete::icon(Icon::ChevronDown));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(InstantPopup);
    connect(m_menu, &QMenu::aboutToShow, this, &FilterButton::fill);
    showChosen();
}

void FilterButton::setAudit(const Audit &audit)
{
    m_audit = audit;
    const FindingCriteria before = m_criteria;
    const auto any = [&](const FindingCriteria &criteria) {
        return FindingFilter::count(m_audit, FindingFilter::Kind::All, criteria) > 0;
    };
    if (m_criteria.table && !any({.table = m_criteria.table, .rule = {}, .problem = {}}))
        m_criteria.table.reset();
    if (m_criteria.rule && !any({.table = {}, .rule = m_criteria.rule, .problem = {}}))
        m_criteria.rule.reset();
    if (m_criteria.problem && !any({.table = {}, .rule = {}, .problem = m_criteria.problem}))
        m_criteria.problem.reset();
    showChosen();
    if (m_criteria != before)
        emit changed();
}

void FilterButton::clear()
{
    m_criteria = {};
    showChosen();
    emit changed();
}

template <typename T>
void FilterButton::offer(const QString &title, const QString &all, const QList<std::pair<QString, T>> &items,
                         std::optional<T> FindingCriteria::*part)
{
    QMenu *menu = m_menu->addMenu(title);
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &text, const std::optional<T> &value) {
        QAction *action = menu->addAction(literal(text));
        action->setCheckable(true);
        action->setChecked(m_criteria.*part == value);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, part, value] {
            m_criteria.*part = value;
            showChosen();
            emit changed();
        });
    };
    add(all, std::nullopt);
    menu->addSeparator();
    for (const auto &[text, value] : items) {
        FindingCriteria with = m_criteria; // how many there would be
        with.*part = value;
        add(tr("%1 (%L2)", "a criterion (how many meet it)")
                .arg(text)
                .arg(FindingFilter::count(m_audit, FindingFilter::Kind::All, with)),
            value);
    }
}

void FilterButton::fill()
{
    m_menu->clear();
    QList<std::pair<QString, QualifiedName>> tables;
    QList<std::pair<QString, DeleteRule>> rules;
    QList<std::pair<QString, ProblemCode>> problems;
    for (const Finding &finding : std::as_const(m_audit.findings)) {
        addOnce(tables, finding.table.toString(), finding.table);
        for (const auto &rule : {finding.current, finding.desired})
            if (rule)
                addOnce(rules, toSql(*rule), *rule);
        for (const Problem &problem : finding.problems)
            addOnce(problems, headlineOf(problem.code), problem.code);
    }
    std::ranges::sort(tables);
    std::ranges::sort(rules);
    std::ranges::sort(problems);
    offer(tr("&Table"), tr("All tables"), tables, &FindingCriteria::table);
    offer(tr("&Rule, current or desired"), tr("All rules"), rules, &FindingCriteria::rule);
    offer(tr("&Problem"), tr("With and without"), problems, &FindingCriteria::problem);
    m_menu->addSeparator();
    QAction *none = m_menu->addAction(tr("&Clear filters"), this, &FilterButton::clear);
    none->setEnabled(m_criteria != FindingCriteria());
}

void FilterButton::showChosen()
{
    QStringList chosen;
    if (m_criteria.table)
        chosen.append(m_criteria.table->name);
    if (m_criteria.rule)
        chosen.append(toSql(*m_criteria.rule));
    if (m_criteria.problem)
        chosen.append(headlineOf(*m_criteria.problem));
    setText(chosen.isEmpty() ? tr("Filter") : tr("Filter: %L1", "how many criteria are set").arg(chosen.size()));
    setToolTip(chosen.isEmpty() ? tr("Narrow by table, rule or problem") : chosen.join(u'\n'));
}

} // namespace ondelete

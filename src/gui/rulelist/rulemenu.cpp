// SPDX-License-Identifier: MIT
#include "gui/rulelist/rulemenu.h"

#include "core/audit/decisions.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QActionGroup>
#include <QtWidgets/QInputDialog>
#include <QtWidgets/QMenu>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::RuleList)
};

QString meaningOf(DeleteRule rule)
{
    switch (rule) {
    case DeleteRule::Cascade:
        return Text::tr("its rows go, too");
    case DeleteRule::SetNull:
        return Text::tr("its rows stay and point at nothing");
    case DeleteRule::SetDefault:
        return Text::tr("its rows stay and point at the default");
    case DeleteRule::Restrict:
        return Text::tr("its rows refuse the delete at once");
    case DeleteRule::NoAction:
        return Text::tr("its rows refuse the delete, if they are still there at its end");
    }
    Q_UNREACHABLE();
}

void askForReason(QWidget *parent, const RuleWish &present, const std::function<void(const RuleWish &)> &chosen)
{
    auto *dialog = new QInputDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Text::tr("Reason of the rule"));
    dialog->setLabelText(
        Text::tr("Why does the rule list want %1 for %2?").arg(toSql(*present.rule), present.finding.id));
    dialog->setTextValue(present.reason);
    QObject::connect(dialog, &QInputDialog::textValueSelected, parent, [present, chosen](const QString &text) {
        if (text.trimmed() != present.reason)
            chosen({present.finding, present.rule, text.trimmed()});
    });
    dialog->open();
}

} // namespace

void offerRules(QMenu &menu, const Finding &finding, const Spec &spec,
                const std::function<void(const RuleWish &)> &chosen)
{
    const auto wanted =
        finding.desired ? std::optional(KeyRule{*finding.desired, finding.desiredSetColumns}) : std::nullopt;
    QList<KeyRule> rules{{DeleteRule::Cascade, {}},
                         {DeleteRule::SetNull, {}},
                         {DeleteRule::SetDefault, {}},
                         {DeleteRule::Restrict, {}},
                         {DeleteRule::NoAction, {}}};
    // With a column list where one is known to be apt.
    const auto suggested =
        finding.suggested ? std::optional(KeyRule{*finding.suggested, finding.suggestedSetColumns}) : std::nullopt;
    for (const auto &other : {suggested, wanted})
        if (other && !rules.contains(*other))
            rules.append(*other);
    auto *group = new QActionGroup(&menu);
    for (const KeyRule &rule : rules) {
        QAction *action =
            menu.addAction(Text::tr("%1: %2", "a rule: its meaning").arg(toSql(rule), meaningOf(rule.rule)));
        action->setCheckable(true);
        action->setChecked(wanted == rule);
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, &menu, [finding, rule, wanted, chosen] {
            if (wanted != rule)
                chosen({finding, rule, {}});
        });
    }
    if (!wanted)
        return;
    menu.addSeparator();
    QAction *reason = menu.addAction(Text::tr("&Reason…"));
    QObject::connect(reason, &QAction::triggered, &menu, [&menu, finding, wanted, chosen] {
        askForReason(menu.parentWidget(), {finding, wanted, finding.reason}, chosen);
    });
    QAction *remove = menu.addAction(Text::tr("&Take this key's rule off the list"));
    remove->setEnabled(hasOwnRule(spec, finding));
    QObject::connect(remove, &QAction::triggered, &menu, [finding, chosen] { chosen({finding, std::nullopt, {}}); });
}

} // namespace ondelete

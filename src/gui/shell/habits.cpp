// SPDX-License-Identifier: MIT
#include "gui/shell/habits.h"

#include "gui/settings/settingsdialog.h"
#include "gui/shell/palette.h"

#include <QtGui/QActionGroup>
#include <QtGui/QScreen>
#include <QtWidgets/QMainWindow>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {

namespace {

QAction *actionIn(QMenu &menu, const QString &name, const QString &text, const QKeySequence &keys)
{
    auto *action = menu.addAction(text);
    action->setObjectName(name);
    action->setShortcut(keys);
    return action;
}

} // namespace

void addHabits(QMainWindow &window, const QMenuBar &menus, QMenu &edit, QMenu &help,
               const std::function<void(ThemeChoice)> &onTheme)
{
    edit.addSeparator();
    QAction *find =
        actionIn(edit, u"paletteAction"_s, CommandPalette::tr("Find a &command…"), QKeySequence(u"Ctrl+K"_s));
    QObject::connect(find, &QAction::triggered, &window, [&window, &menus] {
        auto *palette = new CommandPalette(entriesOf(menus), &window);
        palette->setAttribute(Qt::WA_DeleteOnClose);
        palette->open();
    });
    QAction *settings =
        actionIn(edit, u"settingsAction"_s, CommandPalette::tr("&Settings…"), QKeySequence(u"Ctrl+,"_s));
    settings->setMenuRole(QAction::PreferencesRole);
    QObject::connect(settings, &QAction::triggered, &window, [&window, onTheme] {
        auto *dialog = new SettingsDialog(&window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        QObject::connect(dialog, &SettingsDialog::themeChosen, &window, onTheme);
        dialog->open();
    });
    QAction *keys = actionIn(help, u"shortcutsAction"_s, CommandPalette::tr("&Shortcuts"), QKeySequence(u"?"_s));
    QObject::connect(keys, &QAction::triggered, &window,
                     [&window, &menus] { showShortcuts(entriesOf(menus), window); });
}

void connectThemes(const QList<std::pair<QAction *, ThemeChoice>> &actions,
                   const std::function<void(ThemeChoice)> &onTheme)
{
    auto *group = new QActionGroup(actions.first().first->parent());
    for (const auto &[action, choice] : actions) {
        group->addAction(action);
        action->setChecked(chosenTheme() == choice);
        QObject::connect(action, &QAction::triggered, group, [onTheme, chosen = choice] { onTheme(chosen); });
    }
}

void keepOnScreen(QMainWindow &window)
{
    QRect place = window.screen()->availableGeometry();
    if (window.isMaximized() || window.isFullScreen())
        return;
    // The title bar must be on the screen, too; how high it is tells only a window that was shown.
    const int shown = window.geometry().top() - window.frameGeometry().top();
    place.setTop(place.top() + std::max(shown, window.style()->pixelMetric(QStyle::PM_TitleBarHeight)));
    QRect wanted = window.geometry();
    wanted.setSize(wanted.size().boundedTo(place.size()).expandedTo(window.minimumSize().boundedTo(place.size())));
    wanted.moveLeft(std::clamp(wanted.left(), place.left(), place.right() - wanted.width() + 1));
    wanted.moveTop(std::clamp(wanted.top(), place.top(), place.bottom() - wanted.height() + 1));
    window.setGeometry(wanted);
}

} // namespace ondelete

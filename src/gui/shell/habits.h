// SPDX-License-Identifier: MIT
#pragma once

#include "gui/widgets/theme.h"

#include <QtCore/QList>

#include <functional>
#include <utility>

class QAction;
class QMainWindow;
class QMenu;
class QMenuBar;

namespace ondelete {

/// What a window of everyday use has beside its own menus: settings (Ctrl+,), the palette of commands (Ctrl+K) and the
/// sheet of shortcuts (?). @p onTheme is called with a theme that was chosen.
void addHabits(QMainWindow &window, const QMenuBar &menus, QMenu &edit, QMenu &help,
               const std::function<void(ThemeChoice)> &onTheme);

/// Ticks the action of the theme in use; @p onTheme is called with the theme whose action is taken.
void connectThemes(const QList<std::pair<QAction *, ThemeChoice>> &actions,
                   const std::function<void(ThemeChoice)> &onTheme);

/// Sizes @p window so that it stands inside its screen, whatever it was restored to.
void keepOnScreen(QMainWindow &window);

} // namespace ondelete

// SPDX-License-Identifier: MIT
#pragma once

#include "gui/widgets/theme.h"

#include <QtGui/QIcon>

class QPainter;

namespace ondelete {

/// Our own signs: resources/icons/NAME.svg, drawn in one colour.
enum class Icon {
    Arrow,
    Blocks,
    Cascade,
    Check,
    Chevron,
    ChevronDown,
    Clock,
    Close,
    Constraints,
    Copy,
    Database,
    Delete,
    Diagram,
    Dot,
    File,
    Gear,
    Info,
    Lock,
    Minus,
    NoEntry,
    Play,
    Plug,
    Plus,
    Question,
    Refresh,
    Save,
    Search,
    Sessions,
    SetDefault,
    SetNull,
    Undo,
    Unlock,
    Warning,
};

/// The sign as a QIcon for buttons, actions and lists. Drawn as vectors at the size asked for; its colour is looked
/// up when it is drawn, so that it follows a change of the theme: icon(Icon::Copy, &Colors::accent).
[[nodiscard]] QIcon icon(Icon name, QColor Colors::*role = &Colors::muted);

/// Draws the sign into @p rect. Arrow and Chevron point the other way where @p direction is right to left.
void paintIcon(QPainter &painter, const QRectF &rect, Icon name, const QColor &color,
               Qt::LayoutDirection direction = Qt::LeftToRight);

} // namespace ondelete

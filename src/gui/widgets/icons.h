// SPDX-License-Identifier: MIT
#pragma once

#include "gui/widgets/theme.h"

#include <QtGui/QIcon>

class QLineEdit;
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

/// Puts @p sign before the text of @p edit, and says of it and of the field's button that clears what they are, to who
/// does not see them. The field has its accessible name by then.
void addSign(QLineEdit &edit, Icon sign);

/// The same of the button that clears @p edit alone, which has no other yet.
void nameClearButton(QLineEdit &edit);

} // namespace ondelete

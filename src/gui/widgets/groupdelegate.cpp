// SPDX-License-Identifier: MIT
#include "gui/widgets/groupdelegate.h"

#include "gui/widgets/icons.h"

#include <QtGui/QPainter>

namespace ondelete {

void GroupDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.parent().isValid() || !index.model()->hasChildren(index)) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    const Colors &colors = colorsOf(option.palette);
    const QRect &rect = option.rect;
    painter->save();
    painter->fillRect(rect, option.state & QStyle::State_Selected ? colors.selected : colors.side);
    painter->setPen(colors.line);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    const int side = option.fontMetrics.ascent();
    const auto place = [&](int x, int width) {
        return QStyle::visualRect(option.direction, rect, QRect(rect.left() + x, rect.top(), width, rect.height()));
    };
    paintIcon(*painter, place(space::s, side), option.state & QStyle::State_Open ? Icon::ChevronDown : Icon::Chevron,
              colors.muted, option.direction);
    QFont font = option.font;
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(colors.text);
    const int start = space::s + side + space::xs + 2;
    const QRect room = place(start, rect.width() - start - space::s);
    painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, room.width()));
    painter->restore();
}

QSize GroupDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    if (!index.parent().isValid() && index.model()->hasChildren(index))
        size.setWidth(0); // spans all columns: must not widen the first
    if (option.widget)
        size.setHeight(std::max(size.height(), rowHeight(*option.widget)));
    return size;
}

} // namespace ondelete

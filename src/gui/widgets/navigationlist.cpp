// SPDX-License-Identifier: MIT
#include "gui/widgets/navigationlist.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>
#include <QtWidgets/QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace ondelete {

namespace {

constexpr int SignRole = Qt::UserRole;
constexpr int CountRole = Qt::UserRole + 1;

class NavigationDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Colors &colors = colorsOf(option.palette);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const QRect rect = option.rect.adjusted(0, 1, 0, -1);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(selected ? colors.selected : colors.hover);
            painter->drawRoundedRect(rect, 6, 6);
        }
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(colors.accent);
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        }
        const auto place = [&](int x, int width) {
            return QStyle::visualRect(option.direction, rect, QRect(rect.left() + x, rect.top(), width, rect.height()));
        };
        constexpr int signSide = 16;
        paintIcon(*painter, place(10, signSide), static_cast<Icon>(index.data(SignRole).toInt()), colors.text,
                  option.direction);
        QFont font = option.font;
        if (selected)
            font.setWeight(QFont::DemiBold);
        const QString count = index.data(CountRole).toString();
        const int countWidth = QFontMetrics(smallFont(font)).horizontalAdvance(count);
        painter->setFont(font);
        painter->setPen(colors.text);
        painter->drawText(place(34, rect.width() - 34 - countWidth - 16), Qt::AlignVCenter | Qt::AlignLeft,
                          index.data().toString());
        painter->setFont(smallFont(font));
        painter->setPen(colors.muted);
        painter->drawText(place(rect.width() - countWidth - 10, countWidth + 1), Qt::AlignCenter, count);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width() + 80, option.fontMetrics.height() + 18};
    }
};

} // namespace

NavigationList::NavigationList(QWidget *parent)
    : QListWidget(parent)
{
    setProperty("look", u"navigation"_s);
    setItemDelegate(new NavigationDelegate(this));
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
}

QSize NavigationList::sizeHint() const
{
    return {sizeHintForColumn(0), 200};
}

void NavigationList::addPage(Icon sign, const QString &name)
{
    auto *item = new QListWidgetItem(name, this);
    item->setData(SignRole, static_cast<int>(sign));
}

void NavigationList::setName(int page, const QString &name)
{
    item(page)->setText(name);
    updateGeometry();
}

void NavigationList::setCount(int page, qint64 count, const QString &meaning)
{
    QListWidgetItem *entry = item(page);
    entry->setData(CountRole, count < 0 ? QString() : QLocale().toString(count));
    entry->setData(Qt::AccessibleDescriptionRole, count < 0 ? QString() : meaning);
    entry->setToolTip(count < 0 ? QString() : meaning);
}

} // namespace ondelete

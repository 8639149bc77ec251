// SPDX-License-Identifier: MIT
#include "gui/connections/connectionlist.h"

#include "gui/widgets/environment.h"
#include "gui/widgets/groupdelegate.h"
#include "gui/widgets/pill.h"
#include "gui/widgets/relativetime.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QPainter>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QStyledItemDelegate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {

namespace {

constexpr int IdRole = Qt::UserRole;
constexpr int EnvironmentRole = Qt::UserRole + 1;
constexpr int ReadOnlyRole = Qt::UserRole + 2;
constexpr int PlaceRole = Qt::UserRole + 3;
constexpr int UsedRole = Qt::UserRole + 4;
constexpr int stripeWidth = 4;

class ConnectionDelegate final : public QStyledItemDelegate
{
public:
    explicit ConnectionDelegate(QObject *parent)
        : QStyledItemDelegate(parent)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (!index.parent().isValid()) {
            m_groups.paint(painter, option, index);
            return;
        }
        const Colors &colors = colorsOf(option.palette);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const auto environment = static_cast<Environment>(index.data(EnvironmentRole).toInt());
        painter->save();
        painter->setClipRect(option.rect);
        painter->fillRect(option.rect, selected ? colors.selected : colors.panel);
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colors.line);
        const auto place = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
        const QRect all = option.rect;
        painter->fillRect(place({all.left(), all.top(), stripeWidth, all.height() - 1}),
                          stripeColor(environment, colors));
        if (selected && option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(colors.accent);
            painter->drawRect(all.adjusted(0, 0, -1, -1));
        }
        const QRect inner = all.adjusted(stripeWidth + 10, 4, -10, -5);
        const int half = inner.height() / 2;
        const QString used = index.data(UsedRole).toString();
        const QFont small = smallFont(option.font);
        const QFontMetrics smallMetrics(small);
        const int usedWidth = smallMetrics.horizontalAdvance(used) + 2;
        painter->setFont(small);
        painter->setPen(colors.muted);
        painter->drawText(place({inner.right() - usedWidth + 1, inner.top(), usedWidth, half}), Qt::AlignCenter, used);

        Pills pills{{{wordOf(environment), toneOf(environment), std::nullopt}}, Pills::Between::Space};
        if (index.data(ReadOnlyRole).toBool())
            pills.pills.append(
                {QCoreApplication::translate("ondelete::ConnectionList", "Read-only"), Tone::Neutral, Icon::Lock});
        const QSize pillsSpace = pillsSize(pills, option.font);
        QFont bold = option.font;
        bold.setWeight(QFont::DemiBold);
        const int room = inner.width() - usedWidth - pillsSpace.width() - 16;
        const QString name = QFontMetrics(bold).elidedText(index.data().toString(), Qt::ElideRight, room);
        const int nameWidth = QFontMetrics(bold).horizontalAdvance(name);
        painter->setFont(bold);
        painter->setPen(colors.text);
        painter->drawText(place({inner.left(), inner.top(), nameWidth + 2, half}), Qt::AlignLeft | Qt::AlignVCenter,
                          name);
        paintPills(*painter, place({inner.left() + nameWidth + 8, inner.top(), pillsSpace.width(), half}), pills,
                   option.font, option.palette, option.direction);
        painter->setFont(small);
        painter->setPen(colors.muted);
        painter->drawText(place({inner.left(), inner.top() + half, inner.width(), half}),
                          Qt::AlignLeft | Qt::AlignVCenter,
                          smallMetrics.elidedText(index.data(PlaceRole).toString(), Qt::ElideRight, inner.width()));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (!index.parent().isValid())
            return m_groups.sizeHint(option, index);
        return {200, option.fontMetrics.height() * 2 + 20};
    }

private:
    GroupDelegate m_groups;
};

} // namespace

QString placeOf(const SavedConnection &connection)
{
    const QString service = connection.parameters.value(u"service"_s);
    if (!service.isEmpty())
        return u"service=%1"_s.arg(service);
    const QString host = connection.parameters.value(u"host"_s, connection.parameters.value(u"hostaddr"_s));
    QStringList parts{
        host.isEmpty() || host.startsWith(u'/') || host == u"localhost" ? ConnectionList::tr("this computer") : host};
    if (const QString database = connection.parameters.value(u"dbname"_s); !database.isEmpty())
        parts.append(database);
    if (!connection.tunnel.isEmpty())
        parts.append(ConnectionList::tr("by tunnel"));
    return parts.join(u" · "_s);
}

ConnectionList::ConnectionList(QWidget *parent)
    : QTreeWidget(parent)
{
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setItemDelegate(new ConnectionDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setExpandsOnDoubleClick(false);
    header()->setStretchLastSection(true);
    connect(this, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        if (const QString id = idOf(item); !id.isEmpty())
            emit chosen(id);
    });
    connect(this, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        if (const QString id = idOf(item); !id.isEmpty())
            emit opened(id);
    });
    connect(this, &QTreeWidget::itemClicked, this, [](QTreeWidgetItem *item) {
        if (!item->parent())
            item->setExpanded(!item->isExpanded());
    });
}

QString ConnectionList::idOf(const QTreeWidgetItem *item)
{
    return item ? item->data(0, IdRole).toString() : QString();
}

void ConnectionList::show(const QList<SavedConnection> &connections, const QString &filter)
{
    const QString selected = idOf(currentItem());
    const QSignalBlocker quiet(this);
    clear();
    QStringList groups;
    for (const SavedConnection &connection : connections) {
        const QString group = connection.group.isEmpty() ? tr("Connections") : connection.group;
        const QString place = placeOf(connection);
        const QString searched = connection.name + u' ' + group + u' ' + place;
        if (!searched.contains(filter.trimmed(), Qt::CaseInsensitive))
            continue;
        qsizetype at = groups.indexOf(group);
        if (at < 0) {
            at = groups.size();
            groups.append(group);
            auto *parent = new QTreeWidgetItem(this, {group});
            parent->setFlags(Qt::ItemIsEnabled);
            parent->setExpanded(true);
        }
        auto *item = new QTreeWidgetItem(topLevelItem(int(at)), {connection.name});
        const Environment environment = environmentFromString(connection.environment);
        const QString used = connection.lastUsed.isValid()
            ? relativeTime(connection.lastUsed, QDateTime::currentDateTimeUtc())
            : tr("never");
        item->setData(0, IdRole, connection.id);
        item->setData(0, EnvironmentRole, static_cast<int>(environment));
        item->setData(0, ReadOnlyRole, connection.readOnly);
        item->setData(0, PlaceRole, place);
        item->setData(0, UsedRole, used);
        item->setData(0, Qt::AccessibleTextRole,
                      QStringList{connection.name, wordOf(environment), place, used}.join(u", "_s));
    }
    select(selected);
}

void ConnectionList::select(const QString &id)
{
    const QSignalBlocker quiet(this);
    setCurrentItem(nullptr);
    clearSelection();
    for (QTreeWidgetItemIterator at(this); *at; ++at) {
        if (!id.isEmpty() && idOf(*at) == id) {
            setCurrentItem(*at);
            scrollToItem(*at);
        }
    }
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#include "gui/diagram/diagramscene.h"

#include "core/diagram/diagramwords.h"
#include "gui/constraints/findingwords.h"
#include "gui/diagram/diagramitems.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtGui/QFontMetricsF>

#include <algorithm>

namespace ondelete {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::DiagramScene)
};

constexpr double margin = 24;

QString number(qint64 count)
{
    return QLocale().toString(count);
}

} // namespace

QList<QSizeF> boxSizes(const Diagram &diagram, const QFont &pageFont)
{
    const QFont font = nameFont(pageFont);
    QFont bold = font;
    bold.setWeight(QFont::DemiBold);
    const QFontMetricsF names(bold);
    const QFontMetricsF figures(figureFont(font));
    QList<QSizeF> sizes;
    if (diagram.tables.isEmpty())
        return sizes;
    for (const DiagramTable &table : diagram.tables) {
        const double text = std::max(names.horizontalAdvance(shortName(table.name)),
                                     figures.horizontalAdvance(figuresOf(table, diagram.ofRows)));
        sizes.append({std::max(120.0, std::ceil(text) + (table.stops ? 46 : 24)),
                      std::ceil(names.height() + figures.height() + 10)});
    }
    // As wide as the widest, so that columns are.
    const double width = std::ranges::max(sizes, {}, [](const QSizeF &size) { return size.width(); }).width();
    for (QSizeF &size : sizes)
        size.setWidth(width);
    return sizes;
}

DiagramScene::DiagramScene(const Diagram &diagram, const DiagramLayout &layout, const Colors &colors,
                           const QFont &pageFont, Unreached unreached, QObject *parent)
    : QGraphicsScene(parent)
    , m_diagram(diagram)
{
    const QFont font = nameFont(pageFont);
    const bool dims = diagram.ofRows && unreached == Unreached::Dimmed;
    for (int i = 0; i < diagram.tables.size(); ++i) {
        const DiagramTable &table = diagram.tables[i];
        auto *item = new TableItem(i, table, figuresOf(table, diagram.ofRows), layout.tables[i], colors, font,
                                   dims && !table.isReached() && !table.isRoot);
        addItem(item);
        m_tables.append(item);
    }
    for (int i = 0; i < diagram.keys.size(); ++i) {
        const DiagramKey &key = diagram.keys[i];
        QString figure = key.rows ? number(*key.rows) : QString();
        if (key.stopsThese && key.rows)
            figure = Words::tr("%Ln row(s) stop(s) it", nullptr, int(*key.rows));
        // Where keys of one table have parted; those of the same two tables one behind the other.
        const auto parallels =
            std::count_if(diagram.keys.begin(), diagram.keys.begin() + i,
                          [&](const DiagramKey &other) { return other.from == key.from && other.to == key.to; });
        const double along = std::max(0.3, 0.72 - 0.14 * double(parallels));
        auto *item = new KeyItem(i, layout.keys[i], lookOf(key, diagram.ofRows, dims && !key.isReached, colors), figure,
                                 colors, font, along);
        addItem(item);
        m_keys.append(item);
    }
    setSceneRect(itemsBoundingRect().adjusted(-margin, -margin, margin, margin));
}

void DiagramScene::choose(int key)
{
    m_chosen = key;
    for (int i = 0; i < m_keys.size(); ++i)
        static_cast<KeyItem *>(m_keys[i])->setChosen(i == key);
}

void DiagramScene::ring(const QList<int> &tables)
{
    for (int i = 0; i < m_tables.size(); ++i)
        static_cast<TableItem *>(m_tables[i])->setRinged(tables.contains(i));
}

QRectF DiagramScene::placeOfTable(int table) const
{
    return m_tables[table]->sceneBoundingRect();
}

QRectF DiagramScene::placeOfKey(int key) const
{
    return m_keys[key]->sceneBoundingRect();
}

int DiagramScene::keyTo(int table) const
{
    const auto weight = [](const DiagramKey &key) {
        return key.stopsThese ? 3 : key.stops ? 2 : key.isReached ? 1 : 0;
    };
    int best = -1;
    for (int i = 0; i < m_diagram.keys.size(); ++i) {
        if (m_diagram.keys[i].to == table && (best < 0 || weight(m_diagram.keys[i]) > weight(m_diagram.keys[best])))
            best = i;
    }
    return best;
}

int DiagramScene::keyAt(const QPointF &point, const QTransform &view) const
{
    for (const QGraphicsItem *item : items(point, Qt::IntersectsItemShape, Qt::DescendingOrder, view)) {
        if (const auto *key = qgraphicsitem_cast<const KeyItem *>(item))
            return key->index();
        if (const auto *table = qgraphicsitem_cast<const TableItem *>(item))
            return keyTo(table->index());
    }
    return -1;
}

} // namespace ondelete

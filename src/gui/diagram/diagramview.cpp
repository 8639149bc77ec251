// SPDX-License-Identifier: MIT
#include "gui/diagram/diagramview.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <cmath>

namespace ondelete {

namespace {

constexpr double smallestZoom = 0.05;
constexpr double largestZoom = 4;
constexpr int mapWidth = 150;
constexpr int mapHeight = 100;
constexpr int mapMargin = 12;

} // namespace

DiagramView::DiagramView(QWidget *parent)
    : QGraphicsView(parent)
{
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setDragMode(QGraphicsView::ScrollHandDrag);
    setTransformationAnchor(QGraphicsView::AnchorUnderMouse);
    setViewportUpdateMode(QGraphicsView::SmartViewportUpdate);
    setOptimizationFlag(QGraphicsView::DontSavePainterState);
    viewport()->setCursor(Qt::ArrowCursor);
}

DiagramView::~DiagramView()
{
    setScene(nullptr);
}

void DiagramView::show(std::unique_ptr<DiagramScene> scene)
{
    setScene(scene.get());
    m_scene = std::move(scene);
    if (m_fitted)
        fit();
}

void DiagramView::fit()
{
    m_fitted = true;
    if (!m_scene)
        return;
    const QRectF all = sceneRect();
    const double factor = std::min({1.0, viewport()->width() / all.width(), viewport()->height() / all.height()});
    setTransform(QTransform::fromScale(factor, factor));
    centerOn(all.center());
    viewport()->update();
}

void DiagramView::zoom(double factor)
{
    const double wanted = std::clamp(transform().m11() * factor, smallestZoom, largestZoom);
    m_fitted = false;
    setTransform(QTransform::fromScale(wanted, wanted));
    viewport()->update();
}

void DiagramView::reveal(int table)
{
    if (!m_scene)
        return;
    // A table that is found is to be read.
    constexpr double readable = 0.8;
    if (transform().m11() < readable)
        zoom(readable / transform().m11());
    centerOn(m_scene->placeOfTable(table).center());
}

void DiagramView::choose(int key)
{
    if (!m_scene)
        return;
    m_scene->choose(key);
    viewport()->update();
}

void DiagramView::step(int by)
{
    if (!m_scene || m_scene->diagram().keys.isEmpty())
        return;
    const int count = int(m_scene->diagram().keys.size());
    const int next = m_scene->chosen() < 0 ? (by > 0 ? 0 : count - 1) : (m_scene->chosen() + by + count) % count;
    choose(next);
    ensureVisible(m_scene->placeOfKey(next));
    emit chosen(next);
}

void DiagramView::wheelEvent(QWheelEvent *event)
{
    const double notches = event->angleDelta().y() / 120.0;
    if (notches == 0)
        QGraphicsView::wheelEvent(event);
    else
        zoom(std::pow(zoomStep, notches));
    event->accept();
}

void DiagramView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        break;
    case Qt::Key_Minus:
        zoomOut();
        break;
    case Qt::Key_0:
    case Qt::Key_Home:
        fit();
        break;
    case Qt::Key_N:
        step(1);
        break;
    case Qt::Key_P:
        step(-1);
        break;
    default:
        QGraphicsView::keyPressEvent(event); // arrows scroll
    }
}

void DiagramView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->position().toPoint();
    m_onMap = m_scene && mapRect().contains(m_pressed);
    if (m_onMap) {
        const QRectF all = sceneRect();
        const QPointF part = QPointF(m_pressed - mapRect().topLeft());
        centerOn(all.left() + part.x() / mapRect().width() * all.width(),
                 all.top() + part.y() / mapRect().height() * all.height());
        return;
    }
    QGraphicsView::mousePressEvent(event);
    viewport()->setCursor(Qt::ClosedHandCursor);
}

void DiagramView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_onMap)
        QGraphicsView::mouseReleaseEvent(event);
    viewport()->setCursor(Qt::ArrowCursor);
    const QPoint released = event->position().toPoint();
    const bool dragged = (released - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (dragged || m_onMap || !m_scene || event->button() != Qt::LeftButton)
        return;
    const int key = m_scene->keyAt(mapToScene(released), viewportTransform());
    choose(key);
    emit chosen(key);
}

void DiagramView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    if (m_fitted)
        fit();
}

void DiagramView::scrollContentsBy(int dx, int dy)
{
    QGraphicsView::scrollContentsBy(dx, dy);
    viewport()->update(); // the map moves with nothing
}

/// Where the map stands; empty while all is in sight.
QRect DiagramView::mapRect() const
{
    const QRectF all = sceneRect();
    if (mapToScene(viewport()->rect()).boundingRect().contains(all.adjusted(2, 2, -2, -2)) || all.isEmpty())
        return {};
    const double factor = std::min(mapWidth / all.width(), mapHeight / all.height());
    const QSize size(int(all.width() * factor), int(all.height() * factor));
    const QPoint corner(layoutDirection() == Qt::RightToLeft ? viewport()->width() - mapMargin - size.width()
                                                             : mapMargin,
                        viewport()->height() - mapMargin - size.height());
    return {corner, size};
}

void DiagramView::paintEvent(QPaintEvent *event)
{
    QGraphicsView::paintEvent(event);
    const QRect map = m_scene ? mapRect() : QRect();
    if (map.isEmpty())
        return;
    const Colors &colors = colorsOf(palette());
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colors.muted);
    painter.setBrush(colors.window);
    painter.drawRect(map.adjusted(-3, -3, 3, 3));
    const QRectF all = sceneRect();
    const double factor = map.width() / all.width();
    const auto place = [&](const QRectF &rect) {
        return QRectF(map.topLeft() + (rect.topLeft() - all.topLeft()) * factor, rect.size() * factor);
    };
    painter.setPen(Qt::NoPen);
    const Diagram &diagram = m_scene->diagram();
    for (int i = 0; i < diagram.tables.size(); ++i) {
        const DiagramTable &table = diagram.tables[i];
        painter.setBrush(table.stops ? colors.bad : table.isRoot || table.goes ? colors.accent : colors.muted);
        painter.drawRect(place(m_scene->placeOfTable(i).adjusted(6, 6, -6, -6)));
    }
    painter.setPen(QPen(colors.accent, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(place(mapToScene(viewport()->rect()).boundingRect()) & QRectF(map));
}

} // namespace ondelete

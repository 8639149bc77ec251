// SPDX-License-Identifier: MIT
#pragma once

#include "report/report.h"
#include "report/writers/pagetext.h"

#include <QtCore/QRectF>
#include <QtCore/QSizeF>

class QPagedPaintDevice;
class QPainter;

namespace ondelete {

/// The pages of a document, filled from the top. Lengths are tenths of a point. What starts at the left in English
/// starts at the right where the language runs that way: all places are told from the start.
class Pages
{
public:
    /// What stands on every page.
    struct Frame
    {
        QString head;
        QString headEnd;
        QString foot;
    };
    enum class Turn { Upright, Wide };

    /// Draws on @p device with @p painter; counts only where that is null. @p total: how many pages there will be.
    Pages(QPagedPaintDevice &device, QPainter *painter, Frame frame, int total);

    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] qreal width() const { return m_size.width() - 2 * margin; }
    /// What is left of the page below y().
    [[nodiscard]] qreal height() const { return bottom() - m_y; }
    [[nodiscard]] qreal y() const { return m_y; }
    [[nodiscard]] bool draws() const { return m_painter != nullptr; }
    [[nodiscard]] bool rightToLeft() const { return m_rightToLeft; }
    [[nodiscard]] TextMeasure &measure() { return m_measure; }
    [[nodiscard]] QPainter &painter() { return *m_painter; }

    void advance(qreal height) { m_y += height; }
    /// A new page where less than @p height is left on this one. Returns whether there was one.
    bool need(qreal height);
    void newPage();
    /// Goes on on pages of that orientation: on a new one where this one is another.
    void turn(Turn turn);

    /// @p rect as the painter takes it; its left is a distance from the page's start margin.
    [[nodiscard]] QRectF placed(const QRectF &rect) const;
    void fill(const QRectF &rect, const QColor &colour, qreal radius = 0);
    void rule(qreal y, const QColor &colour, qreal thickness = 5);
    /// Lines of text whose first begins at @p y; @p align is Start or End within @p width.
    void lines(const QStringList &lines, const TextStyle &style, qreal x, qreal y, qreal width,
               Report::Align align = Report::Align::Start);
    /// A paragraph at the present place over the whole width, which may run over several pages.
    void paragraph(const QString &text, const TextStyle &style, qreal indent = 0);
    void heading(const QString &text);

private:
    static constexpr qreal margin = 570;
    static constexpr qreal headRoom = 300;
    static constexpr qreal footRoom = 300;

    void beginPage();
    [[nodiscard]] qreal bottom() const { return m_size.height() - margin - footRoom; }

    QPagedPaintDevice &m_device;
    QPainter *m_painter;
    Frame m_frame;
    int m_total;
    bool m_rightToLeft;
    TextMeasure m_measure;
    QSizeF m_upright;
    QSizeF m_size;
    Turn m_turn = Turn::Upright;
    qreal m_y = 0;
    int m_count = 0;
};

/// @p table at the present place; its head stands again on each page.
void drawTable(Pages &pages, const Report::Table &table);
/// The picture's root and branches, over the whole width.
void drawPicture(Pages &pages, const Report::Picture &picture);
/// All tables that a delete reaches, on a page of their own; its places must be there.
void drawReach(Pages &pages, const Report::Reach &reach);

} // namespace ondelete

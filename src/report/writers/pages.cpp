// SPDX-License-Identifier: MIT
#include "report/writers/pages.h"

#include "report/writers/ink.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtGui/QPagedPaintDevice>
#include <QtGui/QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::PdfWriter)
};

} // namespace

Pages::Pages(QPagedPaintDevice &device, QPainter *painter, Frame frame, int total)
    : m_device(device)
    , m_painter(painter)
    , m_frame(std::move(frame))
    , m_total(total)
    , m_rightToLeft(QLocale().textDirection() == Qt::RightToLeft)
    , m_upright(device.pageLayout().pageSize().size(QPageSize::Point) * 10)
    , m_size(m_upright)
{
    m_count = 1;
    beginPage();
}

void Pages::beginPage()
{
    m_y = margin;
    const TextStyle small{80, false, false, ink::muted};
    lines({m_frame.head}, small, 0, m_y - 130, width());
    lines({m_frame.headEnd}, small, 0, m_y - 130, width(), Report::Align::End);
    rule(m_y + 20, ink::line);
    const qreal foot = m_size.height() - margin + 40;
    rule(foot, ink::line);
    const QString page = Text::tr("Page %1 of %2").arg(QLocale().toString(m_count), QLocale().toString(m_total));
    const qreal taken = m_measure.width(page, small) + 100;
    lines(m_measure.lines(m_frame.foot, small, width() - taken).first(1), small, 0, foot + 40, width());
    lines({page}, small, 0, foot + 40, width(), Report::Align::End);
    m_y += headRoom - 160;
}

bool Pages::need(qreal height)
{
    if (m_y + height <= bottom() + footRoom / 2)
        return false;
    newPage();
    return true;
}

void Pages::newPage()
{
    ++m_count;
    if (m_painter)
        m_device.newPage();
    beginPage();
}

void Pages::turn(Turn turn)
{
    if (turn == m_turn)
        return;
    m_turn = turn;
    m_size = turn == Turn::Wide ? m_upright.transposed() : m_upright;
    if (m_painter)
        m_device.setPageOrientation(turn == Turn::Wide ? QPageLayout::Landscape : QPageLayout::Portrait);
    newPage();
}

QRectF Pages::placed(const QRectF &rect) const
{
    const qreal x = m_rightToLeft ? m_size.width() - margin - rect.x() - rect.width() : margin + rect.x();
    return {x, rect.y(), rect.width(), rect.height()};
}

void Pages::fill(const QRectF &rect, const QColor &colour, qreal radius)
{
    if (!m_painter)
        return;
    m_painter->setPen(Qt::NoPen);
    m_painter->setBrush(colour);
    m_painter->drawRoundedRect(placed(rect), radius, radius);
}

void Pages::rule(qreal y, const QColor &colour, qreal thickness)
{
    fill({0, y, width(), thickness}, colour);
}

void Pages::lines(const QStringList &lines, const TextStyle &style, qreal x, qreal y, qreal width, Report::Align align)
{
    if (!m_painter)
        return;
    m_painter->setPen(style.colour);
    m_painter->setFont(m_measure.font(style));
    for (const QString &line : lines) {
        const QString text = line.trimmed();
        const qreal wide = m_measure.width(text, style);
        QRectF rect = placed({align == Report::Align::End ? x + width - wide : x, y, wide, style.lineHeight()});
        // Code is read from the left, and so is each text of names alone.
        if (style.mono)
            rect.moveLeft(margin + x);
        m_painter->setLayoutDirection(!style.mono && text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
        m_painter->drawText(QPointF(rect.x(), y + m_measure.ascent(style)), text);
        y += style.lineHeight();
    }
}

void Pages::paragraph(const QString &text, const TextStyle &style, qreal indent)
{
    for (const QString &line : m_measure.lines(text, style, width() - indent)) {
        need(style.lineHeight());
        lines({line}, style, indent, m_y, width() - indent);
        m_y += style.lineHeight();
    }
}

void Pages::heading(const QString &text)
{
    need(600);
    m_y += 140;
    paragraph(text, {115, true, false, ink::text});
    m_y += 50;
}

} // namespace ondelete

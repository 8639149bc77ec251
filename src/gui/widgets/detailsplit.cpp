// SPDX-License-Identifier: MIT
#include "gui/widgets/detailsplit.h"

#include "gui/widgets/icons.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QStyle>
#include <QtWidgets/QToolButton>

namespace ondelete {

namespace {

// The width below which a window of 1100 px leaves too little beside the navigation.
constexpr int roomForBoth = 880;
constexpr int gap = space::m;
constexpr int closeSide = 24;

} // namespace

DetailSplit::DetailSplit(QWidget *parent)
    : QWidget(parent)
    , m_close(new QToolButton(this))
{
    m_close->setIcon(icon(Icon::Close));
    m_close->setToolTip(tr("Close the details"));
    m_close->setAccessibleName(tr("Close the details"));
    m_close->hide();
    connect(m_close, &QToolButton::clicked, this, &DetailSplit::closeDetail);
}

void DetailSplit::setParts(QWidget *content, QWidget *detail)
{
    m_content = content;
    m_detail = detail;
    m_content->setParent(this);
    m_detail->setParent(this);
    m_content->show();
    m_close->raise();
    arrange();
}

bool DetailSplit::isDrawer() const
{
    return width() < roomForBoth;
}

void DetailSplit::openDetail()
{
    m_open = true;
    arrange();
}

void DetailSplit::closeDetail()
{
    if (m_detail && m_detail->isAncestorOf(focusWidget()) && m_content)
        m_content->setFocus();
    m_open = false;
    arrange();
}

QSize DetailSplit::minimumSizeHint() const
{
    return {480, 240};
}

QSize DetailSplit::sizeHint() const
{
    return {1000, 560};
}

void DetailSplit::resizeEvent(QResizeEvent *)
{
    arrange();
}

bool DetailSplit::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        arrange(); // what the details need has changed
    return QWidget::event(event);
}

void DetailSplit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        arrange();
}

void DetailSplit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && isDrawer() && m_open)
        closeDetail();
    else
        QWidget::keyPressEvent(event);
}

void DetailSplit::arrange()
{
    if (!m_content || !m_detail)
        return;
    const bool drawer = isDrawer();
    const int usual = drawer ? 340 : std::clamp(width() * 24 / 100, 272, 420);
    const int detailWidth = std::min(std::max(usual, m_detail->minimumSizeHint().width()), width());
    const int contentWidth = drawer ? width() : width() - detailWidth - gap;
    const auto place = [this](int x, int y, int w, int h) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(x, y, w, h));
    };
    m_content->setGeometry(place(0, 0, contentWidth, height()));
    m_detail->setGeometry(place(width() - detailWidth, 0, detailWidth, height()));
    m_detail->setVisible(!drawer || m_open);
    m_close->setGeometry(place(width() - closeSide - space::s, space::s, closeSide, closeSide));
    m_close->setVisible(drawer && m_open);
    if (drawer) {
        m_detail->raise();
        m_close->raise();
    }
}

} // namespace ondelete

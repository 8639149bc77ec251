// SPDX-License-Identifier: MIT
#include "gui/widgets/contentscroll.h"

#include <QtCore/QEvent>
#include <QtWidgets/QScrollBar>

namespace ondelete {

ContentScroll::ContentScroll(QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
}

QSize ContentScroll::minimumSizeHint() const
{
    QSize hint = QScrollArea::minimumSizeHint();
    if (widget())
        hint.setWidth(widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width());
    return hint;
}

bool ContentScroll::eventFilter(QObject *watched, QEvent *event)
{
    const bool done = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return done;
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#include "gui/widgets/plaintooltips.h"

#include <QtCore/QEvent>
#include <QtWidgets/QLabel>

namespace ondelete {
namespace {

/// Qt's tooltip is a label of its own, which is polished before it gets its text.
class PlainToolTips final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Polish && watched->inherits("QTipLabel"))
            static_cast<QLabel *>(watched)->setTextFormat(Qt::PlainText);
        return false;
    }
};

} // namespace

void keepToolTipsPlain(QApplication &application)
{
    application.installEventFilter(new PlainToolTips(&application));
}

} // namespace ondelete

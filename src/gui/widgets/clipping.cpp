// SPDX-License-Identifier: MIT
#include "gui/widgets/clipping.h"

#include <QtGui/QTextDocument>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStyle>

using namespace Qt::StringLiterals;

namespace ondelete {

namespace {

QString nameOf(const QWidget &widget, const QString &text)
{
    const QString name =
        widget.objectName().isEmpty() ? QString::fromLatin1(widget.metaObject()->className()) : widget.objectName();
    return u"%1 “%2”"_s.arg(name, text.left(60));
}

bool isControl(const QWidget &widget)
{
    return qobject_cast<const QAbstractButton *>(&widget) || qobject_cast<const QLineEdit *>(&widget)
        || qobject_cast<const QComboBox *>(&widget) || qobject_cast<const QLabel *>(&widget);
}

QString textOfControl(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return button->text();
    return {};
}

bool isCut(const QLabel &label)
{
    if (label.text().isEmpty() || !label.pixmap(Qt::ReturnByValue).isNull())
        return false;
    if (label.wordWrap())
        return label.heightForWidth(label.width()) > label.height() + 1;
    return label.sizeHint().width() > label.width() + 1;
}

bool isCut(const QAbstractButton &button)
{
    return !button.text().isEmpty() && button.sizeHint().width() > button.width() + 1;
}

bool isCut(const QComboBox &box)
{
    constexpr int frameAndArrow = 40;
    return box.fontMetrics().horizontalAdvance(box.currentText()) + frameAndArrow > box.width() + 1;
}

/// Whether it scrolls with its content: then its place in the parent says nothing.
bool isInScrollArea(const QWidget &widget)
{
    for (const QWidget *up = widget.parentWidget(); up; up = up->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(up))
            return true;
    }
    return false;
}

} // namespace

QStringList clippedIn(const QWidget &window)
{
    QStringList found;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&window))
            continue;
        const QString name = nameOf(*widget, textOfControl(*widget));
        if (const auto *label = qobject_cast<const QLabel *>(widget); label && isCut(*label))
            found.append(u"cut: "_s + name);
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget); button && isCut(*button))
            found.append(u"cut: "_s + name);
        if (const auto *box = qobject_cast<const QComboBox *>(widget); box && isCut(*box))
            found.append(u"cut: "_s + nameOf(*widget, box->currentText()));
        if (const auto *area = qobject_cast<const QScrollArea *>(widget); area && area->widget()
            && area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff
            && area->widget()->width() > area->viewport()->width())
            found.append(u"wider than its area: "_s + nameOf(*area->widget(), {}));
        if (!isControl(*widget))
            continue;
        const QWidget *parent = widget->parentWidget();
        if (!isInScrollArea(*widget) && !parent->rect().contains(widget->geometry()))
            found.append(u"out of its parent: "_s + name);
        for (const QWidget *other : parent->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
            if (other > widget && isControl(*other) && other->isVisibleTo(&window)
                && other->geometry().intersects(widget->geometry()))
                found.append(u"over each other: %1 and %2"_s.arg(name, nameOf(*other, textOfControl(*other))));
        }
    }
    return found;
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#include "gui/widgets/unnamed.h"

#include <QtGui/QAccessible>
#include <QtWidgets/QWidget>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

bool hasPartsOfItsOwn(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::ComboBox: // their fields and buttons are theirs
    case QAccessible::SpinBox:
    case QAccessible::List: // cells have the model's texts
    case QAccessible::Table:
    case QAccessible::Tree:
    case QAccessible::ScrollBar:
    case QAccessible::TitleBar:
        return true;
    default:
        return false;
    }
}

QString placeOf(const QAccessibleInterface &one)
{
    const QObject *object = one.object();
    return object ? u"%1 “%2”"_s.arg(QString::fromLatin1(object->metaObject()->className()), object->objectName())
                  : u"(no object)"_s;
}

void look(QAccessibleInterface &one, QStringList &found)
{
    const QAccessible::State state = one.state();
    if (state.invisible)
        return;
    const QAccessible::Role role = one.role();
    const auto *widget = qobject_cast<QWidget *>(one.object());
    const bool isPressed = role == QAccessible::Button || role == QAccessible::CheckBox
        || role == QAccessible::RadioButton || role == QAccessible::MenuItem;
    const bool isReached = (widget && widget->focusPolicy() != Qt::NoFocus && widget->focusProxy() == nullptr
                            && role != QAccessible::Window && role != QAccessible::Dialog)
        || isPressed;
    if (isReached && one.text(QAccessible::Name).trimmed().isEmpty())
        found.append(u"no name: "_s + placeOf(one));
    if (isReached && role == QAccessible::NoRole)
        found.append(u"no role: "_s + placeOf(one));
    if (hasPartsOfItsOwn(role))
        return;
    for (int i = 0; i < one.childCount(); ++i)
        if (QAccessibleInterface *child = one.child(i))
            look(*child, found);
}

} // namespace

QStringList unnamedIn(QWidget &window)
{
    QStringList found;
    if (QAccessibleInterface *top = QAccessible::queryAccessibleInterface(&window))
        look(*top, found);
    else
        found.append(u"no interface: "_s + window.objectName());
    return found;
}

} // namespace ondelete

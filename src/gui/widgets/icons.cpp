// SPDX-License-Identifier: MIT
#include "gui/widgets/icons.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtGui/QAction>
#include <QtGui/QGuiApplication>
#include <QtGui/QIconEngine>
#include <QtGui/QPainter>
#include <QtGui/QPixmap>
#include <QtGui/QPixmapCache>
#include <QtSvg/QSvgRenderer>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;

namespace ondelete {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::Icons)
};

QString fileOf(Icon name)
{
    static constexpr const char *names[] = {
        "arrow",    "blocks",     "cascade", "check",   "chevron", "chevrondown", "clock",   "close", "constraints",
        "copy",     "database",   "delete",  "diagram", "dot",     "file",        "gear",    "info",  "lock",
        "minus",    "noentry",    "play",    "plug",    "plus",    "question",    "refresh", "save",  "search",
        "sessions", "setdefault", "setnull", "undo",    "unlock",  "warning",
    };
    static_assert(std::size(names) == static_cast<size_t>(Icon::Warning) + 1);
    return u":/icons/%1.svg"_s.arg(QLatin1StringView(names[static_cast<size_t>(name)]));
}

/// The sign at @p size device pixels; kept, because tables draw the same few signs on every row.
QPixmap pixmapOf(Icon name, QSize size, const QColor &color)
{
    const QString key = u"ondelete-icon-%1-%2-%3x%4"_s.arg(static_cast<int>(name))
                            .arg(color.rgba(), 0, 16)
                            .arg(size.width())
                            .arg(size.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(fileOf(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("An icon is missing from the program: %s", qPrintable(file.fileName()));
    QSvgRenderer renderer(file.readAll().replace("currentColor", color.name().toLatin1()));
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(QPointF(), QSizeF(size)));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class ThemedIconEngine final : public QIconEngine
{
public:
    ThemedIconEngine(Icon name, QColor Colors::*role)
        : m_name(name)
        , m_role(role)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal opacity = painter->opacity();
        if (mode == QIcon::Disabled)
            painter->setOpacity(opacity * 0.5);
        paintIcon(*painter, rect, m_name, colorsOf(QGuiApplication::palette()).*m_role);
        painter->setOpacity(opacity);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new ThemedIconEngine(m_name, m_role); }

private:
    Icon m_name;
    QColor Colors::*m_role;
};

} // namespace

QIcon icon(Icon name, QColor Colors::*role)
{
    return QIcon(new ThemedIconEngine(name, role));
}

void paintIcon(QPainter &painter, const QRectF &rect, Icon name, const QColor &color, Qt::LayoutDirection direction)
{
    const qreal side = std::min(rect.width(), rect.height());
    const qreal ratio = painter.device() ? painter.device()->devicePixelRatioF() : 1;
    QPixmap pixmap = pixmapOf(name, QSize(qRound(side * ratio), qRound(side * ratio)), color);
    if (direction == Qt::RightToLeft && (name == Icon::Arrow || name == Icon::Chevron || name == Icon::Undo))
        pixmap = pixmap.transformed(QTransform::fromScale(-1, 1));
    QRectF target(0, 0, side, side);
    target.moveCenter(rect.center());
    // On whole device pixels, or the lines blur.
    target.moveTopLeft(QPointF(qRound(target.x() * ratio) / ratio, qRound(target.y() * ratio) / ratio));
    painter.drawPixmap(target, pixmap, QRectF(pixmap.rect()));
}

void addSign(QLineEdit &edit, Icon sign)
{
    nameClearButton(edit);
    QAction *action = edit.addAction(icon(sign), QLineEdit::LeadingPosition);
    QObject::connect(action, &QAction::triggered, &edit, qOverload<>(&QLineEdit::setFocus));
    for (QToolButton *button : edit.findChildren<QToolButton *>())
        if (button->defaultAction() == action)
            button->setAccessibleName(edit.accessibleName());
}

void nameClearButton(QLineEdit &edit)
{
    for (QToolButton *button : edit.findChildren<QToolButton *>())
        button->setAccessibleName(Text::tr("Clear"));
}

} // namespace ondelete

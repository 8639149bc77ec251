// SPDX-License-Identifier: MIT
#include "gui/shell/connectionline.h"

#include "gui/shell/openconnection.h"
#include "gui/widgets/icons.h"
#include "gui/widgets/pill.h"
#include "postgres/connection/connectionsettings.h"

#include <QtCore/QEvent>
#include <QtGui/QGuiApplication>
#include <QtGui/QPainter>
#include <QtWidgets/QFrame>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QStyle>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;

namespace ondelete {

namespace {

/// A line that gives way: names of servers and roles may be longer than the window is wide.
class ElidedLabel final : public QLabel
{
public:
    using QLabel::QLabel;

    [[nodiscard]] QSize minimumSizeHint() const override { return {80, QLabel::minimumSizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QString shown = fontMetrics().elidedText(text(), Qt::ElideMiddle, contentsRect().width());
        style()->drawItemText(&painter, contentsRect(), Qt::AlignVCenter | Qt::AlignLeading, palette(), isEnabled(),
                              shown, foregroundRole());
    }
};

} // namespace

QString OpenConnection::name() const
{
    if (environment == Environment::Sample)
        return ConnectionLine::tr("Sample");
    return asked.name.isEmpty() ? database : asked.name;
}

ConnectionLine::ConnectionLine(QMenuBar &menus, QWidget *parent)
    : QWidget(parent)
    , m_stripe(new QFrame)
    , m_separator(new QFrame)
    , m_name(new ElidedLabel)
    , m_environment(new PillLabel)
    , m_where(new ElidedLabel)
    , m_switch(new QToolButton)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_stripe->setFixedHeight(3);
    m_stripe->setAutoFillBackground(true);
    column->addWidget(m_stripe);
    auto *line = new QFrame;
    line->setProperty("look", u"topline"_s);
    column->addWidget(line);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(space::xs, space::xs, space::l, space::xs + 1);
    row->setSpacing(space::s + 2);
    menus.setParent(line);
    menus.setNativeMenuBar(false);
    menus.setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    // Laid out from the right, a menu bar asks for the width that it has: from the left it tells what it needs.
    menus.setLayoutDirection(Qt::LeftToRight);
    menus.setMinimumWidth(menus.sizeHint().width());
    menus.unsetLayoutDirection();
    row->addWidget(&menus);
    m_separator->setProperty("look", u"line"_s);
    m_separator->setFixedWidth(1);
    row->addWidget(m_separator);
    m_name->setProperty("look", u"strong"_s);
    m_name->setTextFormat(Qt::PlainText);
    m_where->setProperty("look", u"muted"_s);
    m_where->setTextFormat(Qt::PlainText);
    row->addWidget(m_name);
    row->addWidget(m_environment);
    row->addWidget(m_where);
    m_switch->setObjectName(u"databaseButton"_s);
    m_switch->setText(tr("Other database"));
    m_switch->setToolTip(tr("Another database of this server"));
    m_switch->setIcon(icon(Icon::ChevronDown));
    m_switch->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_switch->setAutoRaise(true);
    m_switch->setPopupMode(QToolButton::InstantPopup);
    m_switch->setMenu(new QMenu(m_switch));
    connect(m_switch->menu(), &QMenu::aboutToShow, this, &ConnectionLine::databasesWanted);
    row->addWidget(m_switch);
    row->addStretch();
}

void ConnectionLine::showConnection(const OpenConnection &connection, const ConnectionSettings &settings)
{
    m_name->setText(connection.name());
    m_environment->setPill({wordOf(connection.environment), toneOf(connection.environment), std::nullopt});
    const bool isHere = connection.host.isEmpty() || connection.host.startsWith(u'/');
    const QString who = connection.login.isEmpty() || connection.login == connection.user
        ? connection.user
        : tr("%1 acting as %2").arg(connection.login, connection.user);
    m_where->setText(
        connection.database.isEmpty()
            ? settings.describe()
            : QStringList{isHere ? tr("this computer") : connection.host, connection.database, who}.join(u" · "_s));
    m_where->setToolTip(m_where->text());
    m_marked = connection.environment;
    colorStripe();
    setShown(true);
    m_database = connection.database;
    m_switch->menu()->clear();
    m_switch->menu()->addAction(tr("Reading…"))->setEnabled(false);
    // The sample's server has one, and goes with its connection.
    m_switch->setVisible(connection.environment != Environment::Sample);
}

void ConnectionLine::offerDatabases(const QStringList &names)
{
    QMenu *menu = m_switch->menu();
    menu->clear();
    for (const QString &name : names) {
        QAction *action =
            menu->addAction(QString(name).replace(u'&', u"&&"_s), this, [this, name] { emit databaseChosen(name); });
        action->setCheckable(true);
        action->setChecked(name == m_database);
        action->setEnabled(name != m_database);
    }
}

void ConnectionLine::showNone()
{
    m_marked.reset();
    colorStripe();
    setShown(false);
}

void ConnectionLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        colorStripe();
}

void ConnectionLine::colorStripe()
{
    const Colors &colors = colorsOf(QGuiApplication::palette());
    QPalette stripe = m_stripe->palette();
    stripe.setColor(QPalette::Window, m_marked ? stripeColor(*m_marked, colors) : colors.panel);
    m_stripe->setPalette(stripe);
}

void ConnectionLine::setShown(bool shown)
{
    for (QWidget *widget :
         {static_cast<QWidget *>(m_separator), static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_environment),
          static_cast<QWidget *>(m_where), static_cast<QWidget *>(m_switch)})
        widget->setVisible(shown);
}

} // namespace ondelete

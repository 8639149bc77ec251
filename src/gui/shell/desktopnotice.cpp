// SPDX-License-Identifier: MIT
#include "gui/shell/desktopnotice.h"

#include <QtCore/QFileInfo>
#include <QtCore/QSettings>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusPendingReply>
#include <QtWidgets/QApplication>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

const QString service = u"org.freedesktop.Notifications"_s;
const QString path = u"/org/freedesktop/Notifications"_s;
const QString wantedKey = u"window/notify"_s;

/// Without one, asking for the session's bus would start one.
bool hasBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
        || QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s);
}

} // namespace

DesktopNotice::DesktopNotice(QWidget &window)
    : QObject(&window)
    , m_window(window)
{
}

void DesktopNotice::tell(const QString &text)
{
    if (QApplication::activeWindow() || !wantsDesktopNotices() || !hasBus())
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    // Qt compares signatures without spaces.
    // clang-format off
    if (!m_listens)
        m_listens = bus.connect(service, path, service, u"ActionInvoked"_s, this, SLOT(actionInvoked(uint,QString)));
    // clang-format on
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, service, u"Notify"_s);
    const QVariantMap hints{{u"desktop-entry"_s, u"ondelete"_s}};
    message.setArguments({u"OnDelete"_s, m_shown, u"ondelete"_s, u"OnDelete"_s, text.toHtmlEscaped(),
                          QStringList{u"default"_s, tr("Show")}, hints, -1});
    auto *answer = new QDBusPendingCallWatcher(bus.asyncCall(message), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<uint> number = *answer;
        if (!number.isError())
            m_shown = number.value();
        answer->deleteLater();
    });
}

void DesktopNotice::actionInvoked(uint id, const QString &action)
{
    Q_UNUSED(action)
    if (id != m_shown || m_shown == 0)
        return;
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.raise();
    m_window.activateWindow();
}

bool wantsDesktopNotices()
{
    return QSettings().value(wantedKey, true).toBool();
}

void setWantsDesktopNotices(bool wanted)
{
    QSettings().setValue(wantedKey, wanted);
}

} // namespace ondelete

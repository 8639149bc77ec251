// SPDX-License-Identifier: MIT
#include "postgres/connection/connectiontarget.h"

#include <QtCore/QFileInfo>
#include <QtCore/QStringList>

#include <algorithm>
#include <arpa/inet.h>
#include <array>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

bool isSocketFolder(const QString &host)
{
    return host.isEmpty() || host.startsWith(u'/') || host.startsWith(u'@');
}

/// libpq's own: an empty word beside others can't be said to it.
QString defaultFolder()
{
    const QString packaged = u"/var/run/postgresql"_s;
    return QFileInfo::exists(packaged) ? packaged : u"/tmp"_s;
}

} // namespace

bool isLoopback(const QString &address)
{
    const QByteArray text = address.section(u'%', 0, 0).toLatin1();
    in_addr four{};
    if (inet_pton(AF_INET, text.constData(), &four) == 1)
        return (ntohl(four.s_addr) >> 24) == 127;
    in6_addr six{};
    if (inet_pton(AF_INET6, text.constData(), &six) != 1)
        return false;
    if (IN6_IS_ADDR_V4MAPPED(&six))
        return six.s6_addr[12] == 127;
    return IN6_IS_ADDR_LOOPBACK(&six);
}

bool ConnectionTarget::isLocal() const
{
    return address.isEmpty() ? isSocketFolder(host) : isLoopback(address);
}

QList<ConnectionTarget> targetsOf(const QString &host, const QString &hostaddr, const QString &port,
                                  const std::function<QList<QString>(const QString &)> &addressesOf)
{
    const QStringList hosts = host.split(u',');
    const QStringList addresses = hostaddr.split(u',');
    const QStringList ports = port.split(u',');
    const qsizetype count = std::max(hostaddr.isEmpty() ? 1 : addresses.size(), host.isEmpty() ? 1 : hosts.size());
    const auto fits = [&](const QString &text, const QStringList &list) {
        return text.isEmpty() || list.size() == count;
    };
    if (!fits(host, hosts) || !fits(hostaddr, addresses) || (ports.size() > 1 && ports.size() != count))
        return {};
    QList<ConnectionTarget> targets;
    for (qsizetype i = 0; i < count; ++i) {
        const QString name = hosts.value(i).trimmed();
        const QString number = addresses.value(i).trimmed();
        const QString at = ports.size() == 1 ? ports.first() : ports.at(i);
        if (!number.isEmpty())
            targets.append({name, number, at});
        else if (isSocketFolder(name))
            targets.append({name.isEmpty() && count > 1 ? defaultFolder() : name, {}, at});
        else
            for (const QString &found : addressesOf(name))
                targets.append({name, found, at});
    }
    return targets;
}

QMap<QString, QString> parametersFor(const ConnectionTarget &target, QMap<QString, QString> parameters,
                                     const QString &askedSslMode)
{
    // Both are said: what is not would be the environment's, or the service's.
    parameters.insert(u"hostaddr"_s, target.address);
    parameters.insert(u"host"_s, target.host.isEmpty() ? target.address : target.host);
    if (!target.port.isEmpty())
        parameters.insert(u"port"_s, target.port);
    const QString mode = !askedSslMode.isEmpty() ? askedSslMode : target.isLocal() ? u"prefer"_s : u"verify-full"_s;
    parameters.insert(u"sslmode"_s, mode);
    return parameters;
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#include "support/fakeserver.h"

#include <QtCore/QtEndian>

#include <arpa/inet.h>
#include <array>
#include <ifaddrs.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace ondelete {
namespace {

bool waitFor(const std::stop_token &stop, int socket, short events)
{
    while (!stop.stop_requested()) {
        pollfd waiting{socket, events, 0};
        if (poll(&waiting, 1, 20) > 0)
            return true;
    }
    return false;
}

/// Exactly @p size bytes; fewer where the client went away, or the test ended.
QByteArray read(const std::stop_token &stop, int client, qsizetype size)
{
    QByteArray bytes;
    while (bytes.size() < size && waitFor(stop, client, POLLIN)) {
        QByteArray more(size - bytes.size(), Qt::Uninitialized);
        const ssize_t got = ::recv(client, more.data(), size_t(more.size()), 0);
        if (got <= 0)
            break;
        bytes += more.first(got);
    }
    return bytes;
}

bool say(const std::stop_token &stop, int client, const QByteArray &bytes)
{
    qsizetype said = 0;
    while (said < bytes.size()) {
        if (!waitFor(stop, client, POLLOUT))
            return false;
        const ssize_t more =
            ::send(client, bytes.constData() + said, size_t(bytes.size() - said), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (more <= 0)
            return false;
        said += more;
    }
    return true;
}

QByteArray number(quint32 value)
{
    std::array<char, 4> bytes{};
    qToBigEndian(value, bytes.data());
    return {bytes.data(), 4};
}

QByteArray message(char type, const QByteArray &body)
{
    return type + number(quint32(body.size()) + 4) + body;
}

QByteArray text(const char *value)
{
    return QByteArray(value) + '\0';
}

/// "Come in", and "say what you want".
QByteArray welcome()
{
    return message('R', number(0)) + message('S', text("server_version") + text("15.0"))
        + message('S', text("client_encoding") + text("UTF8"))
        + message('S', text("standard_conforming_strings") + text("on")) + message('K', number(1) + number(2))
        + message('Z', "I");
}

/// One row of one column.
QByteArray row()
{
    return message('D', QByteArray("\0\1", 2) + number(1000) + QByteArray(1000, 'x'));
}

QByteArray columns()
{
    return message('T',
                   QByteArray("\0\1", 2) + text("x") + number(0) + QByteArray("\0\0", 2) + number(25)
                       + QByteArray("\xff\xff", 2) + number(quint32(-1)) + QByteArray("\0\0", 2));
}

} // namespace

FakeServer::FakeServer(Manner manner, const QString &address)
    : m_manner(manner)
    , m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in place{};
    place.sin_family = AF_INET;
    inet_pton(AF_INET, address.toLatin1().constData(), &place.sin_addr);
    socklen_t length = sizeof place;
    if (::bind(m_listener, reinterpret_cast<sockaddr *>(&place), length) != 0 || ::listen(m_listener, 16) != 0
        || ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&place), &length) != 0)
        return;
    m_port = ntohs(place.sin_port);
    m_thread = std::jthread([this](const std::stop_token &stop) {
        std::vector<std::jthread> clients;
        while (waitFor(stop, m_listener, POLLIN)) {
            const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
            ++m_visitors;
            clients.emplace_back([this, client](const std::stop_token &end) {
                serve(end, client);
                ::close(client);
            });
        }
    });
}

FakeServer::~FakeServer()
{
    m_thread = {};
    ::close(m_listener);
}

QByteArray FakeServer::password() const
{
    const std::lock_guard lock(m_mutex);
    return m_password;
}

QString FakeServer::otherAddress()
{
    ifaddrs *first = nullptr;
    QString found;
    if (getifaddrs(&first) != 0)
        return found;
    for (const ifaddrs *one = first; one && found.isEmpty(); one = one->ifa_next) {
        if (!one->ifa_addr || one->ifa_addr->sa_family != AF_INET)
            continue;
        std::array<char, INET_ADDRSTRLEN> name{};
        inet_ntop(AF_INET, &reinterpret_cast<const sockaddr_in *>(one->ifa_addr)->sin_addr, name.data(), name.size());
        const QString address = QString::fromLatin1(name.data());
        if (!address.startsWith(QLatin1StringView("127.")))
            found = address;
    }
    freeifaddrs(first);
    return found;
}

void FakeServer::serve(const std::stop_token &stop, int client)
{
    const auto beSilent = [&] { (void)read(stop, client, 1 << 30); };
    if (m_manner == Manner::Silent)
        return beSilent();
    QByteArray greeting;
    do { // no encryption of either kind
        const QByteArray size = read(stop, client, 4);
        if (size.size() < 4)
            return;
        greeting = read(stop, client, qFromBigEndian<qint32>(size.constData()) - 4);
        if (greeting.size() == 4 && !say(stop, client, "N"))
            return;
    } while (greeting.size() == 4);
    if (m_manner == Manner::AsksForPassword) {
        if (!say(stop, client, message('R', number(3))))
            return;
        const QByteArray head = read(stop, client, 5);
        if (head.size() == 5 && head.startsWith('p')) {
            const QByteArray word = read(stop, client, qFromBigEndian<qint32>(head.constData() + 1) - 4);
            const std::lock_guard lock(m_mutex);
            m_password = word.chopped(1);
        }
        return;
    }
    if (!say(stop, client, welcome()))
        return;
    if (m_manner == Manner::SilentInside)
        return beSilent();
    while (true) {
        const QByteArray head = read(stop, client, 5);
        if (head.size() < 5)
            return;
        (void)read(stop, client, qFromBigEndian<qint32>(head.constData() + 1) - 4);
        if (head.front() != 'S' && head.front() != 'Q')
            continue; // the rest of one statement
        switch (m_manner) {
        case Manner::Lying:
            if (!say(stop, client,
                     message('T', QByteArray("\0\0", 2)) + message('C', text("SELECT 0")) + message('Z', "I")))
                return;
            break;
        case Manner::Garbled:
            if (!say(stop, client, QByteArray(100, '\xee')))
                return;
            break;
        case Manner::Flooding:
            if (!say(stop, client, columns()))
                return;
            while (say(stop, client, row().repeated(100))) {}
            return;
        default: { // Slow: the first byte of an answer that takes years
            const QByteArray answer = columns();
            for (qsizetype i = 0;; i = (i + 1) % answer.size()) {
                if (!say(stop, client, answer.mid(i, 1)))
                    return;
                pollfd gone{client, POLLIN, 0};
                if (poll(&gone, 1, 200) > 0 && read(stop, client, 1).isEmpty())
                    return;
                if (stop.stop_requested())
                    return;
            }
        }
        }
    }
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/connection/connectionsettings.h"

#include <QtCore/QtGlobal>

#include <arpa/inet.h>
#include <optional>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace ondelete {

/// Something that listens on a port of this machine and is no PostgreSQL: it answers each start with one byte, or
/// with nothing at all.
class OddServer
{
public:
    explicit OddServer(std::optional<char> answer)
        : m_socket(socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address = {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto *generic = reinterpret_cast<sockaddr *>(&address);
        if (bind(m_socket, generic, size) != 0 || listen(m_socket, 4) != 0
            || getsockname(m_socket, generic, &size) != 0)
            qFatal("No port to listen on");
        m_port = ntohs(address.sin_port);
        m_thread = std::thread([this, answer] {
            for (int client; (client = accept(m_socket, nullptr, nullptr)) >= 0; close(client)) {
                char bytes[8];
                const bool asked = recv(client, bytes, sizeof bytes, MSG_WAITALL) == sizeof bytes;
                if (asked && answer)
                    send(client, &*answer, 1, MSG_NOSIGNAL);
                char rest;
                while (recv(client, &rest, 1, 0) > 0) {}
            }
        });
    }
    ~OddServer()
    {
        shutdown(m_socket, SHUT_RDWR);
        close(m_socket);
        m_thread.join();
    }
    OddServer(const OddServer &) = delete;
    OddServer &operator=(const OddServer &) = delete;

    [[nodiscard]] ConnectionSettings settings(const QString &sslmode) const
    {
        ConnectionSettings settings;
        settings.parameters = {{QStringLiteral("host"), QStringLiteral("127.0.0.1")},
                               {QStringLiteral("port"), QString::number(m_port)},
                               {QStringLiteral("user"), QStringLiteral("ana")},
                               {QStringLiteral("dbname"), QStringLiteral("x")},
                               {QStringLiteral("sslmode"), sslmode},
                               {QStringLiteral("gssencmode"), QStringLiteral("disable")}};
        return settings;
    }

private:
    int m_socket;
    int m_port = 0;
    std::thread m_thread;
};

} // namespace ondelete

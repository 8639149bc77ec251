// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <atomic>
#include <mutex>
#include <thread>

namespace ondelete {

/// A server that means no good, in a thread of its own: it speaks as much of PostgreSQL's protocol as it likes.
class FakeServer
{
public:
    enum class Manner {
        Silent,         ///< accepts, and says nothing
        SilentInside,   ///< lets the client in, and says nothing from then on
        Slow,           ///< lets it in, and answers with a byte now and then, for ever
        Lying,          ///< answers every statement with no rows of no columns
        Garbled,        ///< answers with what is no message
        Flooding,       ///< answers with rows, for ever
        AsksForPassword ///< without encryption, and keeps it
    };

    /// Listens at @p address, a number of this machine, on a port that is free.
    explicit FakeServer(Manner manner, const QString &address = QStringLiteral("127.0.0.1"));
    ~FakeServer();
    FakeServer(const FakeServer &) = delete;
    FakeServer &operator=(const FakeServer &) = delete;

    [[nodiscard]] bool isListening() const { return m_port != 0; }
    [[nodiscard]] quint16 port() const { return m_port; }
    /// How many have come.
    [[nodiscard]] int visitors() const { return m_visitors; }
    /// What was said to it without encryption as a password; empty: none.
    [[nodiscard]] QByteArray password() const;

    /// A number of this machine that is not 127.…; empty where it has none.
    [[nodiscard]] static QString otherAddress();

private:
    void serve(const std::stop_token &stop, int client);

    Manner m_manner;
    int m_listener = -1;
    quint16 m_port = 0;
    std::atomic<int> m_visitors = 0;
    mutable std::mutex m_mutex;
    QByteArray m_password; ///< under m_mutex
    std::jthread m_thread; ///< the last member: it uses the others
};

} // namespace ondelete

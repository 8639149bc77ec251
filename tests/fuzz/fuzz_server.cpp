// SPDX-License-Identifier: MIT
#include "core/catalog/searchpath.h"
#include "core/text/bytes.h"
#include "core/text/controls.h"
#include "postgres/connection/connection.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTemporaryDir>

#include <cstdint>
#include <fcntl.h>
#include <mutex>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>

using namespace ondelete;

namespace {

/// Says the same bytes to whoever connects, whatever they say, and hangs up.
class Server
{
public:
    Server()
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const QByteArray path = m_folder.filePath(QStringLiteral(".s.PGSQL.5432")).toUtf8();
        qstrncpy(address.sun_path, path.constData(), sizeof address.sun_path);
        m_listener = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (::bind(m_listener, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0
            || ::listen(m_listener, 8) != 0)
            std::abort();
        m_thread = std::jthread([this](const std::stop_token &stop) { serve(stop); });
    }

    void setWords(const QByteArray &words)
    {
        const std::lock_guard lock(m_mutex);
        m_words = words;
    }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

private:
    void serve(const std::stop_token &stop)
    {
        while (!stop.stop_requested()) {
            pollfd waiting{m_listener, POLLIN, 0};
            if (::poll(&waiting, 1, 100) <= 0)
                continue;
            const int client = ::accept(m_listener, nullptr, nullptr);
            char ignored[1024];
            (void)::recv(client, ignored, sizeof ignored, 0);
            QByteArray words;
            {
                const std::lock_guard lock(m_mutex);
                words = m_words;
            }
            (void)::send(client, words.constData(), size_t(words.size()), MSG_NOSIGNAL);
            ::shutdown(client, SHUT_WR);
            ::close(client);
        }
    }

    QTemporaryDir m_folder;
    int m_listener = -1;
    std::mutex m_mutex;
    QByteArray m_words;
    std::jthread m_thread;
};

} // namespace

extern "C" int LLVMFuzzerInitialize(int *, char ***)
{
    static int count = 1;
    static char name[] = "fuzz_server";
    static char *arguments[] = {name, nullptr};
    static const QCoreApplication application(count, arguments);
    // What libpq has to say of such servers, it says on stderr, where libFuzzer's own words are.
    ::setenv("PGSSLMODE", "disable", 1);
    return 0;
}

/// What a server says from its first byte on.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static Server server;
    const QByteArray words(reinterpret_cast<const char *>(data), qsizetype(size));
    const QString text = textOf(words);
    (void)looksIntoSystemFirst(text);
    (void)withoutControls(text);
    server.setWords(words);
    ConnectionSettings settings;
    settings.parameters = {{QStringLiteral("host"), server.folder()},
                           {QStringLiteral("user"), QStringLiteral("u")},
                           {QStringLiteral("dbname"), QStringLiteral("d")},
                           {QStringLiteral("connect_timeout"), QStringLiteral("1")}};
    try {
        const Connection connection(settings);
    } catch (const DbError &) {
        // Whatever it says, this is what it comes to.
    }
    return 0;
}

// SPDX-License-Identifier: MIT
#include "core/connections/connectiontext.h"
#include "core/text/bytes.h"
#include "postgres/connection/connectionsettings.h"
#include "postgres/connection/connectiontarget.h"

#include <cstdint>

using namespace ondelete;

/// What somebody pastes as a connection. Nothing is contacted.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = textOf(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    (void)connectionText(text, {QStringLiteral("host"), QStringLiteral("password")});
    const ConnectionReading reading = readConnection(text);
    if (!reading.isGood())
        return 0;
    const auto found = [](const QString &name) {
        return QList<QString>{name == u"localhost" ? QStringLiteral("127.0.0.1") : QStringLiteral("192.0.2.1")};
    };
    const ConnectionSettings &settings = reading.settings;
    for (const ConnectionTarget &target :
         targetsOf(settings.parameter(QStringLiteral("host")), settings.parameter(QStringLiteral("hostaddr")),
                   settings.parameter(QStringLiteral("port")), found)) {
        // Whatever was pasted: without a word of it, nothing but this machine is spoken to in plain text.
        const auto parameters = parametersFor(target, settings.parameters, {});
        if (!target.isLocal() && parameters.value(QStringLiteral("sslmode")) != u"verify-full")
            __builtin_trap();
    }
    (void)settings.describe();
    // What is kept can be read again, and no password is in it.
    const ConnectionReading again = readConnection(settings.withoutSecrets());
    if (!again.isGood() || again.settings.parameters.contains(QStringLiteral("password")))
        __builtin_trap();
    return 0;
}

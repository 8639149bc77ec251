// SPDX-License-Identifier: MIT
#pragma once

#include "core/connections/savedconnection.h"

#include <QtCore/QMap>
#include <QtCore/QStringList>

#include <chrono>

namespace ondelete {

/// How to reach a database: libpq's own parameters. The password is among them and is never written anywhere.
struct ConnectionSettings
{
    QMap<QString, QString> parameters; ///< libpq keyword → value; without one, libpq's environment and files decide
    bool readOnly = false;             ///< writing transactions are refused
    QStringList evaluateCodeOf = {};   ///< roles whose functions looking may run with this user's rights
    std::chrono::seconds longestLook = std::chrono::minutes(10); ///< of a statement that finds out about a delete

    /// "db.example.org · saleshub · ana": never the password.
    [[nodiscard]] QString describe() const;
    /// "dbname='saleshub' host='db.example.org'": a libpq keyword string that readConnection() reads, without
    /// passwords.
    [[nodiscard]] QString withoutSecrets() const;
    [[nodiscard]] QString parameter(const QString &keyword) const { return parameters.value(keyword); }

    friend bool operator==(const ConnectionSettings &, const ConnectionSettings &) = default;
};

/// How a saved connection is opened: in the role that it names, with encryption that is safe. Its tunnel is not in
/// them.
[[nodiscard]] ConnectionSettings settingsOf(const SavedConnection &saved);

/// The role that @p settings ask to act as; empty: the user's own.
[[nodiscard]] QString roleOf(const ConnectionSettings &settings);

/// Settings, or why the text is none. The error never repeats the text: it may hold a password.
struct ConnectionReading
{
    ConnectionSettings settings;
    QString error;

    [[nodiscard]] bool isGood() const { return error.isEmpty(); }
};

/// @p settings, where a host that is not this machine gets sslmode=verify-full unless they or PGSSLMODE say otherwise:
/// libpq's own default falls back to plain text silently.
[[nodiscard]] ConnectionSettings withSafeEncryption(ConnectionSettings settings);

/// How a saved connection is opened; an error where it goes through a tunnel, which only the window opens, for the one
/// that it works on.
[[nodiscard]] ConnectionReading readSaved(const SavedConnection &saved);

/// What was read of a paste: the settings as it gives them, and what of it is none of libpq's.
struct ConnectionPaste
{
    ConnectionSettings settings;
    QStringList leftOut; ///< parameters that only other programs know
    bool throughPooler = false;
    bool lacksPassword = false; ///< "[YOUR-PASSWORD]" stood there
    QString error;              ///< why it is no connection; never repeats the text
};

/// Reads what people paste: an address, keywords, or lines of a .env file.
[[nodiscard]] ConnectionPaste readPasted(const QString &text);

/// Reads a postgresql:// URI or a libpq keyword string, as PQconninfoParse does, or what else people paste. Empty text:
/// libpq's environment. Encryption is as withSafeEncryption() says.
[[nodiscard]] ConnectionReading readConnection(const QString &text);

} // namespace ondelete

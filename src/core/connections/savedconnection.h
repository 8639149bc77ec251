// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QList>
#include <QtCore/QMap>
#include <QtCore/QStringList>

namespace ondelete {

/// Where a connection's password comes from.
enum class PasswordSource { Ask, Keychain, PassFile };

/// A connection that a person keeps. No password is in it.
struct SavedConnection
{
    QString id; ///< stays the same when it is renamed: the keychain's entry is called by it
    QString name;
    QString group;
    QString environment;               ///< "production", "staging", "development"; empty: nobody said, so production
    QMap<QString, QString> parameters; ///< libpq's; never a password
    bool readOnly = false;
    PasswordSource password = PasswordSource::Ask;
    QString role;       ///< to act as; empty: the user's own
    QString tunnel;     ///< ssh's destination; empty: none
    QString ruleList;   ///< a file; empty: the built-in one
    QString teamFolder; ///< empty: none of its own
    QDateTime lastUsed; ///< UTC; invalid: never

    /// Whether both name the same database by the same way: server, port and database.
    [[nodiscard]] bool isSameDatabase(const SavedConnection &other) const;
    friend bool operator==(const SavedConnection &, const SavedConnection &) = default;
};

/// The connections of a file, or why it holds none.
struct ConnectionsReading
{
    QList<SavedConnection> connections;
    QString error; ///< a sentence; empty: it could be read

    [[nodiscard]] bool isGood() const { return error.isEmpty(); }
};

/// What a file of saved connections holds. Passwords are left out, whoever put them into the parameters.
[[nodiscard]] QByteArray toJson(const QList<SavedConnection> &connections);

/// Reads what toJson() wrote, here or by a colleague. What it does not know is passed over; passwords are not taken.
[[nodiscard]] ConnectionsReading readConnections(const QByteArray &json);

/// What came of taking over a colleague's connections.
struct ConnectionsImport
{
    QList<SavedConnection> connections; ///< the old ones, unchanged, and the new ones
    int added = 0;
    QStringList differing = {}; ///< sentences: of the same database they say another environment
};

/// Adds those of @p theirs that are not yet among @p ours, by id or by database. A label of ours is never changed by
/// theirs.
[[nodiscard]] ConnectionsImport imported(const QList<SavedConnection> &ours, const QList<SavedConnection> &theirs);

} // namespace ondelete

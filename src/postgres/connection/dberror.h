// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

#include <stdexcept>

namespace ondelete {

/// The one exception of this layer: what the server (or libpq) refused, and what that means for the data.
class DbError : public std::runtime_error
{
public:
    enum class Kind {
        Connection, ///< no connection, or lost before anything was sent to commit
        Server,     ///< the server refused a statement
        Cancelled,  ///< the person asked to stop
        Refused,    ///< this program refuses, before asking the server
    };
    enum class Effect { NotDone, InDoubt };

    DbError(Kind kind, const QString &message, Effect effect = Effect::NotDone);

    Kind kind = Kind::Server;
    Effect effect = Effect::NotDone;
    QString sqlState; ///< five characters; empty where there was no server to give one
    QString message;  ///< a sentence for a person; the server's own words for Kind::Server
    QString detail;
    QString hint;
    QString statement;
    QString table; ///< "schema.table" that the server names
    QString constraint;

    [[nodiscard]] bool isCancelled() const { return kind == Kind::Cancelled; }
    /// Message, detail, hint and SQLSTATE on lines of their own: the "Details" of a dialog.
    [[nodiscard]] QString details() const;
};

} // namespace ondelete

// SPDX-License-Identifier: MIT
#pragma once

#include "core/spec/spec.h"
#include "postgres/connection/connectionsettings.h"

#include <QtCore/QList>

#include <stop_token>

namespace ondelete {

/// How far a connection comes, in the words of people: one line for each hurdle that was reached, the last one bad
/// where it failed.
struct ConnectionTest
{
    enum class Hurdle { Name, Port, Encryption, User, Database, Role, Rights };
    struct Line
    {
        Hurdle hurdle = Hurdle::Name;
        bool passed = true;
        QString text; ///< a whole sentence; where it failed, with what to do

        friend bool operator==(const Line &, const Line &) = default;
    };

    QList<Line> lines;
    QString host;     ///< as the connection has it, whatever was typed: a name, or a folder
    QString database; ///< as the server says, once it was asked; empty while none was made
    QString user;     ///< the same: who acts
    QString login;    ///< who was let in: another one than user where a role is taken
    QString details;  ///< libpq's own words, where it failed
    bool cancelled = false;

    /// Whether a connection was made. Rights may still be missing: that line says so.
    [[nodiscard]] bool isGood() const;
    /// The line that failed, or an empty text.
    [[nodiscard]] QString failure() const;
};

/// Connects once, never twice with a refused password, and says what stood in the way. Blocks: not for the
/// window's thread. Never throws.
[[nodiscard]] ConnectionTest testConnection(const ConnectionSettings &settings, const Spec &spec,
                                            const std::stop_token &stop = {});

} // namespace ondelete

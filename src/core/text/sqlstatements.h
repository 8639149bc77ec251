// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>

namespace ondelete {

/// One part of a script for psql.
struct ScriptPart
{
    enum class Kind {
        Statement, ///< for the server
        CopyData,  ///< a COPY … FROM stdin, with the lines that follow it
        Command,   ///< of psql itself: begins with a backslash
    };

    Kind kind = Kind::Statement;
    QByteArray text; ///< without the semicolon; of a command its whole line
    QByteArray data; ///< of CopyData: the lines before "\."
    int line = 0;    ///< where it begins, from 1

    friend bool operator==(const ScriptPart &, const ScriptPart &) = default;
};

/// @p script in the parts that psql would send or obey, as psql finds their ends: quotes, dollar quotes, comments,
/// brackets and the bodies of SQL functions are looked through. Nothing is run, no variable replaced.
[[nodiscard]] QList<ScriptPart> partsOfScript(const QByteArray &script);

/// @p statement without comments and with single spaces, upper case outside of quotes: to see what it is.
[[nodiscard]] QByteArray withoutComments(const QByteArray &statement);

} // namespace ondelete

// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <optional>
#include <vector>

namespace ondelete {

/// A JSON value that knows where it stands, so that a mistake in it can be pointed at.
struct JsonValue
{
    enum class Type { Null, Boolean, Number, Text, List, Object };

    Type type = Type::Null;
    qsizetype offset = 0; ///< of its first byte
    QString text;         ///< of a text; of a number or boolean as it is written
    QString name;         ///< of a member of an object
    qsizetype nameOffset = 0;
    std::vector<JsonValue> items; ///< of a list or an object, in the file's order, repeated members included
};

/// Why bytes are no JSON, and where.
struct JsonMistake
{
    QString message; ///< a whole sentence, and what to write instead
    qsizetype offset = 0;
};

/// A tree, or why there is none.
struct JsonReading
{
    JsonValue value;
    std::optional<JsonMistake> mistake;
};

/// Reads JSON as RFC 8259 has it: UTF-8, a byte order mark is skipped. Refuses what no file for people needs
/// (more than 64 levels or a million values), so that neither stack nor memory can be exhausted.
[[nodiscard]] JsonReading readJson(const QByteArray &json);

} // namespace ondelete

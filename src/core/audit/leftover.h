// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"

#include <optional>

namespace ondelete {

/// Something that an interrupted fix left in the database. The catalog alone tells: no journal is kept.
struct Leftover
{
    enum class Kind {
        Key,          ///< has not taken the old key's place
        Check,        ///< stands in for a NOT NULL that has not come back
        InvalidIndex, ///< was not finished
        LooseIndex,   ///< of a partition, and not part of the whole table's yet
    };

    Kind kind = Kind::Key;
    Oid table = 0;
    QualifiedName tableName;
    QString name;
    Oid references = 0;             ///< of a key
    std::optional<DeleteRule> rule; ///< of a key
    QString finding;                ///< the key that it was to replace or to serve; empty where that is there no more
    QString drop;                   ///< the statement that removes it
    Oid key = 0;                    ///< that key's number; 0: of an index that serves none

    [[nodiscard]] bool isIndex() const { return kind == Kind::InvalidIndex || kind == Kind::LooseIndex; }
    friend bool operator==(const Leftover &, const Leftover &) = default;
};

/// "The new key ondelete_new_16450 of public.webinars has not taken the place of the old one."
[[nodiscard]] QString words(const Leftover &leftover);

} // namespace ondelete

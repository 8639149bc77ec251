// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"
#include "support/text/texttokens.h"

#include <optional>

namespace ondelete {

/// A key as a schema's text has it. The tables that it names may stand further down.
struct WrittenKey
{
    ForeignKey key; ///< what needs no table
    QualifiedName table;
    TextToken at;
    QList<TextToken> columns;
    TextToken references;
    QList<TextToken> referencedColumns; ///< empty: the primary key's
    QList<TextToken> setColumns;
};

/// Reads a key from its arrow on: "-> groups cascade index".
[[nodiscard]] WrittenKey readWrittenKey(TextTokens &tokens, Oid oid, const QualifiedName &table, const TextToken &at,
                                        const QList<TextToken> &columns);

/// The key that @p written is of @p schema, which has all tables, and the keys before it.
[[nodiscard]] ForeignKey keyOf(const WrittenKey &written, const Schema &schema);

/// Reads "cascade", "set null (a, b)", …: @p columns are those of the list, as written.
[[nodiscard]] std::optional<DeleteRule> takeRule(TextTokens &tokens, QList<TextToken> *columns = nullptr);

/// "archive.links" or "links", which is in "public".
[[nodiscard]] QualifiedName tableName(const QString &text);

} // namespace ondelete

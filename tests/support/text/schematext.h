// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"
#include "core/reach/reach.h"
#include "support/text/texttokens.h"

namespace ondelete {

/// Reads a schema from a text that says it as people would: one table or key a line, "!" for NOT NULL.
///
///     sessions(id! pk, phone:text)
///     groups(id! pk, session_id! -> sessions cascade index)
///     links(id! pk, group_id -> groups set null, session_id -> sessions, (a, b) -> pairs(x, y) cascade,
///           check one_target "group_id IS NULL OR url IS NULL", unique links_key(group_id) where "active",
///           trigger tell after delete or update, rule keep on delete, also rule note on delete) rows 5000 pages 40 may
///           select
///     parts(id! pk, day!) partitioned
///     parts_1() part of parts "day = 1"
///     sessions.main_group -> groups set null
///
/// Columns: `:type` (uuid where none is given), `pk`, `generated "expression"`, `default "expression"`, `identity`,
/// `domain name` ("!" behind it: NOT NULL by the domain). Without `pk` a line `pk(a, b)` in the table does.
/// Keys, behind the table: a rule; `on update RULE`, `match full`, `deferrable`, `deferred`, `not valid`,
/// `not enforced`, `period`, `triggers changed`, `index`, `as name`, `comment "text"`, `owner lacks
/// look|update|delete`. Triggers: `of statements`, `disabled`. Tables: `partitioned`, `part of TABLE "constraint"`
/// (without columns it has those of the whole, and its primary key and checks), `foreign`, `rows N`, `pages N`, `owner
/// NAME [superuser]`, `never analyzed`, `policies`, `hides rows`, `of extension`, `refuses deletes`, `refuses updates`,
/// `may RIGHT…` (own, select, insert, update, delete, references; or nothing). Unique: `nulls not distinct`, `where
/// "predicate"`; `exclude name(a, b)`.
///
/// Oids count from 1 for tables and from 101 for keys, as they are written. A mistake throws TextMistake.
[[nodiscard]] Schema schemaOf(const QString &text, const std::source_location &where = std::source_location::current());

/// "links" or "archive.links": the table of that name. A name that is none throws TextMistake.
[[nodiscard]] const Table &tableIn(const Schema &schema, const QString &name,
                                   const std::source_location &where = std::source_location::current());
[[nodiscard]] Table &tableIn(Schema &schema, const QString &name,
                             const std::source_location &where = std::source_location::current());
/// The key by its constraint's name.
[[nodiscard]] const ForeignKey &keyIn(const Schema &schema, const QString &name,
                                      const std::source_location &where = std::source_location::current());
[[nodiscard]] ForeignKey &keyIn(Schema &schema, const QString &name,
                                const std::source_location &where = std::source_location::current());

/// The rules as the catalog has them.
[[nodiscard]] RuleOf currentRules();

} // namespace ondelete

// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QHashFunctions>
#include <QtCore/QString>

#include <compare>

namespace ondelete {

/// The name of a table, as the catalog spells it: not quoted, case kept.
struct QualifiedName
{
    QString schema;
    QString name;

    /// "public.webinars"; parts are double-quoted where SQL would need it, so that parse() reads it back.
    /// For people, identifiers and messages; SQL uses the spelling that the server quoted (Table::sql).
    [[nodiscard]] QString toString() const;

    /// Reads "schema.table" or "table" (schema then empty), parts double-quoted where needed.
    /// A name that is not well formed gives an empty one.
    [[nodiscard]] static QualifiedName parse(const QString &text);

    [[nodiscard]] bool isEmpty() const { return name.isEmpty(); }

    friend bool operator==(const QualifiedName &, const QualifiedName &) = default;
    friend std::strong_ordering operator<=>(const QualifiedName &a, const QualifiedName &b);
    friend size_t qHash(const QualifiedName &key, size_t seed = 0) { return qHashMulti(seed, key.schema, key.name); }
};

/// "webinars", or "crm.links" where it is in another schema than most: for people who look at one database.
[[nodiscard]] QString shortName(const QualifiedName &table);

/// @p part in double quotes where SQL would fold or refuse it bare; for display and selectors.
[[nodiscard]] QString quotedWhereNeeded(const QString &part);

/// Splits "a.\"b.c\".d" into its parts, quotes removed; empty when it is not well formed.
[[nodiscard]] QStringList splitQualified(const QString &text);

} // namespace ondelete

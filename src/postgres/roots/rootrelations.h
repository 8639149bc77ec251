// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"
#include "postgres/connection/connection.h"

#include <algorithm>

namespace ondelete {

/// A column that the root list may show, and whether the user may.
struct Field
{
    QString name;
    QString sql;
    QString type;     ///< without its length; of a domain, the type below it
    QString category; ///< pg_type.typcategory, of the domain's base type where it is one
    bool readable = false;
    bool sortable = false;      ///< its type has an order
    bool usualCollation = true; ///< that of the database: patterns mean there what they mean to people
    bool ofOwnType = true;      ///< as Column has it
};

/// An index that is whole, of all rows, by the first thing that it orders or finds.
struct IndexFact
{
    QString method;            ///< "btree", "gin", …
    QString first;             ///< a column as the server quotes it, or an expression as it writes it
    QString operatorClass;     ///< of that: "gin_trgm_ops"
    bool nullsAreLess = false; ///< of an ordered one: they stand where PostgreSQL has them only when asked
};

/// A table that the list reads from.
struct Relation
{
    Oid oid = 0;
    QualifiedName name;
    QString sql;
    QString source; ///< for FROM: without tables that inherit from it, as PostgreSQL's own keys look at it
    bool hidesRows = false;
    bool isPartitioned = false;
    bool owns = false;         ///< the user may make indexes of it
    double estimatedRows = -1; ///< the planner's; -1: unknown
    double bytes = 0;          ///< on the disk
    QList<IndexFact> indexes;
    QList<Field> fields;
    QStringList primaryKey;

    [[nodiscard]] const Field *field(const QString &column) const
    {
        const auto found = std::ranges::find(fields, column, &Field::name);
        return found == fields.end() ? nullptr : &*found;
    }
};

/// A foreign key between two of these tables.
struct Link
{
    Oid table = 0;
    QStringList columns;
    Oid references = 0;
    QStringList referencedColumns;
    QStringList equality; ///< the key's own operators, referenced column on their left
};

/// The tables of @p names that exist, with names quoted by the server. Throws DbError.
[[nodiscard]] QList<Relation> readRelations(Connection &connection, const QList<QualifiedName> &names);

/// The foreign keys among @p relations, those of one column first. Throws DbError.
[[nodiscard]] QList<Link> readLinks(Connection &connection, const QList<Relation> &relations);

} // namespace ondelete

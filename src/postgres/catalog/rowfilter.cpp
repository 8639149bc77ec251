// SPDX-License-Identifier: MIT
#include "postgres/catalog/rowfilter.h"

#include "core/catalog/sqltext.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::RowFilter)
};

/// Types whose own "=" is on the empty search path. Others are compared by their text, as the type itself writes it.
bool comparesByItself(const QString &type)
{
    constexpr std::array names{"boolean"_L1,
                               "smallint"_L1,
                               "integer"_L1,
                               "bigint"_L1,
                               "numeric"_L1,
                               "real"_L1,
                               "double precision"_L1,
                               "money"_L1,
                               "text"_L1,
                               "character varying"_L1,
                               "character"_L1,
                               "bpchar"_L1,
                               "name"_L1,
                               "date"_L1,
                               "interval"_L1,
                               "uuid"_L1,
                               "inet"_L1,
                               "timestamp"_L1,
                               "time with"_L1,
                               "jsonb"_L1};
    return std::ranges::any_of(names, [&](QLatin1StringView name) { return type.startsWith(name); });
}

bool isArray(const QString &type)
{
    return type.endsWith("[]"_L1);
}

bool takesAnyText(const QString &type)
{
    return isArray(type) || type == "text"_L1 || type == "character varying"_L1 || type == "bpchar"_L1
        || type == "character"_L1;
}

/// The filters of @p root with their names in the rule list.
QList<std::pair<QString, const RowFilter *>> filtersOf(const RootSpec &root)
{
    QList<std::pair<QString, const RowFilter *>> filters;
    if (root.listed)
        filters.append({u"root.listed"_s, &*root.listed});
    if (root.protectedRows)
        filters.append({u"root.protected"_s, &*root.protectedRows});
    return filters;
}

/// Every column that the rule list names, with the name of its field.
QList<std::pair<QString, QString>> namedColumns(const RootSpec &root)
{
    QList<std::pair<QString, QString>> named;
    for (const QString &column : root.label)
        named.append({u"root.label"_s, column});
    for (const ListColumn &column : root.columns)
        if (!column.column.isEmpty())
            named.append({u"root.columns"_s, column.column});
    if (root.sort)
        named.append({u"root.sort"_s, root.sort->column});
    for (const auto &[field, filter] : filtersOf(root))
        named.append({field, filter->column});
    return named;
}

} // namespace

FilteredType typeOf(const Column &column)
{
    return {column.plainType, column.ofOwnType};
}

QString filterCondition(const RowFilter &filter, const QString &column, const FilteredType &type,
                        const QString &parameter)
{
    // An array's array would be one of more dimensions: its values are taken as the server writes them.
    const QString text = textOf(column, type.isOwn);
    const QString isIn = isArray(type.name) ? u"%1 OPERATOR(pg_catalog.=) ANY (%2::text[])"_s.arg(text, parameter)
        : comparesByItself(type.name)
        ? u"%1 OPERATOR(pg_catalog.=) ANY (%2::%3[])"_s.arg(column, parameter, type.name)
        : u"%1 OPERATOR(pg_catalog.=) ANY (SELECT %2 FROM pg_catalog.unnest(%3::%4[]) v)"_s.arg(
            text, textOf(u"v"_s, type.isOwn), parameter, type.name);
    return u"(%1) IS %2"_s.arg(isIn, filter.op == RowFilter::Op::In ? u"TRUE"_s : u"NOT TRUE"_s);
}

void checkFilterValues(Connection &connection, const QualifiedName &table, const RowFilter &filter,
                       const QString &field, const FilteredType &type)
{
    if (takesAnyText(type.name))
        return;
    try {
        connection.query(u"SELECT $1::%1[]"_s.arg(type.name), {Connection::arrayOf(filter.values)});
    } catch (const DbError &error) {
        if (!error.sqlState.startsWith("22"_L1))
            throw;
        DbError refusal(
            DbError::Kind::Refused,
            Text::tr("%1 in the rule list names a value that %2.%3 (%4) can't have: %5. Nothing was changed. "
                     "Write the value as PostgreSQL does.")
                .arg(field, table.toString(), filter.column, type.name, error.message));
        refusal.sqlState = error.sqlState;
        throw refusal;
    }
}

QStringList misfitsOf(Connection &connection, const Schema &schema, const RootSpec &root)
{
    QStringList sentences;
    const Table *table = schema.table(root.table);
    if (!table)
        return sentences;
    for (const auto &[field, column] : namedColumns(root))
        if (!table->column(column))
            sentences.append(Text::tr("%1 in the rule list names the column %2, which %3 does not have.")
                                 .arg(field, column, root.table.toString()));
    for (const auto &[field, filter] : filtersOf(root)) {
        const Column *column = table->column(filter->column);
        if (!column)
            continue;
        connection.query(u"SAVEPOINT ondelete_filter"_s);
        try {
            checkFilterValues(connection, root.table, *filter, field, typeOf(*column));
        } catch (const DbError &error) {
            if (error.kind != DbError::Kind::Refused)
                throw;
            sentences.append(error.message);
        }
        connection.query(u"ROLLBACK TO SAVEPOINT ondelete_filter"_s);
        connection.query(u"RELEASE SAVEPOINT ondelete_filter"_s);
    }
    sentences.removeDuplicates();
    return sentences;
}

} // namespace ondelete

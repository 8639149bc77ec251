// SPDX-License-Identifier: MIT
#include "postgres/audit/conflictcounter.h"

#include "core/audit/auditproblems.h"
#include "core/catalog/sqltext.h"
#include "postgres/connection/transaction.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

/// The rows of the key's table as they would be after SET NULL, under the table's own name: the CHECK's expression
/// names its columns bare, and whole-row references by the table.
QString rowsWithNulls(const Table &table, const ForeignKey &key)
{
    QStringList columns;
    QStringList carriesKey;
    for (const Column &column : table.columns) {
        const bool written = key.writtenColumns().contains(column.name);
        columns.append(written ? u"NULL::%1 AS %2"_s.arg(column.baseType, column.sql) : column.sql);
        if (key.columns.contains(column.name))
            carriesKey.append(column.sql + u" IS NOT NULL"_s);
    }
    // RI looks at ONLY the table itself, unless it is partitioned.
    const QString only = table.kind == Table::Kind::Partitioned ? QString() : u"ONLY "_s;
    return u"(SELECT %1 FROM %2%3 WHERE %4)"_s.arg(columns.join(u", "_s), only, table.sql, carriesKey.join(u" AND "_s));
}

QString unreadable(const Schema &schema, const Table &table)
{
    return QCoreApplication::translate("ondelete::ConflictCounter",
                                       "The rows of %1 can't all be read by %2, so conflicts could not be counted.")
        .arg(table.name.toString(), schema.server.user);
}

/// Columns by which people tell rows apart, such as a name, a title or a phone number; three at most.
QStringList namingColumns(const Table &table)
{
    static const QStringList namings{u"name"_s,         u"title"_s, u"label"_s,   u"phone"_s,
                                     u"phone_number"_s, u"slug"_s,  u"subject"_s, u"email"_s};
    constexpr qsizetype most = 3;
    QStringList names;
    for (const Column &column : table.columns) {
        const auto isNaming = [&](const QString &naming) {
            return column.name == naming || column.name.endsWith(u'_' + naming);
        };
        const bool isText = column.baseType == u"text" || column.baseType.startsWith(u"character varying");
        if (isText && names.size() < most && std::ranges::any_of(namings, isNaming))
            names.append(column.name);
    }
    return names;
}

/// Whether the domain of @p column takes NULL: its CHECKs may be anything, so PostgreSQL is asked.
bool domainTakesNull(Connection &connection, const Column &column)
{
    connection.query(u"SAVEPOINT ondelete_domain"_s);
    try {
        connection.query(u"SELECT NULL::%1"_s.arg(column.type));
        connection.query(u"RELEASE SAVEPOINT ondelete_domain"_s);
        return true;
    } catch (const DbError &error) {
        if (error.kind != DbError::Kind::Server)
            throw;
        connection.query(u"ROLLBACK TO SAVEPOINT ondelete_domain"_s);
        return false;
    }
}

} // namespace

ConflictCount countConflicts(Connection &connection, const Schema &schema, const ForeignKey &key)
{
    const Table &table = *schema.tables.find(key.table);
    ConflictCount count;
    count.key = key.oid;
    count.code = table.code;
    if (!table.may.select || table.hidesRows) {
        count.unreadable = unreadable(schema, table);
        return count;
    }
    QList<Check> checks = checksOnWrittenColumns(schema, key);
    for (const Check &check : std::as_const(checks))
        addCode(count.code, check.code);
    checks.removeIf([](const Check &check) { return !check.code.isEmpty(); });
    QStringList counts{u"count(*)"_s};
    for (const Check &check : checks)
        counts.append(u"count(*) FILTER (WHERE (%1) IS FALSE)"_s.arg(check.expression));
    const Rows rows = connection.query(u"SELECT %1 FROM %2 AS %3"_s.arg(counts.join(u", "_s), rowsWithNulls(table, key),
                                                                        table.sql.mid(table.sql.indexOf(u'.') + 1)));
    count.referencing = rows.integer(0, 0);
    for (qsizetype i = 0; i < checks.size(); ++i) {
        if (const qint64 violating = rows.integer(0, int(i) + 1); violating > 0)
            count.violations.append({checks[i].name, violating});
    }
    for (const QString &name : key.writtenColumns()) {
        const Column *column = table.column(name);
        if (!column || !column->isDomain || column->notNullByDomain || *count.referencing == 0)
            continue;
        addCode(count.code, column->domainCode);
        if (column->domainCode.isEmpty() && !domainTakesNull(connection, *column))
            count.violations.append({column->type, *count.referencing});
    }
    return count;
}

RowSample readConflicts(Connection &connection, const Schema &schema, const ForeignKey &key, const QString &constraint)
{
    const Table &table = *schema.tables.find(key.table);
    if (!table.code.isEmpty())
        throw DbError(DbError::Kind::Refused, notEvaluated(table.code));
    if (!table.may.select || table.hidesRows)
        throw DbError(DbError::Kind::Refused, unreadable(schema, table));
    RowSample sample;
    sample.columns = table.primaryKey + key.columns + namingColumns(table);
    sample.columns.removeDuplicates();
    const QString row = u"ondelete_row."_s;
    QStringList shown;
    for (const QString &name : sample.columns)
        shown.append(textOf(row + table.column(name)->sql, *table.column(name)));
    QStringList conditions;
    QStringList afterwards;
    for (const Column &column : table.columns) {
        const bool written = key.writtenColumns().contains(column.name);
        afterwards.append((written ? u"NULL::"_s + column.baseType : row + column.sql) + u" AS "_s + column.sql);
        if (key.columns.contains(column.name))
            conditions.append(row + column.sql + u" IS NOT NULL"_s);
    }
    // The CHECK's bare names mean the columns as they would be: the innermost query's win.
    const QList<Check> checks = checksOnWrittenColumns(schema, key);
    const auto check = std::ranges::find(checks, constraint, &Check::name);
    if (check != checks.end() && !check->code.isEmpty())
        throw DbError(DbError::Kind::Refused, notEvaluated(check->code));
    if (check != checks.end())
        conditions.append(u"EXISTS (SELECT FROM (SELECT %1) AS %2 WHERE (%3) IS FALSE)"_s.arg(
            afterwards.join(u", "_s), table.sql.mid(table.sql.indexOf(u'.') + 1), check->expression));
    const QString only = table.kind == Table::Kind::Partitioned ? QString() : u"ONLY "_s;
    const Transaction transaction(connection, Transaction::Access::ReadOnly);
    const Rows rows =
        connection.query(u"SELECT count(*) OVER (), %1 FROM %2%3 AS ondelete_row WHERE %4 LIMIT 100"_s.arg(
            shown.join(u", "_s), only, table.sql, conditions.join(u" AND "_s)));
    for (int i = 0; i < rows.count(); ++i) {
        QStringList values;
        for (int column = 1; column <= sample.columns.size(); ++column)
            values.append(rows.text(i, column));
        sample.shown.append(values);
        sample.rows = rows.integer(i, 0);
    }
    return sample;
}

} // namespace ondelete

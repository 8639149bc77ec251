// SPDX-License-Identifier: MIT
#include "postgres/audit/conflictcounter.h"

#include "core/audit/auditproblems.h"
#include "core/catalog/sqltext.h"
#include "core/reach/distribution.h"
#include "postgres/audit/conflictquery.h"
#include "postgres/catalog/catalogreader.h"
#include "postgres/connection/transaction.h"
#include "postgres/preview/triedquery.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

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

/// Domains may refuse NULL by a CHECK of any kind, so PostgreSQL is asked.
QSet<QString> refusingDomains(Connection &connection, const ConflictQuery &query)
{
    QSet<QString> refusing;
    for (const WriteConflict &conflict : query.conflicts()) {
        if (conflict.kind != WriteConflict::Kind::Domain || !conflict.code.isEmpty())
            continue;
        connection.query(u"SAVEPOINT ondelete_domain"_s);
        try {
            connection.query(u"SELECT NULL::%1"_s.arg(conflict.name));
        } catch (const DbError &error) {
            if (error.kind != DbError::Kind::Server)
                throw;
            refusing.insert(conflict.name);
        }
        connection.query(u"ROLLBACK TO SAVEPOINT ondelete_domain"_s);
    }
    return refusing;
}

/// The NOT NULL of a column that SET NULL itself writes: that is told from the catalog, rows or not.
bool isOfEveryHolder(const Table &table, const ForeignKey &key, const KeyRule &rule, const WriteConflict &conflict)
{
    if (conflict.kind != WriteConflict::Kind::NotNull || rule.rule != DeleteRule::SetNull
        || !key.writtenBy(rule).contains(conflict.name))
        return false;
    const Column *column = table.column(conflict.name);
    return column && column->notNull;
}

} // namespace

ConflictCount countConflicts(Connection &connection, const Schema &schema, const ForeignKey &key, const KeyRule &rule)
{
    const Table &table = *schema.tables.find(key.table);
    ConflictCount count;
    count.key = key.oid;
    count.code = table.code;
    if (!table.may.select || table.hidesRows) {
        count.unreadable = unreadable(schema, table);
        return count;
    }
    count.unreadable = whyNotDistributed(schema, {key.table, key.references});
    if (!count.unreadable.isEmpty())
        return count;
    ConflictQuery query(schema, key, rule);
    query.setRefusingDomains(refusingDomains(connection, query));
    /// One condition on the rows that hold the key, and what it means where it is true.
    struct Asked
    {
        QString condition;
        QString constraint;
        WriteConflict::Kind kind;
    };
    QList<Asked> asked;
    QList<WriteConflict> compared;
    for (const WriteConflict &conflict : query.conflicts()) {
        if (!conflict.code.isEmpty())
            addCode(count.code, conflict.code);
        else if (conflict.kind == WriteConflict::Kind::Unique)
            compared.append(conflict);
        else if (!isOfEveryHolder(table, key, rule, conflict))
            asked.append({query.violates(conflict), conflict.name, conflict.kind});
    }
    for (const Oid other : keysRefusingChange(schema, key, rule))
        asked.append({query.isReferenced(*schema.foreignKey(other)), schema.foreignKey(other)->name,
                      WriteConflict::Kind::Reference});
    const auto add = [&](const Asked &one, qint64 rows) {
        if (rows > 0)
            count.violations.append({one.constraint, rows, one.kind});
    };
    QStringList counts{u"count(*)"_s};
    for (const Asked &one : std::as_const(asked))
        counts.append(u"count(*) FILTER (WHERE %1)"_s.arg(one.condition));
    const QString counting = u"SELECT %1 FROM %2"_s;
    if (const auto rows = tryQuery(connection, counting.arg(counts.join(u", "_s), query.holders())).rows) {
        count.referencing = rows->integer(0, 0);
        for (qsizetype i = 0; i < asked.size(); ++i)
            add(asked.at(i), rows->integer(0, int(i) + 1));
    } else {
        // Each by itself: what ends with an error says nothing about the others.
        count.referencing = connection.query(counting.arg(counts.first(), query.holders())).integer(0, 0);
        for (qsizetype i = 0; i < asked.size(); ++i) {
            const TriedQuery one = tryQuery(connection, counting.arg(counts.at(i + 1), query.holders()));
            if (one.rows)
                add(asked.at(i), one.rows->integer(0, 0));
            else
                count.raised.append({asked.at(i).constraint, one.error});
        }
    }
    for (const WriteConflict &conflict : std::as_const(compared)) {
        const TriedQuery alike = tryQuery(connection, u"SELECT count(*) FROM (%1) found"_s.arg(query.alike(conflict)));
        if (!alike.rows)
            count.raised.append({conflict.name, alike.error});
        else if (const qint64 violating = alike.rows->integer(0, 0); violating > 0)
            count.violations.append({conflict.name, violating, conflict.kind});
    }
    return count;
}

RowSample readConflicts(Connection &connection, Oid keyOid, const KeyRule &rule, const QString &constraint)
{
    const Transaction transaction(connection, Transaction::Access::ReadOnly);
    const Schema schema = readSchema(connection);
    if (!schema.foreignKey(keyOid))
        throw DbError(DbError::Kind::Refused,
                      QCoreApplication::translate("ondelete::ConflictCounter",
                                                  "The foreign key is not there any more. Check the rules again."));
    const ForeignKey &key = *schema.foreignKey(keyOid);
    const Table &table = *schema.tables.find(key.table);
    if (!table.code.isEmpty())
        throw DbError(DbError::Kind::Refused, notEvaluated(table.code));
    if (!table.may.select || table.hidesRows)
        throw DbError(DbError::Kind::Refused, unreadable(schema, table));
    ConflictQuery query(schema, key, rule);
    query.setRefusingDomains(refusingDomains(connection, query));
    RowSample sample;
    sample.columns = table.primaryKey + key.columns + namingColumns(table);
    sample.columns.removeDuplicates();
    QStringList shown;
    for (const QString &name : sample.columns)
        shown.append(textOf(u"x."_s + table.column(name)->sql, *table.column(name)));
    QString condition;
    const auto conflict = std::ranges::find(query.conflicts(), constraint, &WriteConflict::name);
    if (conflict != query.conflicts().end() && !conflict->code.isEmpty())
        throw DbError(DbError::Kind::Refused, notEvaluated(conflict->code));
    if (conflict != query.conflicts().end())
        condition = conflict->kind == WriteConflict::Kind::Unique
            ? u" AND (x.tableoid, x.ctid) IN (%1)"_s.arg(query.alike(*conflict))
            : u" AND "_s + query.violates(*conflict);
    else
        for (const Oid other : keysRefusingChange(schema, key, rule))
            if (schema.foreignKey(other)->name == constraint)
                condition = u" AND "_s + query.isReferenced(*schema.foreignKey(other));
    const Rows rows = connection.query(
        u"SELECT count(*) OVER (), %1 FROM %2%3 LIMIT 100"_s.arg(shown.join(u", "_s), query.holders(), condition));
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

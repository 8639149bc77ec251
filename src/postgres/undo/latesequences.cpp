// SPDX-License-Identifier: MIT
#include "postgres/undo/latesequences.h"

#include "postgres/connection/transaction.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::LateSequences)
};

} // namespace

QStringList lateSequences(Connection &connection, const ArchiveManifest &manifest, const UndoOptions &options)
{
    if (!options.evenIfOtherDatabase)
        return {};
    QStringList schemas;
    QStringList names;
    for (const ArchivedRows &rows : manifest.blocks) {
        if (rows.fate != ArchivedRows::Fate::Deleted)
            continue;
        schemas.append(rows.table.schema);
        names.append(rows.table.name);
    }
    // A column's own sequence depends on it; a default that draws from another depends on that.
    const Rows found = connection.query(uR"(
        SELECT DISTINCT pg_catalog.format('%I.%I', sn.nspname, s.relname), pg_catalog.format('%I.%I', n.nspname, c.relname),
               pg_catalog.quote_ident(a.attname), coalesce(pg_catalog.pg_sequence_last_value(q.seqrelid), q.seqstart - 1)
        FROM unnest($1::text[], $2::text[]) AS w(schema, name)
        JOIN pg_catalog.pg_namespace n ON n.nspname = w.schema
        JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = w.name
        JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                                      AND a.atttypid IN ('int2'::regtype, 'int4'::regtype, 'int8'::regtype)
        JOIN pg_catalog.pg_sequence q ON q.seqincrement > 0
        JOIN pg_catalog.pg_class s ON s.oid = q.seqrelid
        JOIN pg_catalog.pg_namespace sn ON sn.oid = s.relnamespace
        WHERE pg_catalog.has_sequence_privilege(q.seqrelid, 'USAGE, SELECT')
          AND (EXISTS (SELECT FROM pg_catalog.pg_depend d
                       WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = s.oid AND d.deptype IN ('a', 'i')
                         AND d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjid = c.oid AND d.refobjsubid = a.attnum)
               OR EXISTS (SELECT FROM pg_catalog.pg_attrdef f
                          JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_attrdef'::regclass AND d.objid = f.oid
                          WHERE f.adrelid = c.oid AND f.adnum = a.attnum
                            AND d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjid = s.oid))
        ORDER BY 1, 2, 3)"_s,
                                        {Connection::arrayOf(schemas), Connection::arrayOf(names)});
    QStringList late;
    for (int i = 0; i < found.count(); ++i) {
        const Rows lag = connection.query(
            u"SELECT pg_catalog.format('SELECT pg_catalog.setval(%L, %s);', $1::text, max(%1)) FROM %2 "
            "HAVING max(%1) > $2::bigint"_s.arg(found.text(i, 2), found.text(i, 1)),
            {found.text(i, 0), found.text(i, 3)});
        if (lag.count() > 0)
            late.append(lag.text(0, 0));
    }
    return late;
}

void heedLateSequences(Connection &connection, const UndoOptions &options, UndoResult &result)
{
    for (const QString &setval : std::as_const(result.lateSequences)) {
        QString trouble;
        if (options.setSequences && result.outcome == UndoOutcome::Restored) {
            try {
                Transaction transaction(connection, Transaction::Access::ReadWrite);
                connection.query(setval);
                transaction.commit();
                result.notes.append(
                    Text::tr("A sequence lagged behind what came back, and was moved on: %1").arg(setval));
                continue;
            } catch (const DbError &error) {
                trouble = u' ' + error.message;
            }
        }
        result.notes.append(
            Text::tr("A sequence lags behind what came back, so that a new row would take a number that "
                     "is in use. To move it on (or use --set-sequences): %1%2")
                .arg(setval, trouble));
    }
}

} // namespace ondelete

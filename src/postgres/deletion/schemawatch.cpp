// SPDX-License-Identifier: MIT
#include "postgres/deletion/schemawatch.h"

#include "core/reach/deletegraph.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::SchemaWatch)
};

/// Tables that this transaction holds for itself alone and whose rows in the catalog are gone or its own: a LOCK TABLE
/// does only the first. A row of one's own has an age of 0, or less where a subtransaction wrote it.
QStringList tablesChanged(Connection &connection, const Schema &schema)
{
    const Rows rows = connection.query(uR"(
        SELECT DISTINCT l.relation FROM pg_catalog.pg_locks l
        WHERE l.pid = pg_catalog.pg_backend_pid() AND l.locktype = 'relation' AND l.granted
          AND l.mode = 'AccessExclusiveLock'
          AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d
                            WHERE d.datname = pg_catalog.current_database())
          AND (NOT EXISTS (SELECT FROM pg_catalog.pg_class c WHERE c.oid = l.relation AND pg_catalog.age(c.xmin) > 0)
               OR EXISTS (SELECT FROM pg_catalog.pg_attribute a
                          WHERE a.attrelid = l.relation AND pg_catalog.age(a.xmin) <= 0)
               OR EXISTS (SELECT FROM pg_catalog.pg_constraint k
                          WHERE k.conrelid = l.relation AND pg_catalog.age(k.xmin) <= 0)))"_s);
    QStringList names;
    for (int i = 0; i < rows.count(); ++i)
        // Others are temporary tables, new ones, views and indexes: they hold no row that was there before.
        if (const auto table = schema.tables.find(Oid(rows.integer(i, 0))); table != schema.tables.end())
            names.append(table->name.toString());
    names.sort();
    return names;
}

} // namespace

QString beyondRows(Connection &connection, const Schema &schema, const WriteCounts &done)
{
    QStringList sentences;
    const auto wrote = [&](const QString &table) {
        const RowCounts counts = done.catalog.value(table);
        return counts.updated > 0 || counts.deleted > 0;
    };
    const bool isChanged = done.catalog.contains(u"pg_class"_s) || done.catalog.contains(u"pg_attribute"_s)
        || done.catalog.contains(u"pg_constraint"_s);
    if (isChanged)
        if (const QStringList tables = tablesChanged(connection, schema); !tables.isEmpty())
            sentences.append(Text::tr("A trigger or a rule emptied, dropped or changed %1 as a whole (TRUNCATE, DROP, "
                                      "ALTER): no undo file holds what that takes.")
                                 .arg(tables.join(u", "_s)));
    if (wrote(u"pg_trigger"_s) || wrote(u"pg_rewrite"_s))
        sentences.append(
            Text::tr("A trigger or a rule switched triggers or rules on or off: what runs can't be told."));
    if (wrote(u"pg_largeobject_metadata"_s) || wrote(u"pg_largeobject"_s))
        sentences.append(
            Text::tr("A trigger or a rule removed or changed a large object: no undo file holds large objects."));
    return sentences.join(u' ');
}

} // namespace ondelete

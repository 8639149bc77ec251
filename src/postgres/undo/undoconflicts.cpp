// SPDX-License-Identifier: MIT
#include "postgres/undo/undoconflicts.h"

#include "core/catalog/sqltext.h"
#include "core/reach/deletegraph.h"
#include "postgres/connection/question.h"
#include "postgres/preview/previewquery.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::UndoConflicts)
};

QString shortKey(const RowKey &key)
{
    const QString text = toText(key);
    return text.size() > 12 ? text.first(8) + u'…' : text;
}

/// Looks for conflicts of one archive.
class Finder
{
public:
    Finder(Connection &connection, const Schema &schema, const ArchiveManifest &manifest, const RestoreQuery &restore,
           const QString &singular)
        : m_connection(connection)
        , m_schema(schema)
        , m_manifest(manifest)
        , m_restore(restore)
        , m_singular(singular)
    {
    }

    QList<UndoConflict> find()
    {
        for (int block = 0; block < m_manifest.blocks.size(); ++block) {
            if (m_manifest.blocks.at(block).fate != ArchivedRows::Fate::Deleted)
                continue;
            for (const UniqueIndex &index : m_restore.table(block).uniqueIndexes)
                lookForTaken(block, index);
            for (const ForeignKey &key : m_schema.foreignKeys)
                if (key.enforced && topmost(m_schema, key.table) == m_restore.table(block).oid)
                    lookForMissing(block, key);
        }
        return m_conflicts;
    }

private:
    const ArchivedRows &rows(int block) const { return m_manifest.blocks.at(block); }

    bool hasAll(int block, const QStringList &columns) const
    {
        return std::ranges::all_of(columns, [&](const QString &name) { return rows(block).indexOf(name) >= 0; });
    }

    /// The texts of the primary key as one array.
    QString keyTexts(int block) const
    {
        QStringList columns;
        for (const QString &name : rows(block).primaryKey)
            columns.append(textOf(m_restore.table(block).column(name)->sql, *m_restore.table(block).column(name)));
        return u"ARRAY[%1]::text[]"_s.arg(columns.join(u", "_s));
    }

    /// The archived rows under their own names, so that an index's expressions read them.
    QString archived(int block) const
    {
        QStringList columns;
        for (qsizetype i = 0; i < rows(block).columns.size(); ++i)
            columns.append(u"c%1 AS %2"_s.arg(QString::number(i),
                                              m_restore.table(block).column(rows(block).columns.at(i).name)->sql));
        return u"(SELECT %1 FROM %2)"_s.arg(columns.join(u", "_s), temporaryTable(block));
    }

    /// The rows x of @p table that are in the index and keep what it compares: the undo itself makes way for itself.
    QString staying(const Table &table, const UniqueIndex &index) const
    {
        QStringList all{index.predicate.isEmpty() ? u"true"_s : u'(' + index.predicate + u')'};
        for (int other = 0; other < m_manifest.blocks.size(); ++other) {
            if (rows(other).fate != ArchivedRows::Fate::Written || m_restore.table(other).oid != table.oid)
                continue;
            const bool changes = std::ranges::any_of(rows(other).writes, [&](const ArchivedWrite &write) {
                return std::ranges::any_of(write.columns,
                                           [&](const QString &name) { return index.columns.contains(name); });
            });
            if (changes)
                all.append(u"NOT "_s + m_restore.relinks(other));
        }
        return all.join(u" AND "_s);
    }

    void lookForTaken(int block, const UniqueIndex &index)
    {
        const Table &table = m_restore.table(block);
        if (!table.may.select || !hasAll(block, index.columns))
            return; // the server itself will say
        QStringList expressions{keyTexts(block) + u" AS key"_s};
        QStringList same;
        for (qsizetype i = 0; i < index.keys.size(); ++i) {
            expressions.append(u"(%1) AS e%2"_s.arg(index.keys.at(i), QString::number(i)));
            const QString equal = u"x.e%1 %2 k.e%1"_s.arg(QString::number(i), index.operators.at(i));
            same.append(index.nullsDistinct ? equal : u"(%1 OR x.e%2 IS NULL AND k.e%2 IS NULL)"_s.arg(equal).arg(i));
        }
        const Column *created = table.column(u"created_at"_s);
        const bool hasDate = created && created->type.startsWith(u"timestamp"_s);
        const QString where = index.predicate.isEmpty() ? QString() : u" WHERE "_s + index.predicate;
        const QString look = u"(SELECT %1 FROM %2 r%3)"_s;
        const QString there = u"(SELECT %1%2 FROM %3 x WHERE %4)"_s.arg(
            expressions.join(u", "_s), hasDate ? u", to_char(created_at, 'YYYY-MM-DD') AS since"_s : QString(),
            PreviewQuery::source(table), staying(table, index));
        const Rows found =
            m_connection.query(u"SELECT count(*) OVER (), k.key, x.key, %1 FROM %2 k JOIN %3 x ON %4 LIMIT 1"_s.arg(
                hasDate ? u"x.since"_s : u"NULL"_s, look.arg(expressions.join(u", "_s), archived(block), where), there,
                same.join(u" AND "_s)));
        if (found.count() == 0)
            return;
        UndoConflict conflict{UndoConflict::Kind::Unique, table.name,       index.name, found.integer(0, 0),
                              found.list(0, 1),           found.list(0, 2), {},         {}};
        const bool isRoot = table.name == m_manifest.root;
        const QString what =
            isRoot ? Text::tr("This %1").arg(m_singular) : Text::tr("A row of %1").arg(table.name.toString());
        if (conflict.existing == conflict.archived && !conflict.existing.isEmpty()) {
            conflict.message = Text::tr("%1 is there already: it was put back, or made again.").arg(what);
            conflict.wayOut = Text::tr("Compare it with the undo file: most often nothing is left to put back.");
        } else {
            conflict.wayOut =
                Text::tr("Look at %1; where it is to go, delete it, then undo again. The undo file keeps the old rows.")
                    .arg(conflict.existing.isEmpty() ? table.name.toString() : toText(conflict.existing));
            const QDate since = QDate::fromString(found.text(0, 3), Qt::ISODate);
            conflict.message = since.isValid()
                ? Text::tr("%1 was made again on %2 as %3 (same %4); both can't exist.")
                      .arg(what, QLocale().toString(since, QLocale::ShortFormat), shortKey(conflict.existing),
                           index.columns.join(u", "_s))
                : Text::tr("%1 was made again as %2 (same %3); both can't exist.")
                      .arg(what, shortKey(conflict.existing), index.columns.join(u", "_s));
        }
        // A row that is there again shows in every unique index of its table: once is enough.
        const bool told = std::ranges::any_of(m_conflicts, [&](const UndoConflict &other) {
            return other.kind == UndoConflict::Kind::Unique && other.table == conflict.table
                && other.existing == conflict.existing;
        });
        if (!told)
            m_conflicts.append(conflict);
    }

    void lookForMissing(int block, const ForeignKey &key)
    {
        const Table &parent = *m_schema.tables.find(key.references);
        if (!parent.may.select || !hasAll(block, key.columns))
            return;
        QStringList filled;
        QStringList there;
        for (qsizetype i = 0; i < key.columns.size(); ++i) {
            const QString own = u"k.c%1"_s.arg(rows(block).indexOf(key.columns.at(i)));
            filled.append(own + u" IS NOT NULL"_s);
            there.append(u"p.%1 %2 %3 %4"_s.arg(parent.column(key.referencedColumns.at(i))->sql, key.equality.at(i),
                                                own, key.collation.value(i)));
        }
        QStringList absent{
            u"NOT EXISTS (SELECT FROM %1 p WHERE %2)"_s.arg(PreviewQuery::source(parent), there.join(u" AND "_s))};
        for (int other = 0; other < m_manifest.blocks.size(); ++other) {
            if (rows(other).fate != ArchivedRows::Fate::Deleted
                || m_restore.table(other).oid != topmost(m_schema, parent.oid) || !hasAll(other, key.referencedColumns))
                continue;
            absent.append(u"NOT EXISTS (SELECT FROM %1 p WHERE %2)"_s.arg(archived(other), there.join(u" AND "_s)));
        }
        const Rows found = m_connection.query(u"SELECT count(*) FROM %1 k WHERE %2 AND %3 AND %4"_s.arg(
            temporaryTable(block), filled.join(u" AND "_s), absent.join(u" AND "_s), isOf(block, key.table)));
        if (found.integer(0, 0) == 0)
            return;
        m_conflicts.append(
            {UndoConflict::Kind::MissingParent,
             m_restore.table(block).name,
             key.name,
             found.integer(0, 0),
             {},
             {},
             Text::tr("%Ln row(s) of %1 point at rows of %2 that are not there any more.", nullptr,
                      int(found.integer(0, 0)))
                 .arg(m_restore.table(block).name.toString(), parent.name.toString()),
             Text::tr("Put back what was deleted from %1 first, then undo again.").arg(parent.name.toString())});
    }

    /// Whether the row k goes to @p table: a partition may have a key of its own.
    QString isOf(int block, Oid table) const
    {
        if (topmost(m_schema, table) == table)
            return u"true"_s;
        const QString bounds = m_connection
                                   .query(u"SELECT pg_catalog.pg_get_partition_constraintdef($1::pg_catalog.oid)"_s,
                                          {QString::number(table)})
                                   .text(0, 0);
        QStringList columns;
        for (qsizetype i = 0; i < rows(block).columns.size(); ++i)
            columns.append(u"k.c%1 AS %2"_s.arg(QString::number(i),
                                                m_restore.table(block).column(rows(block).columns.at(i).name)->sql));
        return bounds.isEmpty()
            ? u"true"_s
            : u"EXISTS (SELECT FROM (SELECT %1) AS x WHERE %2)"_s.arg(columns.join(u", "_s), bounds);
    }

    Connection &m_connection;
    const Schema &m_schema;
    const ArchiveManifest &m_manifest;
    const RestoreQuery &m_restore;
    QString m_singular;
    QList<UndoConflict> m_conflicts;
};

} // namespace

QList<UndoConflict> findConflicts(Connection &connection, const Schema &schema, const ArchiveManifest &manifest,
                                  const RestoreQuery &restore, const QString &singular)
{
    return Finder(connection, schema, manifest, restore, singular).find();
}

namespace {

/// Whether the rows of @p block may be written, and the GRANT that lets it.
QString mayWrite(const Connection &connection, const ArchivedRows &rows, Oid table)
{
    QStringList columns;
    for (const ArchivedWrite &write : rows.writes)
        columns += write.columns;
    columns.removeDuplicates();
    return uR"(SELECT CASE WHEN %2 = 'INSERT' THEN has_table_privilege(t.oid, 'INSERT')
                       ELSE (SELECT bool_and(has_column_privilege(t.oid, c, 'UPDATE')) FROM unnest(%3::text[]) AS c) END,
                       format('GRANT %s%s ON %I.%I TO %I;', %2::text,
                              (SELECT ' (' || string_agg(format('%I', c), ', ') || ')' FROM unnest(%3::text[]) AS c),
                              s.nspname, t.relname, current_user)
                FROM pg_class t JOIN pg_namespace s ON s.oid = t.relnamespace WHERE t.oid = %1::oid)"_s.arg(
        QString::number(table), rows.fate == ArchivedRows::Fate::Deleted ? u"'INSERT'"_s : u"'UPDATE'"_s,
        connection.literal(Connection::arrayOf(columns)));
}

} // namespace

QList<UndoConflict> missingRights(Connection &connection, const ArchiveManifest &manifest, const RestoreQuery &restore)
{
    QList<UndoConflict> missing;
    const ServerInfo &server = connection.server();
    const auto lacks = [&](const QString &sentence, const QString &grant) {
        missing.append({UndoConflict::Kind::MissingRight, {}, {}, 0, {}, {}, sentence, grant});
    };
    QStringList schemas;
    for (const ArchivedRows &rows : manifest.blocks)
        schemas.append(rows.table.schema);
    QList<Question> questions{
        {uR"(SELECT has_database_privilege(current_database(), 'TEMPORARY'),
                    format('GRANT TEMPORARY ON DATABASE %I TO %I;', current_database(), current_user))"_s,
         [&](const Rows &rows) {
             if (!rows.boolean(0, 0))
                 lacks(Text::tr("To undo, %1 needs the right TEMPORARY on the database %2.")
                           .arg(server.user, server.database),
                       rows.text(0, 1));
         }},
        {uR"(SELECT nspname, format('GRANT USAGE ON SCHEMA %I TO %I;', nspname, current_user)
             FROM pg_namespace WHERE nspname = ANY (%1::text[]) AND NOT has_schema_privilege(oid, 'USAGE'))"_s.arg(
             connection.literal(Connection::arrayOf(schemas))),
         [&](const Rows &rows) {
             for (int i = 0; i < rows.count(); ++i)
                 lacks(
                     Text::tr("To undo, %1 needs the right USAGE on the schema %2.").arg(server.user, rows.text(i, 0)),
                     rows.text(i, 1));
         }}};
    for (int block = 0; block < manifest.blocks.size(); ++block) {
        const ArchivedRows &rows = manifest.blocks.at(block);
        // What a trigger changed is put back where that may be done; else it is said.
        if (rows.fate == ArchivedRows::Fate::Changed || rows.fate == ArchivedRows::Fate::Left)
            continue;
        questions.append({mayWrite(connection, rows, restore.table(block).oid), [&](const Rows &answer) {
                              if (answer.boolean(0, 0))
                                  return;
                              const bool inserts = rows.fate == ArchivedRows::Fate::Deleted;
                              missing.append(
                                  {UndoConflict::Kind::MissingRight,
                                   rows.table,
                                   {},
                                   rows.rows,
                                   {},
                                   {},
                                   Text::tr("To undo, %1 needs the right %2 on %3.")
                                       .arg(server.user, inserts ? u"INSERT"_s : u"UPDATE"_s, rows.table.toString()),
                                   answer.text(0, 1)});
                          }});
    }
    askTogether(connection, questions);
    return missing;
}

} // namespace ondelete

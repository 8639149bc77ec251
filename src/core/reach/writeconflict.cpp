// SPDX-License-Identifier: MIT
#include "core/reach/writeconflict.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

/// The conflicts of one table of a node: itself, or a partition whose constraints go beyond the whole's.
class Finder
{
public:
    Finder(const Schema &schema, const DeleteGraph &graph, int node)
        : m_schema(schema)
        , m_whole(*schema.tables.find(graph.nodes.at(node).table))
    {
        for (const int index : graph.nodes.at(node).edges)
            if (graph.edges.at(index).writes() && graph.edges.at(index).bit >= 0)
                m_writers.append(graph.edges.at(index));
    }

    QList<WriteConflict> find()
    {
        if (m_writers.isEmpty())
            return {};
        for (const Oid member : withPartitions(m_schema, m_whole.oid)) {
            const Table &table = *m_schema.tables.find(member);
            addNotNulls(table);
            addChecks(table);
            addPlace(table);
            addUnique(table);
            addExpressions(table);
            for (const ForeignKey *key : m_schema.foreignKeys.of(member))
                if (key->enforced)
                    addReference(table, *key);
        }
        return m_conflicts;
    }

private:
    enum class Writing { Anything, Null };

    /// The edges that write one of @p columns; all of them where a generated column is among these.
    QList<int> writersOf(const Table &table, const QStringList &columns, Writing writing) const
    {
        const bool derived = std::ranges::any_of(columns, [&](const QString &name) {
            const Column *column = table.column(name);
            return column && column->generated;
        });
        QList<int> bits;
        for (const DeleteEdge &edge : m_writers) {
            const bool hits = std::ranges::any_of(columns, [&](const QString &name) {
                return edge.written.contains(name)
                    && (writing == Writing::Anything || writesNull(m_schema, edge, name));
            });
            if (derived || hits)
                bits.append(edge.bit);
        }
        return bits;
    }

    QList<int> allWriters() const
    {
        QList<int> bits;
        for (const DeleteEdge &edge : m_writers)
            bits.append(edge.bit);
        return bits;
    }

    void add(WriteConflict conflict, const Table &table)
    {
        if (conflict.bits.isEmpty())
            return;
        if (needsImage(table, conflict))
            addCode(conflict.code, imageCode(table));
        conflict.table = table.oid;
        conflict.wholeNode = table.oid == m_whole.oid;
        m_conflicts.append(std::move(conflict));
    }

    /// Whether the row as it would be is made to tell @p conflict.
    static bool needsImage(const Table &table, const WriteConflict &conflict)
    {
        if (conflict.kind == WriteConflict::Kind::Domain)
            return false;
        const Column *column = table.column(conflict.columns.value(0));
        return conflict.kind != WriteConflict::Kind::NotNull || (column && column->generated);
    }

    /// Of the generated columns and the defaults of that row.
    QList<ForeignCode> imageCode(const Table &table) const
    {
        QList<ForeignCode> code;
        for (const Column &column : table.columns)
            if (column.generated)
                addCode(code, column.code);
        for (const DeleteEdge &edge : m_writers)
            if (edge.rule == DeleteRule::SetDefault)
                for (const QString &name : edge.written)
                    addCode(code, m_schema.tables[m_schema.foreignKey(edge.key)->table].column(name)->code);
        return code;
    }

    void addNotNulls(const Table &table)
    {
        for (const Column &column : table.columns) {
            const Column *ofWhole = m_whole.column(column.name);
            const bool isOwn = table.oid == m_whole.oid || !ofWhole->notNull;
            WriteConflict conflict;
            conflict.kind = column.notNull ? WriteConflict::Kind::NotNull : WriteConflict::Kind::Domain;
            conflict.name = column.notNull ? column.name : column.type;
            if (!column.notNull)
                conflict.code = column.domainCode;
            conflict.columns = {column.name};
            conflict.bits = writersOf(table, {column.name}, Writing::Null);
            if ((column.notNull && isOwn) || (column.isDomain && table.oid == m_whole.oid))
                add(conflict, table);
        }
    }

    void addChecks(const Table &table)
    {
        for (const Check &check : table.checks) {
            if (table.oid != m_whole.oid
                && std::ranges::find(m_whole.checks, check.name, &Check::name) != m_whole.checks.end())
                continue;
            WriteConflict conflict;
            conflict.kind = WriteConflict::Kind::Check;
            conflict.name = check.name;
            conflict.columns = check.columns;
            conflict.expression = check.expression;
            conflict.code = check.code;
            // A row that was never checked may fail on any write.
            conflict.bits = check.validated ? writersOf(table, check.columns, Writing::Anything) : allWriters();
            add(conflict, table);
        }
    }

    void addPlace(const Table &table)
    {
        if (table.partitionConstraint.isEmpty() || table.kind == Table::Kind::Partitioned)
            return;
        WriteConflict conflict;
        conflict.kind = WriteConflict::Kind::Partition;
        conflict.name = table.name.toString();
        for (const Column &column : table.columns)
            if (table.partitionConstraint.contains(column.sql))
                conflict.columns.append(column.name);
        conflict.expression = table.partitionConstraint;
        conflict.bits = writersOf(table, conflict.columns, Writing::Anything);
        add(conflict, table);
    }

    void addUnique(const Table &table)
    {
        for (const UniqueIndex &index : table.uniqueIndexes) {
            WriteConflict conflict;
            conflict.kind = WriteConflict::Kind::Unique;
            conflict.name = index.name;
            conflict.columns = index.columns;
            conflict.index = index;
            conflict.code = index.code;
            conflict.bits = writersOf(table, index.columns, Writing::Anything);
            // A null in a column of a plain index makes a row unlike any other.
            const bool onlyNulls = index.plain && index.nullsDistinct
                && conflict.bits == writersOf(table, index.columns, Writing::Null)
                && !writesValues(table, index.columns);
            if (!onlyNulls)
                add(conflict, table);
        }
    }

    /// What is computed whenever such a row is written, compared with nothing.
    void addExpressions(const Table &table)
    {
        for (const IndexExpression &index : table.indexExpressions) {
            WriteConflict conflict;
            conflict.kind = WriteConflict::Kind::Expression;
            conflict.name = index.name;
            conflict.columns = index.columns;
            conflict.index.keys = index.expressions;
            conflict.index.predicate = index.predicate;
            conflict.bits = writersOf(table, index.columns, Writing::Anything);
            add(conflict, table);
        }
        for (const Column &column : table.columns) {
            if (!column.generated)
                continue;
            WriteConflict conflict;
            conflict.kind = WriteConflict::Kind::Expression;
            conflict.name = column.name;
            conflict.columns = {column.name};
            conflict.index.keys = {column.sql};
            conflict.bits = allWriters();
            // Rows are in the leaves, each of which has an expression of its own.
            if (table.kind != Table::Kind::Partitioned)
                add(conflict, table);
        }
    }

    void addReference(const Table &table, const ForeignKey &key)
    {
        const QList<int> bits = writersOf(table, key.columns, Writing::Anything);
        // A key that is null in one column refers to nothing, unless it is MATCH FULL.
        const bool onlyNulls = key.match == ForeignKey::Match::Simple && !writesValues(table, key.columns)
            && bits == writersOf(table, key.columns, Writing::Null);
        if (onlyNulls && key.validated)
            return;
        WriteConflict conflict;
        conflict.kind = WriteConflict::Kind::Reference;
        conflict.name = key.name;
        conflict.columns = key.columns;
        conflict.key = key.oid;
        for (const int bit : bits)
            conflict.touching |= quint64(1) << bit;
        // PostgreSQL looks at every key of a row that one transaction writes twice: one that was never valid fails
        // then.
        conflict.bits = key.validated ? bits : allWriters();
        add(conflict, table);
    }

    bool writesValues(const Table &table, const QStringList &columns) const
    {
        return std::ranges::any_of(columns, [&](const QString &name) {
            const Column &column = *table.column(name);
            return column.generated || std::ranges::any_of(m_writers, [&](const DeleteEdge &edge) {
                       return edge.written.contains(name) && !writesNull(m_schema, edge, name);
                   });
        });
    }

    const Schema &m_schema;
    const Table &m_whole;
    QList<DeleteEdge> m_writers;
    QList<WriteConflict> m_conflicts;
};

} // namespace

QList<quint64> WriteConflict::combinations() const
{
    QList<quint64> masks;
    if (triesAll()) {
        for (quint64 choice = 1; choice < (quint64(1) << bits.size()); ++choice) {
            quint64 mask = 0;
            for (qsizetype i = 0; i < bits.size(); ++i)
                if (choice & (quint64(1) << i))
                    mask |= quint64(1) << bits.at(i);
            masks.append(mask);
        }
        return masks;
    }
    for (const int bit : bits)
        masks.append(quint64(1) << bit);
    masks.append(mask());
    return masks;
}

quint64 WriteConflict::mask() const
{
    quint64 all = 0;
    for (const int bit : bits)
        all |= quint64(1) << bit;
    return all;
}

QList<WriteConflict> writeConflicts(const Schema &schema, const DeleteGraph &graph, int node)
{
    return Finder(schema, graph, node).find();
}

QString writtenValue(const Schema &schema, const DeleteEdge &edge, const QString &column)
{
    if (edge.rule != DeleteRule::SetDefault)
        return u"NULL"_s;
    // The update names the key's table, so its default counts, not that of the partition that holds the row.
    return constantDefault(*schema.tables[schema.foreignKey(edge.key)->table].column(column));
}

bool writesNull(const Schema &schema, const DeleteEdge &edge, const QString &column)
{
    return writtenValue(schema, edge, column).remove(u'(').startsWith("NULL"_L1);
}

} // namespace ondelete

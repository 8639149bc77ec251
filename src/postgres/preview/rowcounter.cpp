// SPDX-License-Identifier: MIT
#include "postgres/preview/rowcounter.h"

#include "postgres/preview/triedquery.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::RowCounter)
};

/// More rows of one table, or in all, than these are followed within the server alone.
constexpr int fewRows = 10'000;
constexpr qint64 fewInAll = 500'000;

/// The statements that find the rows that go, each from where those before it came to.
class RowFinder
{
public:
    RowFinder(const Schema &schema, const QString &rootCondition, PreviewShape &shape)
        : m_schema(schema)
        , m_rootCondition(rootCondition)
        , m_shape(shape)
    {
        orderComponents();
    }

    /// The next statement; empty where all is found.
    QString next()
    {
        const PreviewQuery query(m_schema, m_shape, m_rootCondition);
        QList<int> nodes;
        for (int joins = 0; joins < joinsOfPart && m_next < m_components.size(); ++m_next) {
            const QList<int> &component = m_components.at(m_next);
            if (!query.mayGo(component.first()) || hangsOnMany(component))
                continue;
            nodes += component;
            for (const int node : component)
                joins += int(std::ranges::count_if(m_shape.graph.nodes.at(node).edges, [&](int index) {
                    const DeleteEdge &edge = m_shape.graph.edges.at(index);
                    return edge.deletes() && edge.isFollowed() && query.mayGo(edge.parent);
                }));
        }
        return nodes.isEmpty() ? QString() : query.places(nodes, fewRows + 1);
    }

    void take(const Rows &rows)
    {
        for (int i = 0; i < rows.count(); ++i) {
            const int node = int(rows.integer(i, 0));
            const qint64 count = rows.integer(i, 1);
            if (count > fewRows || m_rows + count > fewInAll) {
                m_many.insert(node);
                continue;
            }
            m_rows += count;
            const bool isDivided = m_schema.tables[m_shape.graph.nodes.at(node).table].kind == Table::Kind::Partitioned;
            m_shape.found.insert(node, {isDivided ? rows.text(i, 2) : QString(), rows.text(i, 3), count});
        }
    }

private:
    /// What hangs on many rows is left to the one statement that follows them.
    bool hangsOnMany(const QList<int> &component)
    {
        for (const int node : component)
            for (const int index : m_shape.graph.nodes.at(node).edges)
                if (const DeleteEdge &edge = m_shape.graph.edges.at(index);
                    edge.deletes() && edge.isFollowed() && m_many.contains(edge.parent)) {
                    m_many.unite(QSet<int>(component.begin(), component.end()));
                    return true;
                }
        return false;
    }

    /// Those near the root first, each after those whose rows it hangs on.
    void orderComponents()
    {
        const DeleteGraph &graph = m_shape.graph;
        QList<int> levels(graph.nodes.size());
        for (const QList<int> &component : graph.components) {
            int level = 0;
            for (const int node : component)
                for (const int index : graph.nodes.at(node).edges)
                    if (const DeleteEdge &edge = graph.edges.at(index);
                        edge.deletes() && edge.isFollowed() && !component.contains(edge.parent))
                        level = std::max(level, levels.at(edge.parent) + 1);
            for (const int node : component)
                levels[node] = level;
            if (component != QList<int>{0} || graph.isCircle(component))
                m_components.append(component);
        }
        std::ranges::stable_sort(m_components, {},
                                 [&](const QList<int> &component) { return levels.at(component.first()); });
    }

    const Schema &m_schema;
    const QString &m_rootCondition;
    PreviewShape &m_shape;
    QList<QList<int>> m_components;
    qsizetype m_next = 0;
    QSet<int> m_many;
    qint64 m_rows = 0; ///< found
};

/// The files that the tables are in, by what holds now, whatever this transaction sees: to look at a table's size makes
/// the server hear what others did.
QHash<Oid, Oid> filesOf(Connection &connection, const QList<Oid> &tables)
{
    QStringList oids;
    for (const Oid table : tables)
        oids.append(QString::number(table));
    const Rows rows = connection.query(uR"(
        SELECT t.oid, pg_catalog.pg_relation_size(t.oid), pg_catalog.pg_relation_filenode(t.oid)
        FROM pg_catalog.unnest($1::oid[]) AS t(oid))"_s,
                                       {Connection::arrayOf(oids)});
    QHash<Oid, Oid> files;
    for (int i = 0; i < rows.count(); ++i)
        files.insert(Oid(rows.integer(i, 0)), Oid(rows.integer(i, 2)));
    return files;
}

int joinsOf(const QList<PreviewPart> &parts)
{
    int joins = 0;
    for (const PreviewPart &part : parts)
        joins += part.joins;
    return joins;
}

QStringList statements(const PreviewQuery &query, PreviewQuery::Conflicts conflicts)
{
    const QList<PreviewPart> all = query.allParts();
    if (joinsOf(all) <= mostJoins)
        return all.isEmpty() ? QStringList() : QStringList{query.counts(all, conflicts)};
    QStringList statements;
    QList<PreviewPart> longOnes;
    QList<PreviewPart> some;
    for (const PreviewPart &part : all) {
        (part.isLong ? longOnes : some).append(part);
        if (joinsOf(some) >= joinsOfPart) {
            statements.append(query.counts(some, conflicts));
            some.clear();
        }
    }
    for (const QList<PreviewPart> &rest : {some, longOnes})
        if (!rest.isEmpty())
            statements.append(query.counts(rest, conflicts));
    return statements;
}

void findRows(Connection &connection, const Schema &schema, const QString &rootCondition, PreviewShape &shape)
{
    const auto deletes = std::ranges::count_if(
        shape.graph.edges, [](const DeleteEdge &edge) { return edge.deletes() && edge.isFollowed(); });
    if (joinsOf(PreviewQuery(schema, shape, rootCondition).allParts()) + deletes <= mostJoins)
        return;
    shape.files = filesOf(connection, tablesOf(schema, shape.graph));
    RowFinder finder(schema, rootCondition, shape);
    QueryParts parts(connection);
    for (QString sql = finder.next(); !sql.isEmpty(); sql = finder.next())
        finder.take(parts.query(sql));
    parts.finish();
}

/// Finds the conflicts that can't be evaluated because they end with an error, each by itself, and leaves these open.
void openRaising(Connection &connection, const Schema &schema, const QString &rootCondition, PreviewShape &shape)
{
    PreviewShape single = shape;
    for (QList<WriteConflict> &conflicts : single.conflicts)
        for (WriteConflict &conflict : conflicts)
            conflict.raised = u"-"_s;
    const QList<PreviewPart> parts = PreviewQuery(schema, shape, rootCondition).allParts();
    for (const PreviewPart &part : parts) {
        for (qsizetype i = 0; part.node >= 0 && i < shape.conflicts.at(part.node).size(); ++i) {
            WriteConflict &conflict = shape.conflicts[part.node][i];
            if (conflict.isOpen() || conflict.kind == WriteConflict::Kind::Domain)
                continue;
            single.conflicts[part.node][i].raised.clear();
            const PreviewQuery query(schema, single, rootCondition);
            conflict.raised = tryQuery(connection, query.counts({part}, PreviewQuery::Conflicts::Judge)).error;
            single.conflicts[part.node][i].raised = u"-"_s;
        }
    }
}

quint64 hashFrom(const QString &text)
{
    // An exact sum of many 64-bit numbers: kept modulo 2^64.
    quint64 value = 0;
    for (const QChar digit : text)
        if (digit.isDigit())
            value = value * 10 + quint64(digit.digitValue());
    return text.startsWith(u'-') ? ~value + 1 : value;
}

void take(const Rows &rows, const QList<Oid> &candidateTables, RowCounts &counts)
{
    for (int i = 0; i < rows.count(); ++i) {
        if (rows.text(i, 0) == "d"_L1)
            counts.dangling.append({candidateTables.at(rows.integer(i, 1)), rows.integer(i, 5)});
        else
            counts.groups.append({int(rows.integer(i, 1)), RowGroup::Fate(rows.integer(i, 2)),
                                  rows.text(i, 3).toULongLong(), rows.text(i, 4), rows.integer(i, 5),
                                  hashFrom(rows.text(i, 6))});
    }
}

} // namespace

RowCounts countRows(Connection &connection, const Schema &schema, DeleteSurvey &survey)
{
    const QString rootCondition = literalRootCondition(connection, *schema.table(survey.preview.root), u"x"_s,
                                                       survey.shape.rootEquality, survey.roots.found);
    findRows(connection, schema, rootCondition, survey.shape);
    RowCounts counts;
    const auto counted = [&] {
        const PreviewQuery query(schema, survey.shape, rootCondition);
        const auto answers = tryQueries(connection, statements(query, survey.conflicts));
        for (const Rows &rows : answers.value_or(QList<Rows>()))
            take(rows, query.candidateTables(), counts);
        std::ranges::stable_sort(counts.groups, {}, &RowGroup::node);
        return answers.has_value();
    };
    // Where it fails, without the references that policies may hide, which nothing hangs on; then with the conflicts
    // left open that end with an error, and at last with all of them.
    if (counted())
        return counts;
    const qsizetype left = survey.shape.undeclared.removeIf(
        [&](const UndeclaredCandidate &candidate) { return schema.tables[candidate.table].hidesRows; });
    if (left > 0 && counted())
        return counts;
    openRaising(connection, schema, rootCondition, survey.shape);
    if (counted())
        return counts;
    survey.conflicts = PreviewQuery::Conflicts::LeaveOpen;
    const PreviewQuery query(schema, survey.shape, rootCondition);
    for (const Rows &rows : queryInParts(connection, statements(query, survey.conflicts)))
        take(rows, query.candidateTables(), counts);
    std::ranges::stable_sort(counts.groups, {}, &RowGroup::node);
    return counts;
}

void mustBeInPlace(Connection &connection, const Schema &schema, const PreviewShape &shape)
{
    QList<Oid> tables;
    for (auto found = shape.found.cbegin(); found != shape.found.cend(); ++found)
        if (found->rows > 0)
            tables += withPartitions(schema, shape.graph.nodes.at(found.key()).table);
    if (tables.isEmpty())
        return;
    const QHash<Oid, Oid> now = filesOf(connection, tables);
    for (const Oid table : std::as_const(tables))
        if (now.value(table) != shape.files.value(table))
            throw DbError(DbError::Kind::Refused,
                          Text::tr("%1 was rewritten while its rows were read. Nothing was changed. Try again.")
                              .arg(schema.tables[table].name.toString()));
}

} // namespace ondelete

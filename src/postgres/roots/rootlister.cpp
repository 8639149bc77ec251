// SPDX-License-Identifier: MIT
#include "postgres/roots/rootlister.h"

#include "core/catalog/sqltext.h"
#include "core/text/bytes.h"
#include "postgres/connection/transaction.h"
#include "postgres/roots/rootindexes.h"
#include "postgres/roots/rootorder.h"
#include "postgres/roots/rootsearch.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

constexpr double smallTable = 8.0 * 1024 * 1024; ///< bytes that are counted as fast as one looks
constexpr double largeTable = 4 * smallTable;    ///< where it is felt that an index is missing

/// The statement of one page: the rows are chosen inside, what is shown beside them is read for these alone.
class PageQuery
{
public:
    PageQuery(const ListedRoot &root, const RootOrder &order)
        : m_root(root)
        , m_order(order)
    {
    }

    Parameters &parameters() { return m_parameters; }

    [[nodiscard]] QString sql(RootOrder::Part part, const QStringList &where, bool searches, qint64 limit,
                              qint64 skipped)
    {
        QStringList output{page(
            m_root.spec().protectedRows ? m_root.condition(*m_root.spec().protectedRows, m_parameters) : u"false"_s)};
        QStringList order;
        if (m_order.isSorted()) {
            const QString sorted = page(m_order.sql());
            output.append(m_order.text(sorted));
            order.append(sorted + u' ' + m_order.direction(part));
        } else {
            output.append(u"NULL"_s);
        }
        for (const QString &key : m_root.table().primaryKey) {
            const QString found = page(m_root.column(key));
            output.append(textOf(found, m_root.field(key).ofOwnType));
            order.append(found);
        }
        for (const QString &label : m_root.spec().label)
            output.append(textOf(page(m_root.column(label)), m_root.field(label).ofOwnType));
        for (const ListedRoot::Cell &cell : m_root.cells())
            addCell(output, cell);
        QString chosen = u"SELECT %1\n      FROM %2 AS t %3%4"_s.arg(
            m_columns.join(u", "_s), m_root.table().source, m_order.join(),
            where.isEmpty() ? QString() : u"\n      WHERE "_s + where.join(u"\n        AND "_s));
        // Else an index of the order would be walked, row by row, in the hope of an early match: OFFSET 0 keeps the
        // search apart, which then takes the quickest way, and every core.
        if (searches)
            chosen = u"SELECT * FROM (%1\n      OFFSET 0) AS found"_s.arg(chosen);
        QString inner = order.join(u", "_s);
        inner.remove(u"page."_s);
        return u"SELECT %1\nFROM (%2\n      ORDER BY %3\n      LIMIT %4 OFFSET %5) AS page %6\nORDER BY %7"_s.arg(
            output.join(u", "_s), chosen, inner, QString::number(limit), QString::number(skipped), m_joins.join(u' '),
            order.join(u", "_s));
    }

private:
    /// Has the page fetch @p sql, and returns what to call it outside.
    QString page(const QString &sql)
    {
        const QString name = u'p' + QString::number(m_columns.size());
        m_columns.append(sql + u" AS "_s + name);
        return u"page."_s + name;
    }

    void addCell(QStringList &output, const ListedRoot::Cell &cell)
    {
        if (!cell.countFrom.isEmpty()) {
            QStringList same;
            for (qsizetype i = 0; i < cell.countBy.size(); ++i)
                same.append(page(cell.countValues.at(i)) + u' ' + cell.countBy.at(i));
            output.append(u"(SELECT count(*) FROM %1 AS c WHERE %2)"_s.arg(cell.countFrom, same.join(u" AND "_s)));
            output.append(u"NULL"_s);
            return;
        }
        const QString value = page(cell.value);
        output.append(textOf(value, cell.ofOwnType));
        if (!cell.lookUp) {
            output.append(u"NULL"_s);
            return;
        }
        const QString alias = u's' + QString::number(m_joins.size());
        m_joins.append(u"LEFT JOIN %1 AS %2 ON %2.%3 %4 %5"_s.arg(cell.lookUp->source, alias, cell.lookUp->key,
                                                                  cell.lookUp->equality, value));
        output.append(textOf(alias + u'.' + cell.lookUp->shown, cell.lookUp->shownOfOwnType));
    }

    const ListedRoot &m_root;
    const RootOrder &m_order;
    Parameters m_parameters;
    QStringList m_columns;
    QStringList m_joins;
};

class Lister
{
public:
    Lister(Connection &connection, const Spec &spec, const RootQuery &query)
        : m_connection(connection)
        , m_root(connection, spec.root)
        , m_order(m_root, query.sort)
        , m_query(query)
        , m_search(connection, m_root, query.search)
    {
    }

    RootList run(const std::function<void(const RootList &)> &onQuick)
    {
        RootList list = m_root.emptyList();
        list.sort = m_order.sort();
        const bool counts = !m_query.after && m_query.counting != RootQuery::Counting::None;
        setCounts(list,
                  !counts                                              ? RootCounts()
                      : m_query.counting == RootQuery::Counting::Exact ? exactCounts()
                                                                       : quickCounts());
        if (onQuick && !m_search.isEmpty() && !m_query.after && m_root.table().bytes > smallTable)
            lookQuickly(list, onQuick);
        fetch(list, {});
        if (!m_query.after && m_root.table().bytes > largeTable)
            list.slow = slowWithout();
        return list;
    }

    RootCounts exactCounts()
    {
        Parameters parameters;
        const RootSpec &spec = m_root.spec();
        const QString listed = spec.listed ? m_root.condition(*spec.listed, parameters) : u"true"_s;
        const Rows rows = m_connection.query(
            u"SELECT count(*), count(*) FILTER (WHERE %1) FROM %2 AS t"_s.arg(listed, m_root.table().source),
            parameters.values());
        return {rows.integer(0, 1), rows.integer(0, 0), RootCounts::Certainty::Exact};
    }

private:
    /// What the planner thinks; of rows that policies hide it knows nothing.
    RootCounts quickCounts()
    {
        const Relation &table = m_root.table();
        if (table.bytes <= smallTable)
            return exactCounts();
        if (table.estimatedRows < 0 || table.hidesRows)
            return {};
        RootCounts counts{qint64(table.estimatedRows), qint64(table.estimatedRows), RootCounts::Certainty::Estimated};
        if (m_root.spec().listed) {
            Parameters parameters;
            const QString listed = m_root.condition(*m_root.spec().listed, parameters);
            const Rows rows = m_connection.query(
                u"EXPLAIN (FORMAT JSON) SELECT FROM %1 AS t WHERE %2"_s.arg(table.source, listed), parameters.values());
            const auto plan = documentOf(rows.text(0, 0).toUtf8()).array().first().toObject();
            counts.listed = std::min(counts.all, qint64(plan[u"Plan"_s].toObject()[u"Plan Rows"_s].toDouble()));
        }
        return counts;
    }

    void setCounts(RootList &list, const RootCounts &counts) const
    {
        list.all = counts.all;
        list.listed = counts.listed;
        list.total = m_query.scope == RootQuery::Scope::All ? counts.all : counts.listed;
        list.certainty = counts.certainty;
    }

    void lookQuickly(const RootList &list, const std::function<void(const RootList &)> &onQuick)
    {
        Parameters unused;
        if (m_search.quickCondition(unused).isEmpty())
            return;
        RootList quick = list;
        fetch(quick, [this](Parameters &parameters) { return m_search.quickCondition(parameters); });
        if (quick.rows.isEmpty())
            return;
        quick.more = true;
        quick.next.reset();
        onQuick(quick);
    }

    /// @p quick stands in for the search.
    void fetch(RootList &list, const std::function<QString(Parameters &)> &quick)
    {
        const bool searches = !m_search.isEmpty();
        const std::optional<RootPlace> &place = m_query.after;
        const qint64 skipped = place && m_order.countsRows() ? place->skipped : 0;
        std::optional<QString> lastValue;
        for (const RootOrder::Part part : m_order.parts(place, searches)) {
            const qint64 wanted = m_query.limit + 1 - list.rows.size();
            if (wanted <= 0)
                break;
            PageQuery page(m_root, m_order);
            QStringList where;
            if (m_query.scope == RootQuery::Scope::Listed && m_root.spec().listed)
                where.append(m_root.condition(*m_root.spec().listed, page.parameters()));
            if (quick)
                where.append(quick(page.parameters()));
            else if (searches)
                where += m_search.conditions(page.parameters());
            where += m_order.conditions(part, place, page.parameters());
            const Rows rows = m_connection.query(page.sql(part, where, searches && !quick, wanted, skipped),
                                                 page.parameters().values());
            for (int i = 0; i < rows.count(); ++i) {
                list.rows.append(row(rows, i));
                if (list.rows.size() == m_query.limit)
                    lastValue = rows.isNull(i, 1) ? std::nullopt : std::optional(rows.text(i, 1));
            }
        }
        list.more = list.rows.size() > m_query.limit;
        if (!list.more)
            return;
        list.rows.resize(m_query.limit);
        list.next = RootPlace{lastValue, list.rows.last().key, (place ? place->skipped : 0) + m_query.limit};
    }

    [[nodiscard]] RootRow row(const Rows &rows, int i) const
    {
        RootRow row;
        row.isProtected = rows.boolean(i, 0);
        int column = 2;
        for (qsizetype k = 0; k < m_root.table().primaryKey.size(); ++k)
            row.key.append(rows.text(i, column++));
        for (qsizetype l = 0; l < m_root.spec().label.size(); ++l) {
            const QString text = rows.text(i, column++).trimmed();
            if (row.label.isEmpty())
                row.label = text;
        }
        if (row.label.isEmpty()) {
            const QString key = row.key.join(u' ');
            row.label = key.size() > 8 ? key.first(8) + u'…' : key;
        }
        for (const ListColumn &shape : m_root.spec().columns) {
            const QString value = rows.text(i, column++);
            row.values.append(value);
            row.cells.append(rows.isNull(i, column) ? shape.labels.value(value, value) : rows.text(i, column));
            ++column;
        }
        return row;
    }

    /// The indexes that this very list or search would have used.
    QList<RootIndex> slowWithout()
    {
        QList<RootIndex> missing = missingIndexes(m_connection, m_root);
        missing.removeIf([this](const RootIndex &index) {
            return index.serves == RootIndex::Serves::Sort ? !m_search.isEmpty() || index.column != m_order.column()
                                                           : m_search.isEmpty();
        });
        return missing;
    }

    Connection &m_connection;
    ListedRoot m_root;
    RootOrder m_order;
    RootQuery m_query;
    RootSearch m_search;
};

} // namespace

RootList listRoots(Connection &connection, const Spec &spec, const RootQuery &query,
                   const std::function<void(const RootList &)> &onQuick)
{
    // Values in the one spelling that every reader knows, and that is read back as it was; for this transaction only.
    Transaction transaction(connection, Transaction::Access::ReadOnly, Transaction::Isolation::RepeatableRead,
                            {u"SET LOCAL DateStyle = 'ISO'"_s, u"SET LOCAL IntervalStyle = 'postgres'"_s,
                             u"SET LOCAL extra_float_digits = 1"_s});
    RootList list = Lister(connection, spec, query).run(onQuick);
    transaction.rollBack();
    return list;
}

RootCounts countRoots(Connection &connection, const Spec &spec)
{
    Transaction transaction(connection, Transaction::Access::ReadOnly);
    const RootCounts counts = Lister(connection, spec, {}).exactCounts();
    transaction.rollBack();
    return counts;
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#include "postgres/roots/rootlister.h"

#include "core/catalog/sqltext.h"
#include "core/roots/searchwords.h"
#include "postgres/catalog/catalogreader.h"
#include "postgres/catalog/rowfilter.h"
#include "postgres/connection/transaction.h"
#include "postgres/roots/rootrelations.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::listRoots)
};

/// Builds the list's query for one database: names in the server's quoting, values as parameters.
class ListQuery
{
public:
    ListQuery(Connection &connection, const Spec &spec)
        : m_connection(connection)
        , m_root(spec.root)
    {
        QSet<QualifiedName> names{m_root.table};
        for (const ListColumn &column : m_root.columns) {
            if (column.show)
                names.insert(column.show->table);
            if (column.countOf)
                names.insert(column.countOf->table);
        }
        m_relations = readRelations(connection, names.values());
        m_links = readLinks(connection, m_relations);
        heedCode();
        m_table = relation(m_root.table);
        if (m_table->primaryKey.isEmpty()) {
            throw DbError(DbError::Kind::Refused,
                          Text::tr("The table %1 has no primary key, so its rows can't be told apart. "
                                   "Nothing was changed.")
                              .arg(m_root.table.toString()));
        }
    }

    [[nodiscard]] RootList run(const RootQuery &query)
    {
        RootList list;
        list.mayHideRows = m_table->hidesRows;
        checkFilters();
        prepare(list);
        count(list, query.scope);
        fetch(list, query);
        return list;
    }

private:
    /// What reading would run of somebody else's is not read: see CodeTrust.
    void heedCode()
    {
        const Schema schema = readSchema(m_connection);
        for (Relation &relation : m_relations) {
            const Table table = schema.tables.value(relation.oid);
            if (relation.name == m_root.table && !table.code.isEmpty())
                throw DbError(DbError::Kind::Refused,
                              Text::tr("The rows of %1 were not read. %2 Nothing was changed.")
                                  .arg(relation.name.toString(), notEvaluated(table.code)));
            for (Field &field : relation.fields) {
                const Column *column = table.column(field.name);
                field.readable = field.readable && table.code.isEmpty();
                field.ofOwnType = !column || column->ofOwnType;
            }
        }
    }

    /// Where a cell comes from.
    struct Cell
    {
        QString value;                ///< the column, or what a count's rows point at
        QString shown;                ///< the looked-up name, or NULL
        QString countFrom;            ///< the table whose rows are counted; empty: none
        QStringList countValues = {}; ///< the root's columns that a counted row points at…
        QStringList countBy = {};     ///< …each with "OPERATOR(pg_catalog.=) c.session_id"
        bool ofOwnType = true;
        bool shownOfOwnType = true;
    };

    [[nodiscard]] const Relation *relation(const QualifiedName &name) const
    {
        const auto found = std::ranges::find(m_relations, name, &Relation::name);
        if (found == m_relations.end()) {
            DbError error(DbError::Kind::Refused,
                          Text::tr("The database %1 has no table %2: is it the right one? "
                                   "Nothing was changed.")
                              .arg(m_connection.server().database, name.toString()));
            error.sqlState = u"42P01"_s;
            throw error;
        }
        return &*found;
    }

    [[nodiscard]] const Field &field(const Relation &table, const QString &column) const
    {
        const Field *found = table.field(column);
        if (!found) {
            throw DbError(DbError::Kind::Refused,
                          Text::tr("In the database %1 the table %2 has no column %3, which the rule "
                                   "list names: is it the right database? Nothing was changed.")
                              .arg(m_connection.server().database, table.name.toString(), column));
        }
        return *found;
    }

    [[nodiscard]] QString rootField(const QString &column) const
    {
        const Field &found = field(*m_table, column);
        if (!found.readable) {
            DbError error(DbError::Kind::Server,
                          Text::tr("The user %1 may not read %2 of %3: ask a DBA for the SELECT right. "
                                   "Nothing was changed.")
                              .arg(m_connection.server().user, column, m_root.table.toString()));
            error.sqlState = u"42501"_s;
            error.table = m_root.table.toString();
            throw error;
        }
        return "t."_L1 + found.sql;
    }

    [[nodiscard]] static FilteredType typeOf(const Field &field) { return {field.type, field.ofOwnType}; }

    [[nodiscard]] QString rootText(const QString &column) const
    {
        return textOf(rootField(column), field(*m_table, column).ofOwnType);
    }

    QString parameter(const QString &value)
    {
        m_parameters.append(value);
        return u'$' + QString::number(m_parameters.size());
    }

    [[nodiscard]] QString oneColumnKey(const Relation &table) const
    {
        if (table.primaryKey.size() != 1) {
            throw DbError(DbError::Kind::Refused,
                          Text::tr("The rule list points at rows of %1, but no foreign key says by which "
                                   "column. Nothing was changed.")
                              .arg(table.name.toString()));
        }
        return table.primaryKey.first();
    }

    /// The link from @p column of @p child to @p parent: a foreign key's, else to the parent's primary key, whose other
    /// columns are then called alike.
    [[nodiscard]] Link link(const Relation &child, const QString &column, const Relation &parent) const
    {
        const auto found = std::ranges::find_if(m_links, [&](const Link &l) {
            return l.table == child.oid && l.columns.contains(column) && l.references == parent.oid;
        });
        if (found != m_links.end())
            return *found;
        Link link{child.oid, {}, parent.oid, parent.primaryKey, {}};
        for (const QString &key : parent.primaryKey) {
            const bool alike = parent.primaryKey.size() > 1 && key != column && key != u"id" && child.field(key);
            link.columns.append(alike ? key : column);
            link.equality.append(u"OPERATOR(pg_catalog.=)"_s);
        }
        if (link.columns.count(column) != 1)
            (void)oneColumnKey(parent);
        return link;
    }

    void checkFilters()
    {
        if (m_root.listed)
            checkFilterValues(m_connection, m_root.table, *m_root.listed, u"root.listed"_s,
                              typeOf(field(*m_table, m_root.listed->column)));
        if (m_root.protectedRows)
            checkFilterValues(m_connection, m_root.table, *m_root.protectedRows, u"root.protected"_s,
                              typeOf(field(*m_table, m_root.protectedRows->column)));
    }

    /// Names every column that the list shows, so that a wrong spec or a missing right is told before any row is read.
    void prepare(RootList &list)
    {
        for (const QString &column : m_table->primaryKey)
            m_keys.append(rootField(column));
        for (const QString &column : m_root.label)
            m_labels.append(rootField(column));
        for (const ListColumn &column : m_root.columns) {
            list.titles.append(column.title);
            if (column.countOf) {
                list.names.append(u"count_of_"_s + column.countOf->table.name);
                list.kinds.append(RootList::Kind::Number);
                m_cells.append(countOf(*column.countOf));
            } else {
                list.names.append(column.column);
                list.kinds.append(kindOf(column, field(*m_table, column.column)));
                const bool shownOfOwnType =
                    !column.show || field(*relation(column.show->table), column.show->column).ofOwnType;
                m_cells.append({rootField(column.column),
                                column.show ? join(column, *column.show) : u"NULL"_s,
                                {},
                                {},
                                {},
                                field(*m_table, column.column).ofOwnType,
                                shownOfOwnType});
            }
        }
    }

    [[nodiscard]] static RootList::Kind kindOf(const ListColumn &column, const Field &own)
    {
        if (column.kind == ListColumn::Kind::Phone)
            return RootList::Kind::Phone;
        if (own.category == "D"_L1 && own.type.startsWith("timestamp"_L1))
            return RootList::Kind::Timestamp;
        return own.category == "N"_L1 && !column.show ? RootList::Kind::Number : RootList::Kind::Text;
    }

    /// Joins the referenced table and returns the shown column; NULL where the user may not read it.
    QString join(const ListColumn &column, const ListColumn::Shown &shown)
    {
        const Relation &table = *relation(shown.table);
        const Link key = link(*m_table, column.column, table);
        if (key.columns.size() > 1)
            (void)oneColumnKey(table);
        const Field &shownField = field(table, shown.column);
        const Field &keyField = field(table, key.referencedColumns.first());
        if (!shownField.readable || !keyField.readable)
            return u"NULL"_s;
        const QString alias = u's' + QString::number(m_joins.size());
        m_joins.append(u"LEFT JOIN %1 AS %2 ON %2.%3 %4 %5"_s.arg(table.source, alias, keyField.sql,
                                                                  key.equality.first(), rootField(column.column)));
        const QString sql = alias + u'.' + shownField.sql;
        m_searched.append(textOf(sql, shownField.ofOwnType));
        return sql;
    }

    [[nodiscard]] Cell countOf(const ListColumn::Count &wanted) const
    {
        const Relation &table = *relation(wanted.table);
        const Field &by = field(table, wanted.by);
        const Link key = link(table, wanted.by, *m_table);
        if (!by.readable)
            return {u"NULL"_s, u"NULL"_s, {}, {}, {}};
        QStringList values;
        QStringList counted;
        for (qsizetype i = 0; i < key.columns.size(); ++i) {
            values.append(rootField(key.referencedColumns.at(i)));
            counted.append(key.equality.at(i) + u" c."_s + field(table, key.columns.at(i)).sql);
        }
        return {values.first(), u"NULL"_s, table.source, values, counted};
    }

    QString condition(const RowFilter &filter)
    {
        return filterCondition(filter, rootField(filter.column), typeOf(field(*m_table, filter.column)),
                               parameter(Connection::arrayOf(filter.values)));
    }

    void count(RootList &list, RootQuery::Scope scope)
    {
        m_parameters.clear();
        const QString listed = m_root.listed ? condition(*m_root.listed) : u"true"_s;
        const Rows rows = m_connection.query(
            u"SELECT count(*), count(*) FILTER (WHERE %1) FROM %2 AS t"_s.arg(listed, m_table->source), m_parameters);
        list.all = rows.integer(0, 0);
        list.listed = rows.integer(0, 1);
        list.total = scope == RootQuery::Scope::All ? list.all : list.listed;
    }

    [[nodiscard]] bool isPhone(const QString &column) const
    {
        return std::ranges::any_of(m_root.columns, [&](const ListColumn &c) {
            return c.column == column && c.kind == ListColumn::Kind::Phone;
        });
    }

    /// The columns that people search by name: those of the label and the list that hold free text.
    [[nodiscard]] QStringList searchedByName() const
    {
        QStringList columns = m_root.label;
        for (const ListColumn &column : m_root.columns) {
            if (!column.column.isEmpty() && !column.show && column.labels.isEmpty())
                columns.append(column.column);
        }
        columns.removeDuplicates();
        columns.removeIf(
            [&](const QString &column) { return isPhone(column) || field(*m_table, column).category != "S"_L1; });
        QStringList sql = m_searched;
        for (const QString &column : columns)
            sql.append(rootText(column));
        return sql;
    }

    QString condition(const SearchWord &word)
    {
        QString escaped = word.text;
        escaped.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
        QStringList any;
        const QString contains = parameter(u'%' + escaped + u'%');
        // ILIKE knows no nondeterministic collation.
        for (const QString &column : searchedByName())
            any.append(u"(%1) COLLATE pg_catalog.\"default\" ILIKE %2"_s.arg(column, contains));
        const QString begins = parameter(escaped + u'%');
        for (const QString &column : m_table->primaryKey)
            any.append(u"(%1) COLLATE pg_catalog.\"default\" ILIKE %2"_s.arg(rootText(column), begins));
        if (!word.digits.isEmpty()) {
            const QString digits = parameter((word.digitsAnywhere ? u"%"_s : QString()) + word.digits + u'%');
            for (const ListColumn &column : m_root.columns) {
                if (column.kind == ListColumn::Kind::Phone)
                    any.append(u"%1 LIKE %2"_s.arg(digitsOf(rootText(column.column)), digits));
            }
        }
        return u'(' + any.join(u" OR "_s) + u')';
    }

    /// A stored phone without what people put between digits. translate() is some ten times faster than a regular
    /// expression, and deletes what has no counterpart.
    QString digitsOf(const QString &column)
    {
        if (m_phoneFrom.isEmpty()) {
            m_phoneFrom =
                parameter(u"٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९ +()-–./\u00a0\u200e\u200f\u202a\u202c\u2066\u2069"_s);
            m_phoneTo = parameter(u"012345678901234567890123456789"_s);
        }
        return u"ltrim(translate(%1, %2, %3), '0')"_s.arg(column, m_phoneFrom, m_phoneTo);
    }

    /// Has the page fetch @p sql, and returns what to call it outside.
    QString page(const QString &sql)
    {
        const QString name = u'p' + QString::number(m_pageColumns.size());
        m_pageColumns.append(sql + u" AS "_s + name);
        return u"page."_s + name;
    }

    QString outputOf(const Cell &cell)
    {
        if (cell.countFrom.isEmpty())
            return textOf(page(cell.value), cell.ofOwnType);
        QStringList same;
        for (qsizetype i = 0; i < cell.countBy.size(); ++i)
            same.append(page(cell.countValues.at(i)) + u' ' + cell.countBy.at(i));
        return u"(SELECT count(*) FROM %1 AS c WHERE %2)"_s.arg(cell.countFrom, same.join(u" AND "_s));
    }

    void fetch(RootList &list, const RootQuery &query)
    {
        m_parameters.clear();
        QStringList where;
        if (query.scope == RootQuery::Scope::Listed && m_root.listed)
            where.append(condition(*m_root.listed));
        for (const SearchWord &word : searchWords(query.search))
            where.append(condition(word));
        const QString isProtected = m_root.protectedRows ? condition(*m_root.protectedRows) : u"false"_s;

        // The counts stand above the LIMIT: made for the listed rows only.
        m_pageColumns.clear();
        QStringList output{page(isProtected)};
        for (const QString &column : m_table->primaryKey + m_root.label)
            output.append(textOf(page(rootField(column)), field(*m_table, column).ofOwnType));
        for (const Cell &cell : m_cells) {
            output.append(outputOf(cell));
            output.append(textOf(page(cell.shown), cell.shownOfOwnType));
        }
        QStringList order;
        QStringList pageOrder;
        if (m_root.sort) {
            const QString direction = m_root.sort->descending ? u" DESC NULLS LAST"_s : u" ASC NULLS LAST"_s;
            order.append(rootField(m_root.sort->column) + direction);
            pageOrder.append(page(rootField(m_root.sort->column)) + direction);
        }
        for (const QString &key : m_keys) {
            order.append(key);
            pageOrder.append(page(key));
        }
        const QString sql =
            u"SELECT %1\nFROM (SELECT %2\n      FROM %3 AS t %4\n      %5\n      ORDER BY %6\n      LIMIT %7)"
            " AS page\nORDER BY %8"_s;
        const Rows rows = m_connection.query(
            sql.arg(output.join(u", "_s), m_pageColumns.join(u", "_s), m_table->source, m_joins.join(u' '),
                    where.isEmpty() ? QString() : u"WHERE "_s + where.join(u"\n        AND "_s), order.join(u", "_s),
                    QString::number(qint64(query.limit) + 1), pageOrder.join(u", "_s)),
            m_parameters);
        list.more = rows.count() > query.limit;
        for (int i = 0; i < std::min(rows.count(), query.limit); ++i)
            list.rows.append(row(rows, i));
    }

    [[nodiscard]] RootRow row(const Rows &rows, int i) const
    {
        RootRow row;
        int column = 0;
        row.isProtected = rows.boolean(i, column++);
        for (qsizetype k = 0; k < m_keys.size(); ++k)
            row.key.append(rows.text(i, column++));
        for (qsizetype l = 0; l < m_labels.size(); ++l) {
            const QString text = rows.text(i, column++).trimmed();
            if (row.label.isEmpty())
                row.label = text;
        }
        if (row.label.isEmpty()) {
            const QString key = row.key.join(u' ');
            row.label = key.size() > 8 ? key.first(8) + u'…' : key;
        }
        for (const ListColumn &shape : m_root.columns) {
            const QString value = rows.text(i, column++);
            row.values.append(value);
            row.cells.append(rows.isNull(i, column) ? shape.labels.value(value, value) : rows.text(i, column));
            ++column;
        }
        return row;
    }

    Connection &m_connection;
    const RootSpec &m_root;
    QList<Relation> m_relations;
    QList<Link> m_links;
    const Relation *m_table = nullptr;
    QStringList m_keys; ///< the primary key
    QStringList m_labels;
    QList<Cell> m_cells; ///< one for each column of the list
    QStringList m_joins;
    QStringList m_searched; ///< looked-up names
    QStringList m_pageColumns;
    QList<Parameter> m_parameters;
    QString m_phoneFrom;
    QString m_phoneTo;
};

} // namespace

RootList listRoots(Connection &connection, const Spec &spec, const RootQuery &query)
{
    Transaction transaction(connection, Transaction::Access::ReadOnly, Transaction::Isolation::RepeatableRead);
    // Timestamps in the one spelling that every reader knows; for this transaction only.
    connection.query(u"SET LOCAL DateStyle = 'ISO'"_s);
    RootList list = ListQuery(connection, spec).run(query);
    transaction.rollBack();
    return list;
}

} // namespace ondelete

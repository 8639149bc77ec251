// SPDX-License-Identifier: MIT
#include "postgres/roots/listedroot.h"

#include "core/catalog/sqltext.h"
#include "postgres/roots/rootcode.h"

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

RootList::Kind kindOf(const ListColumn &column, const Field &own)
{
    if (column.kind == ListColumn::Kind::Phone)
        return RootList::Kind::Phone;
    if (own.category == "D"_L1 && own.type.startsWith("timestamp"_L1))
        return RootList::Kind::Timestamp;
    return own.category == "N"_L1 && !column.show ? RootList::Kind::Number : RootList::Kind::Text;
}

} // namespace

ListedRoot::ListedRoot(Connection &connection, const RootSpec &root)
    : m_root(root)
    , m_server(connection.server())
{
    QSet<QualifiedName> names{root.table};
    for (const ListColumn &column : root.columns) {
        if (column.show)
            names.insert(column.show->table);
        if (column.countOf)
            names.insert(column.countOf->table);
    }
    m_relations = readRelations(connection, names.values());
    if (m_relations.size() > 1)
        m_links = readLinks(connection, m_relations);
    heedCode(connection);
    m_table = &relation(root.table);
    if (m_table->primaryKey.isEmpty()) {
        throw DbError(DbError::Kind::Refused,
                      Text::tr("The table %1 has no primary key, so its rows can't be told apart. "
                               "Nothing was changed.")
                          .arg(root.table.toString()));
    }
    checkFilters(connection);
    for (const QString &name : m_table->primaryKey + root.label)
        (void)column(name); // a wrong rule list or a missing right is told before any row is read
    for (const ListColumn &shape : root.columns) {
        if (shape.countOf)
            m_cells.append(countOf(*shape.countOf));
        else
            m_cells.append({shape.column,
                            column(shape.column),
                            lookUp(shape),
                            {},
                            {},
                            {},
                            {},
                            field(*m_table, shape.column).ofOwnType});
    }
}

/// What reading would run of somebody else's is not read: see CodeTrust.
void ListedRoot::heedCode(Connection &connection)
{
    const Schema schema = readTableCode(connection);
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

const Relation &ListedRoot::relation(const QualifiedName &name) const
{
    const auto found = std::ranges::find(m_relations, name, &Relation::name);
    if (found == m_relations.end()) {
        DbError error(DbError::Kind::Refused,
                      Text::tr("The database %1 has no table %2: is it the right one? "
                               "Nothing was changed.")
                          .arg(m_server.database, name.toString()));
        error.sqlState = u"42P01"_s;
        throw error;
    }
    return *found;
}

const Field &ListedRoot::field(const Relation &table, const QString &column) const
{
    const Field *found = table.field(column);
    if (!found) {
        throw DbError(DbError::Kind::Refused,
                      Text::tr("In the database %1 the table %2 has no column %3, which the rule "
                               "list names: is it the right database? Nothing was changed.")
                          .arg(m_server.database, table.name.toString(), column));
    }
    return *found;
}

QString ListedRoot::column(const QString &name) const
{
    const Field &found = field(*m_table, name);
    if (!found.readable) {
        DbError error(DbError::Kind::Server,
                      Text::tr("The user %1 may not read %2 of %3: ask a DBA for the SELECT right. "
                               "Nothing was changed.")
                          .arg(m_server.user, name, m_root.table.toString()));
        error.sqlState = u"42501"_s;
        error.table = m_root.table.toString();
        throw error;
    }
    return "t."_L1 + found.sql;
}

QString ListedRoot::text(const QString &name) const
{
    return textOf(column(name), field(*m_table, name).ofOwnType);
}

QString ListedRoot::oneColumnKey(const Relation &table) const
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
Link ListedRoot::link(const Relation &child, const QString &column, const Relation &parent) const
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

void ListedRoot::checkFilters(Connection &connection) const
{
    const auto check = [&](const std::optional<RowFilter> &filter, const QString &name) {
        if (!filter)
            return;
        const Field &of = field(*m_table, filter->column);
        checkFilterValues(connection, m_root.table, *filter, name, {of.type, of.ofOwnType});
    };
    check(m_root.listed, u"root.listed"_s);
    check(m_root.protectedRows, u"root.protected"_s);
}

std::optional<ListedRoot::LookUp> ListedRoot::lookUp(const ListColumn &shape) const
{
    if (!shape.show)
        return std::nullopt;
    const Relation &there = relation(shape.show->table);
    const Link key = link(*m_table, shape.column, there);
    if (key.columns.size() > 1)
        (void)oneColumnKey(there);
    const Field &shown = field(there, shape.show->column);
    const Field &keyField = field(there, key.referencedColumns.first());
    if (!shown.readable || !keyField.readable)
        return std::nullopt; // the key itself is shown
    return LookUp{there.source, keyField.sql,       keyField.type,   key.equality.first(),
                  shown.sql,    keyField.ofOwnType, shown.ofOwnType, shown.usualCollation,
                  shown.type};
}

ListedRoot::Cell ListedRoot::countOf(const ListColumn::Count &wanted) const
{
    const Relation &counted = relation(wanted.table);
    const Field &by = field(counted, wanted.by);
    const Link key = link(counted, wanted.by, *m_table);
    Cell cell{{}, u"NULL"_s, {}, {}, {}, {}, {}, true};
    if (!by.readable)
        return cell;
    for (qsizetype i = 0; i < key.columns.size(); ++i) {
        const Field &pointing = field(counted, key.columns.at(i));
        cell.countValues.append(column(key.referencedColumns.at(i)));
        cell.countBy.append(key.equality.at(i) + u" c."_s + pointing.sql);
        cell.countColumns.append(pointing.sql);
    }
    cell.value = cell.countValues.first();
    cell.countFrom = counted.source;
    return cell;
}

bool ListedRoot::isSortable(qsizetype cell) const
{
    const ListColumn &shape = m_root.columns.at(cell);
    if (shape.countOf)
        return !m_cells.at(cell).countFrom.isEmpty();
    if (!m_cells.at(cell).lookUp)
        return field(*m_table, shape.column).sortable;
    return field(relation(shape.show->table), shape.show->column).sortable;
}

bool ListedRoot::isPhone(const QString &column) const
{
    return std::ranges::any_of(
        m_root.columns, [&](const ListColumn &c) { return c.column == column && c.kind == ListColumn::Kind::Phone; });
}

QStringList ListedRoot::searchedByName() const
{
    QStringList columns = m_root.label;
    for (const ListColumn &column : m_root.columns) {
        if (!column.column.isEmpty() && !column.show && column.labels.isEmpty())
            columns.append(column.column);
    }
    columns.removeDuplicates();
    columns.removeIf(
        [&](const QString &column) { return isPhone(column) || field(*m_table, column).category != "S"_L1; });
    return columns;
}

QStringList ListedRoot::phones() const
{
    QStringList columns;
    for (const ListColumn &column : m_root.columns)
        if (column.kind == ListColumn::Kind::Phone)
            columns.append(column.column);
    columns.removeDuplicates();
    return columns;
}

const IndexFact *ListedRoot::orderedIndex(const QString &column) const
{
    const QString sql = field(*m_table, column).sql;
    const IndexFact *found = nullptr;
    for (const IndexFact &index : m_table->indexes) {
        const bool fits =
            index.method == "btree"_L1 && index.first == sql && !index.operatorClass.endsWith("pattern_ops"_L1);
        if (fits && (!found || found->nullsAreLess))
            found = &index;
    }
    return found;
}

QString ListedRoot::condition(const RowFilter &filter, Parameters &parameters) const
{
    const Field &of = field(*m_table, filter.column);
    return filterCondition(filter, column(filter.column), {of.type, of.ofOwnType},
                           parameters.add(Connection::arrayOf(filter.values)));
}

RootList ListedRoot::emptyList() const
{
    RootList list;
    list.mayHideRows = m_table->hidesRows;
    for (qsizetype i = 0; i < m_root.columns.size(); ++i) {
        const ListColumn &shape = m_root.columns.at(i);
        list.titles.append(shape.title);
        list.names.append(shape.countOf ? u"count_of_"_s + shape.countOf->table.name : shape.column);
        list.kinds.append(shape.countOf ? RootList::Kind::Number : kindOf(shape, field(*m_table, shape.column)));
        list.sortable.append(isSortable(i));
    }
    return list;
}

} // namespace ondelete

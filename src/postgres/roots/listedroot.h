// SPDX-License-Identifier: MIT
#pragma once

#include "core/roots/rootlist.h"
#include "core/spec/spec.h"
#include "postgres/catalog/rowfilter.h"
#include "postgres/roots/rootrelations.h"

namespace ondelete {

/// The parameters of one statement.
class Parameters
{
public:
    /// "$3", which stands for @p value.
    QString add(const QString &value)
    {
        m_values.append(value);
        return u'$' + QString::number(m_values.size());
    }
    [[nodiscard]] const QList<Parameter> &values() const { return m_values; }

private:
    QList<Parameter> m_values;
};

/// The rule list's root in one database: which tables and columns the list reads, in the server's quoting, and what the
/// user may. In SQL the root's table is called "t".
class ListedRoot
{
public:
    /// Reads it, inside the caller's transaction. Throws DbError: Kind::Refused where the database has no such table,
    /// lacks columns that the rule list names, or would run somebody else's code.
    ListedRoot(Connection &connection, const RootSpec &root);

    /// A looked-up name: of the row of `source` whose `key` the root's `column` carries.
    struct LookUp
    {
        QString source;
        QString key; ///< the column's name there
        QString keyType;
        QString equality; ///< the key on its left
        QString shown;    ///< the column's name there
        bool keyOfOwnType = true;
        bool shownOfOwnType = true;
        bool shownUsualCollation = true;
        QString shownType;
    };

    /// Where a cell comes from.
    struct Cell
    {
        QString column;               ///< the root's; of a count empty
        QString value;                ///< "t.organization_id"; NULL where the user may not read what is counted
        std::optional<LookUp> lookUp; ///< unset where nothing is, or may be, looked up
        QString countFrom;            ///< the table whose rows are counted; empty: none
        QStringList countValues;      ///< the root's columns that a counted row points at…
        QStringList countBy;          ///< …each with "OPERATOR(pg_catalog.=) c.session_id"
        QStringList countColumns;     ///< "session_id"
        bool ofOwnType = true;
    };

    [[nodiscard]] const RootSpec &spec() const { return m_root; }
    [[nodiscard]] const Relation &table() const { return *m_table; }
    [[nodiscard]] const Field &field(const QString &column) const { return field(*m_table, column); }
    /// "t.phone_number". Throws DbError where there is no such column, or the user may not read it.
    [[nodiscard]] QString column(const QString &name) const;
    /// The same as text.
    [[nodiscard]] QString text(const QString &name) const;
    [[nodiscard]] const QList<Cell> &cells() const { return m_cells; } ///< of the rule list's columns
    [[nodiscard]] bool isSortable(qsizetype cell) const;
    [[nodiscard]] bool isPhone(const QString &column) const;
    /// The columns of the root that people search by name: those of the label and the list that hold free text.
    [[nodiscard]] QStringList searchedByName() const;
    [[nodiscard]] QStringList phones() const;
    /// The whole index that begins with @p column, as its order has it; nullptr where there is none.
    [[nodiscard]] const IndexFact *orderedIndex(const QString &column) const;
    [[nodiscard]] bool hasOrderedIndex(const QString &column) const { return orderedIndex(column) != nullptr; }
    [[nodiscard]] QString condition(const RowFilter &filter, Parameters &parameters) const;
    /// Titles, names and kinds of the columns, without rows.
    [[nodiscard]] RootList emptyList() const;

private:
    void heedCode(Connection &connection);
    void checkFilters(Connection &connection) const;
    [[nodiscard]] const Relation &relation(const QualifiedName &name) const;
    [[nodiscard]] const Field &field(const Relation &table, const QString &column) const;
    [[nodiscard]] QString oneColumnKey(const Relation &table) const;
    [[nodiscard]] Link link(const Relation &child, const QString &column, const Relation &parent) const;
    [[nodiscard]] Cell countOf(const ListColumn::Count &wanted) const;
    [[nodiscard]] std::optional<LookUp> lookUp(const ListColumn &column) const;

    const RootSpec &m_root;
    ServerInfo m_server;
    QList<Relation> m_relations;
    QList<Link> m_links;
    const Relation *m_table = nullptr;
    QList<Cell> m_cells;
};

} // namespace ondelete

// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/connection/connection.h"

#include <QtCore/QRandomGenerator>
#include <QtCore/QStringList>

namespace ondelete {

/// A small schema full of foreign keys of every kind, with rows, from a seed: the same seed gives the same statements.
/// Each table has a column `rid` that tells its rows apart whatever happens to them.
class RandomSchema
{
public:
    /// Rare: also exclusion constraints, keys of single partitions and keys to them, more generated columns.
    enum class Shapes { Usual, Rare };

    /// Of one to @p mostTables tables.
    RandomSchema(const QString &name, quint32 seed, int mostTables, Shapes shapes = Shapes::Rare);

    /// Makes it: tables, then rows, then keys, checks and indexes as far as the rows satisfy them. Throws DbError.
    void makeIn(Connection &connection) const;

    /// Qualified names, in the order of creation; partitioned tables without their partitions.
    [[nodiscard]] QStringList tableNames() const;
    [[nodiscard]] QString name() const { return m_name; }
    /// Columns of @p table that are part of no primary key, without rid.
    [[nodiscard]] QStringList columnsOf(const QString &table) const;
    /// The table whose rows are deleted (it has a primary key), without its schema.
    [[nodiscard]] QString root() const { return m_root; }
    /// Keys of rows of the root to delete.
    [[nodiscard]] QList<QStringList> rootKeys() const { return m_rootKeys; }

private:
    using Row = QList<int>; ///< 0 stands for NULL
    struct TableModel
    {
        QString name;
        QStringList columns;  ///< without rid
        int keyWidth = 0;     ///< leading columns of the primary key; 0: none
        bool hasCode = false; ///< a nullable unique column after the key
        QStringList defaults;
        QList<Row> rows;
        QStringList generated; ///< definitions
        QString partitionBy;
        bool isPartitioned = false; ///< also by what is no key
    };
    struct Reference
    {
        int table = 0;
        QList<int> columns;
    };

    [[nodiscard]] int upTo(int limit) { return int(m_random.bounded(quint32(limit))); }
    [[nodiscard]] bool chance(int percent) { return upTo(100) < percent; }
    template <typename T>
    [[nodiscard]] T oneOf(const QList<T> &list)
    {
        return list.at(upTo(int(list.size())));
    }

    void inventTable(int index);
    void inventKeys(int index);
    void inventRows(int index);
    void linkRows(int index);
    void inventCheck(const TableModel &table);
    void inventIndex(const TableModel &table);
    void write(TableModel &table);
    void chooseRoot();
    void inventRareShapes(const TableModel &table);
    [[nodiscard]] QList<Reference> referables() const;
    [[nodiscard]] QString rule(bool onUpdate, const QStringList &columns);

    QString m_name;
    QRandomGenerator m_random;
    QList<TableModel> m_tables;
    QStringList m_statements;  ///< that must succeed
    QStringList m_constraints; ///< that may fail, for the rows need not satisfy them
    QString m_root;
    QList<QStringList> m_rootKeys;
    int m_rid = 0;
    QList<QList<std::pair<QList<int>, Reference>>> m_keys; ///< of each table: own columns and what they reference
};

/// Runs @p sql, which the server may refuse; returns whether it did not. Throws DbError where the connection fails.
bool tryTo(Connection &connection, const QString &sql);

} // namespace ondelete

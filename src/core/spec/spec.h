// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/deleterule.h"
#include "core/catalog/names.h"

#include <QtCore/QList>
#include <QtCore/QMap>
#include <QtCore/QStringList>

#include <memory>
#include <optional>

namespace ondelete {

/// One column of the root's list ("Session History").
struct ListColumn
{
    struct Shown
    {
        QualifiedName table;
        QString column;
        friend bool operator==(const Shown &, const Shown &) = default;
    };
    struct Count
    {
        QualifiedName table;
        QString by;
        friend bool operator==(const Count &, const Count &) = default;
    };
    enum class Kind { Value, Phone };

    QString title;
    QString column; ///< of the root table; empty for a count
    Kind kind = Kind::Value;
    std::optional<Shown> show;     ///< the referenced row's column is shown instead of the key
    QMap<QString, QString> labels; ///< value → words for people
    std::optional<Count> countOf;  ///< number of rows of `table` whose column `by` points at this row

    friend bool operator==(const ListColumn &, const ListColumn &) = default;
};

/// Rows by the values of one column: which are listed, which are protected.
struct RowFilter
{
    enum class Op { In, NotIn };

    QString column;
    Op op = Op::In;
    QStringList values;
    QString text; ///< the filter's title, or the reason of the protection

    friend bool operator==(const RowFilter &, const RowFilter &) = default;
};

/// The table whose rows are deleted, and how people list them.
struct RootSpec
{
    struct Sort
    {
        QString column;
        bool descending = false;
        friend bool operator==(const Sort &, const Sort &) = default;
    };

    QualifiedName table;
    QString singular;
    QString plural;
    QStringList label; ///< columns that name a row, the first that is not empty wins
    QList<ListColumn> columns;
    std::optional<Sort> sort;
    std::optional<RowFilter> listed;
    std::optional<RowFilter> protectedRows;

    friend bool operator==(const RootSpec &, const RootSpec &) = default;
};

/// The desired delete rule of one foreign key, or of all keys of a table to another. A rule with columns wins over
/// one without.
struct SpecRule
{
    QualifiedName table;
    QStringList columns; ///< in the key's order; empty: every foreign key of `table` to `references`
    QualifiedName references;
    DeleteRule onDelete = DeleteRule::NoAction;
    QString label;            ///< the table's rows in people's words: "scheduled messages"
    QString reason;           ///< why this rule
    QStringList setColumns{}; ///< what SET NULL or SET DEFAULT writes (15+); empty: all columns of the key

    [[nodiscard]] KeyRule rule() const { return {onDelete, setColumns}; }
    friend bool operator==(const SpecRule &, const SpecRule &) = default;
};

/// The desired delete rules for a schema, and how its root rows are listed.
struct Spec
{
    QString title;
    RootSpec root;
    QList<SpecRule> rules;
    QMap<QualifiedName, QString> labels; ///< words for tables that no rule labels
    /// Language ("es", "pt-BR") → a text as it stands in this spec → the same in that language.
    QMap<QString, QMap<QString, QString>> translations;
    std::shared_ptr<const Spec> written; ///< of localized(): what asWritten() gives back

    /// The table's rows in people's words; the bare table name where the spec has none.
    [[nodiscard]] QString labelOf(const QualifiedName &table) const;

    friend bool operator==(const Spec &, const Spec &) = default;
};

} // namespace ondelete

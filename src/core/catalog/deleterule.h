// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QStringList>

#include <optional>

namespace ondelete {

/// What PostgreSQL does with a referencing row when the referenced one goes (or, for ON UPDATE, changes).
enum class DeleteRule { NoAction, Restrict, Cascade, SetNull, SetDefault };

/// "SET NULL": the SQL standard's spelling, as used in SQL, the spec and every output.
[[nodiscard]] QString toSql(DeleteRule rule);

/// A delete rule with its column list.
struct KeyRule
{
    DeleteRule rule = DeleteRule::NoAction;
    QStringList setColumns; ///< what SET NULL or SET DEFAULT writes (15+); empty: all columns of the key

    friend bool operator==(const KeyRule &, const KeyRule &) = default;
};

/// "SET NULL (author_id)", names quoted where needed.
[[nodiscard]] QString toSql(const KeyRule &rule);

/// Reads exactly what toSql() writes.
[[nodiscard]] std::optional<DeleteRule> deleteRuleFromSql(const QString &text);

/// Reads pg_constraint.confdeltype or confupdtype: a, r, c, n or d.
[[nodiscard]] std::optional<DeleteRule> deleteRuleFromCatalog(QChar code);

/// Whether a row under this rule refuses the delete of the row that it points at.
[[nodiscard]] constexpr bool blocks(DeleteRule rule)
{
    return rule == DeleteRule::NoAction || rule == DeleteRule::Restrict;
}

} // namespace ondelete

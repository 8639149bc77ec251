// SPDX-License-Identifier: MIT
#pragma once

#include "core/fix/fixplan.h"

#include <QtCore/QJsonObject>

namespace ondelete {

/// A column's NOT NULL, as a reversal needs it.
struct NotNullColumn
{
    QString column;  ///< quoted
    QString name;    ///< of the constraint (18+), else empty
    QString comment; ///< on that constraint

    friend bool operator==(const NotNullColumn &, const NotNullColumn &) = default;
};

/// What a fix did to one key: kept in its record, so that it can be reversed.
struct FixChange
{
    QString finding; ///< as outputs called the key then
    QualifiedName table;
    QString constraint;
    DeleteRule from = DeleteRule::NoAction;
    DeleteRule to = DeleteRule::NoAction;
    QStringList setColumns;       ///< the column list of `from`, quoted
    QList<NotNullColumn> dropped; ///< lost NOT NULL
    QStringList regained;         ///< got it back, quoted
    QString index;                ///< that it made, in the table's schema; empty: none
    QStringList toColumns{};      ///< the column list of `to`, quoted

    /// Whether the rule or the column's nullability changed; else only an index was made.
    [[nodiscard]] bool changesKey() const { return changesRule() || !dropped.isEmpty() || !regained.isEmpty(); }
    [[nodiscard]] bool changesRule() const { return from != to || setColumns != toColumns; }
    /// Without what it did to the key: the index only.
    [[nodiscard]] FixChange withoutKey() const;
    friend bool operator==(const FixChange &, const FixChange &) = default;
};

/// The key that @p change is about, as @p schema has it now; null where it is gone.
[[nodiscard]] const ForeignKey *keyOf(const FixChange &change, const Schema &schema);

/// What running @p item would do to the key that @p schema has now.
[[nodiscard]] FixChange changeOf(const FixItem &item, const Schema &schema);

[[nodiscard]] QJsonObject toJson(const FixChange &change);
/// Unset where a part is missing or unknown.
[[nodiscard]] std::optional<FixChange> fixChangeFromJson(const QJsonObject &json);

/// What a reversal brings back.
enum class Reversal { RulesAndNotNull, RulesOnly };

/// Plans the way back from @p changes, last first. What has been changed again since is left as it is, with the reason;
/// a key that is as it was before is left out. An index that the fix made goes, where it still is the one that was
/// made. Pure.
[[nodiscard]] FixPlan planReversal(Schema schema, const QList<FixChange> &changes, Reversal reversal,
                                   int lockTimeoutMs = 50);

} // namespace ondelete

// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/preview/deletesurvey.h"

#include <QtCore/QMap>
#include <QtCore/QSet>

namespace ondelete {

/// What happened to the rows of a random schema, by rid.
struct Happening
{
    QSet<int> deleted;
    QSet<int> changed;

    friend bool operator==(const Happening &, const Happening &) = default;
};

/// What @p survey says of each row. Within its transaction; throws DbError.
[[nodiscard]] Happening foretold(Connection &connection, const Schema &schema, const DeleteSurvey &survey);

/// Whether the audit finds a problem that blocks, where the rule list names each key with the rule that it has. Throws
/// DbError.
[[nodiscard]] bool auditKnowsABlocker(Connection &connection, Spec spec);

/// The rows of a table, told apart by its key; of one without a key, by what they hold.
using TableContent = QMap<QString, QString>;
using Content = QMap<QString, TableContent>; ///< by the table's name

/// @p key: empty where the table has none. Throws DbError.
[[nodiscard]] TableContent tableContent(Connection &connection, const QString &table, const QString &key);

/// Rows of one table that differ.
struct ContentDifference
{
    QStringList gone;
    QStringList changed;
    QStringList added;

    [[nodiscard]] bool isEmpty() const { return gone.isEmpty() && changed.isEmpty() && added.isEmpty(); }
};

[[nodiscard]] ContentDifference difference(const TableContent &before, const TableContent &after);

/// "7 12 13"
[[nodiscard]] QString toText(const QSet<int> &rids);
[[nodiscard]] QString toText(const ContentDifference &difference);

} // namespace ondelete

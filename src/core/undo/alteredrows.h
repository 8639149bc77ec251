// SPDX-License-Identifier: MIT
#pragma once

#include "core/deletion/deletion.h"

#include <QtCore/QJsonObject>

#include <functional>

namespace ondelete {

/// A column that came back otherwise.
struct AlteredColumn
{
    QString name;
    qint64 rows = 0;
    qint64 timeOfUndo = 0; ///< of them those in which it holds the time of the undo; it is of a time's type then

    friend bool operator==(const AlteredColumn &, const AlteredColumn &) = default;
};

/// Rows that came back otherwise than they were, and the triggers that may have done so.
struct AlteredRows
{
    QualifiedName table;
    qint64 rows = 0;
    QStringList triggers;
    QList<RowKey> keys = {};           ///< of the first hundred; none without a primary key
    QList<AlteredColumn> columns = {}; ///< in the table's order; none where they can't be told: without a primary key

    /// Whether nothing differs but times that a trigger set, as it does with every write: no data is other than it was.
    [[nodiscard]] bool isTimeOnly() const;
    friend bool operator==(const AlteredRows &, const AlteredRows &) = default;
};

/// Whether any of them holds other data than it did.
[[nodiscard]] bool isDataAltered(const QList<AlteredRows> &altered);

/// One entry for each table, however many of its parts or transactions came back.
[[nodiscard]] QList<AlteredRows> byTable(const QList<AlteredRows> &altered);

/// Whether it was done, or tried and rolled back.
enum class Told { Done, Tried };

/// What came back otherwise, in a sentence: calmly where it is a time, else with columns and triggers. @p table: what
/// it is called here.
[[nodiscard]] QString sentenceOf(const AlteredRows &altered, const QString &table, Told told);
/// The same of all of them: first what holds other data; tables in which the same times were set together. @p nameOf:
/// what a table is called here.
[[nodiscard]] QStringList sentencesOf(const QList<AlteredRows> &altered,
                                      const std::function<QString(const QualifiedName &)> &nameOf, Told told);

[[nodiscard]] QJsonObject toJson(const AlteredRows &altered); ///< without the keys

} // namespace ondelete

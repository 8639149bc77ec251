// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/codetrust.h"
#include "core/catalog/names.h"

#include <QtCore/QDateTime>
#include <QtCore/QStringList>

namespace ondelete {

/// One root row: the texts of its key columns, in the order of the primary key.
using RowKey = QStringList;

/// Reads a KEY of the command line: plain text for a one-column key, a JSON array of texts for a composite one.
/// Empty when it is neither.
[[nodiscard]] RowKey rowKeyFromText(const QString &text, qsizetype columns);
[[nodiscard]] QString toText(const RowKey &key);

enum class RuleSet { Current, Desired };
/// Insert is only ever a side effect: of a trigger.
enum class RowAction { Delete, SetNull, SetDefault, Update, Block, Dangle, Unknown, Insert };
enum class PreviewOutcome { Ok, Blocked, OrderDependent, Unknown };

[[nodiscard]] QString toString(RuleSet rules);
[[nodiscard]] QString toString(RowAction action);
[[nodiscard]] QString toString(PreviewOutcome outcome);

/// A row that stops a delete, as people know it.
struct BlockingRow
{
    RowKey key;    ///< its primary key; its place in the table where it has none
    QString label; ///< empty where no column of it reads like a name

    friend bool operator==(const BlockingRow &, const BlockingRow &) = default;
};

/// What would happen to rows of one table. One entry for each (table, action).
struct PreviewEntry
{
    QualifiedName table;
    QString label; ///< the table's rows in people's words
    RowAction action = RowAction::Delete;
    qint64 rows = 0;             ///< distinct rows
    bool atLeast = false;        ///< more rows may be hidden from this user
    QStringList constraints;     ///< the keys that lead here, and any CHECK that decides
    QString reason;              ///< why, in a whole sentence
    QString plainReason;         ///< the same for support staff, without table and key names
    QStringList freeText;        ///< of rows that stay: columns that can hold a person's data
    QStringList waysOut;         ///< of Block: what lets the delete go on, whole sentences for a DBA
    QString plainWayOut;         ///< the same for support staff
    QList<BlockingRow> blocking; ///< of Block: the first hundred, where they were asked for

    friend bool operator==(const PreviewEntry &, const PreviewEntry &) = default;
};

/// What the connected user may do here. A missing right is named in words.
struct Rights
{
    bool see = true;
    bool remove = true;
    bool undo = false;
    QString readOnly;    ///< why nothing can be written here at all; empty: it can
    QStringList missing; ///< whole sentences
    QStringList grants;  ///< the SQL by which a DBA gives what a GRANT can give; policies are the DBA's own to write

    friend bool operator==(const Rights &, const Rights &) = default;
};

/// A key whose lookups no index serves: for each row that goes PostgreSQL reads the whole table that holds the key.
struct SlowKey
{
    QualifiedName table; ///< that is read
    QString label;       ///< its rows in people's words
    QString constraint;
    QStringList columns;
    qint64 scans = 0;   ///< one for each row that the key references and that goes, or changes
    double rows = 0;    ///< of the table, as the planner estimates them
    double seconds = 0; ///< for all scans together: a rough figure, of a machine that has the table in memory
    QString index;      ///< the statement, or the command, that mends it

    friend bool operator==(const SlowKey &, const SlowKey &) = default;
};

/// What deleting given root rows would do, at one moment.
struct Preview
{
    QualifiedName root;
    QList<RowKey> keys;
    QList<RowKey> notFound;
    QList<RowKey> protectedKeys;
    QString protectedReason;
    QString label; ///< of the (first) root row, as the list names it
    RuleSet rules = RuleSet::Current;
    PreviewOutcome outcome = PreviewOutcome::Ok;
    bool isPart = false; ///< first figures: what indexes find at once. More may come, so there is no outcome yet
    QDateTime asOf;
    QString digest; ///< over every row and its action: equal digests mean the same rows meet the same fate
    QList<PreviewEntry> entries;
    QStringList notes;                    ///< triggers that will run, and other things to know
    QStringList userCode = {};            ///< those triggers and rules: "gone on public.sessions"
    QList<ForeignCode> notEvaluated = {}; ///< what looking did not run, so that not everything is known
    QList<SlowKey> slowKeys;              ///< what makes the delete slow, the slowest first
    Rights rights;

    [[nodiscard]] qint64 rows(RowAction action) const; ///< summed over tables
    [[nodiscard]] qint64 otherRowsDeleted() const;     ///< deleted rows that are not root rows
    [[nodiscard]] double slowSeconds() const;          ///< what `slowKeys` take together
};

} // namespace ondelete

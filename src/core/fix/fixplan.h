// SPDX-License-Identifier: MIT
#pragma once

#include "core/audit/audit.h"
#include "core/fix/orphans.h"
#include "core/fix/resolution.h"

#include <QtCore/QMap>

namespace ondelete {

/// A person's decisions about a fix.
struct FixChoices
{
    bool includeUnlisted = false;
    QStringList only;                      ///< finding ids; empty: all
    QMap<QString, Resolution> resolutions; ///< by finding id
    QMap<QString, QStringList> setColumns; ///< of a SetNull: the columns that were named, by finding id
    bool createIndexes = false;            ///< for keys that no index serves, before their change
    QStringList leaveUnvalidated;          ///< finding ids whose new key is not validated, because of their orphans
    int lockTimeoutMs = 50;                ///< for each try to lock

    friend bool operator==(const FixChoices &, const FixChoices &) = default;
};

/// One transaction of a fix: its statements are exactly what is shown and what is run. CreateIndex and DropIndex run
/// outside of any transaction, as the server demands: one statement, and those that lift the time limit for it.
/// DropIndexes removes a partitioned table's, AttachIndexes makes one of its partitions' indexes; RefuseNull only
/// counts. Where the old key's triggers fire last, AddRulingKey stands for AddKey.
struct FixStep
{
    enum class Kind {
        CreateIndex,
        AttachIndexes,
        RefuseNull,
        AddCheck,
        AddKey,
        AddRulingKey,
        Validate,
        Swap,
        CleanUp,
        DropIndex,
        DropIndexes
    };
    /// What other work waits for, in the words of people.
    enum class Waits { Nobody, WritersAMoment, EverybodyAMoment };

    Kind kind = Kind::AddKey;
    QString title;          ///< "add the new key, unchecked"
    QStringList statements; ///< without BEGIN and COMMIT
    Waits waits = Waits::Nobody;
    QString locks; ///< the lock modes, for a DBA
    Oid table = 0; ///< where AddKey, AddCheck and CreateIndex make something…
    QString name;  ///< …of this name: what an interrupted run left is recognised by it

    friend bool operator==(const FixStep &, const FixStep &) = default;
};

/// The change of one key: all of it or nothing.
struct FixItem
{
    QString finding;
    Oid key = 0;
    QualifiedName table;
    DeleteRule from = DeleteRule::NoAction;
    DeleteRule to = DeleteRule::NoAction;
    QStringList fromColumns; ///< the old rule's column list, quoted
    QStringList setColumns;  ///< of the new rule, quoted: SET NULL or SET DEFAULT of these only; empty: of all
    QStringList dropNotNull; ///< columns that lose NOT NULL with it, quoted
    QStringList setNotNull;  ///< columns that get it back, quoted
    bool validates = false;  ///< all rows are checked: the new key is valid, as the old one was
    QString temporaryName;   ///< of the new key, until the swap
    QString definition;      ///< of the new key, as the catalog has it before it is validated
    QString indexName;       ///< of the index that is made first; empty: none
    QList<Oid> tables;       ///< that the steps lock: both sides of the key, with their partitions
    QList<FixStep> steps;
    QList<FixStep> otherWay;    ///< used where the new key's triggers would fire before the old one's
    FixStep cleanUp;            ///< removes what is temporary
    QStringList rollbackCounts; ///< transactions that find what forbids the rollback, before it changes anything
    QStringList
        rollback; ///< statements that bring the old rule back, one transaction each block, BEGIN … COMMIT included

    /// Whether the rule or the column's nullability changes; else only an index is made.
    [[nodiscard]] bool changesKey() const { return changesRule() || !dropNotNull.isEmpty() || !setNotNull.isEmpty(); }
    [[nodiscard]] bool changesRule() const { return from != to || fromColumns != setColumns; }
    friend bool operator==(const FixItem &, const FixItem &) = default;
};

/// A finding that the plan leaves as it is, although it needs a change.
struct Unresolved
{
    QString finding;
    QString message;         ///< why, and what to do
    bool skipped = false;    ///< by a person's choice
    bool lacksRight = false; ///< the connected user may not change it
    bool onCluster = false;  ///< a table of the reach is distributed: nothing is changed there

    friend bool operator==(const Unresolved &, const Unresolved &) = default;
};

/// One transaction of a plan as psql would run it, from BEGIN to COMMIT; the making of an index stands alone.
struct PlannedTransaction
{
    QString finding;
    QString sql;
};

/// Ordered changes that bring findings to their desired rule.
struct FixPlan
{
    QList<FixItem> items;
    QList<Unresolved> unresolved;

    [[nodiscard]] bool isEmpty() const { return items.isEmpty(); }
    /// In the order in which they run: what only counts stands first, so that what it finds stops all before any
    /// change.
    [[nodiscard]] QList<PlannedTransaction> transactions() const;
    /// The whole plan as a script for psql: the statements that run() would send.
    [[nodiscard]] QString script() const;
    /// The script that restores rules, nullability, comments and validation; not rows.
    [[nodiscard]] QString rollbackScript() const;
};

/// "SET NULL (author_id)": a rule with its column list, quoted.
[[nodiscard]] QString ruleWords(DeleteRule rule, const QStringList &quotedColumns);

/// The column list of @p rule for @p key, quoted, in the key's order; empty where it is of all columns.
[[nodiscard]] QStringList quotedIn(const Schema &schema, const ForeignKey &key, const KeyRule &rule);

/// The names of columns that are given @p quoted.
[[nodiscard]] QStringList namesOf(const Table &table, const QStringList &quoted);

/// The transactions of @p item as psql would run them, each from BEGIN to COMMIT; an index stands alone.
[[nodiscard]] QStringList transactionsOf(const FixItem &item);

/// Plans the fix. Pure. What can't be changed without loss is listed in `unresolved`, by name.
[[nodiscard]] FixPlan planFix(const Schema &schema, const Audit &audit, const FixChoices &choices);

/// Takes the keys out of @p plan whose new key could not be validated because of @p orphans, with the reason.
[[nodiscard]] FixPlan stopAtOrphans(FixPlan plan, const QList<Orphans> &orphans);

/// The key's definition with another delete rule, for ALTER TABLE … ADD CONSTRAINT; empty where the catalog's
/// text does not end as its own fields say, so that nothing is ever lost silently. @p setColumns, quoted, is the rule's
/// column list; @p notValid appends NOT VALID.
[[nodiscard]] QString definitionWithRule(const ForeignKey &key, DeleteRule rule, const QStringList &setColumns,
                                         bool notValid);

} // namespace ondelete

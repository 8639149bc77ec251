// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/deleterule.h"
#include "core/catalog/names.h"

#include <QtCore/QList>
#include <QtCore/QStringList>

namespace ondelete {

/// One foreign key of the corpus, with a referencing table of its own: as SQL that makes both with any delete rule.
struct CorpusKey
{
    QString kind;       ///< in words
    int since = 130000; ///< the version of PostgreSQL that can have it
    QualifiedName table;
    QString name;
    QStringList columns{QStringLiteral("parent")};
    QStringList types{QStringLiteral("int")}; ///< of the columns
    QualifiedName references{QStringLiteral("corpus"), QStringLiteral("parents")};
    QStringList referencedColumns{QStringLiteral("id")};
    DeleteRule rule = DeleteRule::NoAction;
    QList<DeleteRule> rules{DeleteRule::NoAction, DeleteRule::Restrict, DeleteRule::Cascade, DeleteRule::SetNull,
                            DeleteRule::SetDefault}; ///< those that the server accepts for it
    QStringList setColumns;                          ///< only with its own rule
    bool matchFull = false;
    DeleteRule onUpdate = DeleteRule::NoAction;
    QString timing;       ///< " DEFERRABLE"
    bool notNull = false; ///< the columns are; under SET NULL they must not be
    bool period = false;  ///< the last column is one of time
    QString validity;     ///< " NOT VALID"
    QString comment;
    QStringList before;  ///< statements before the table is made
    QString moreColumns; ///< of the table: ", id int PRIMARY KEY"
    QString tableClause; ///< "PARTITION BY …"
    QStringList after;   ///< statements between the table and its rows
    QStringList rows{QStringLiteral("(1)"), QStringLiteral("(2)"), QStringLiteral("(NULL)")};
    QStringList afterKey; ///< statements after the key
    QString refusal;      ///< what a fix says of it that leaves it as it is; empty: it can be changed

    /// Makes table, rows and key, under @p as. A column list goes with its own rule only. In the statements above
    /// %t stands for the table and %r for the rule.
    [[nodiscard]] QStringList statements(DeleteRule as) const;
    [[nodiscard]] bool canChange() const { return refusal.isEmpty(); }
    /// The rule @p steps after its own, among those that the server accepts.
    [[nodiscard]] DeleteRule ruleAfter(qsizetype steps) const;
    /// Whether the way back from @p other needs more than the rule's name: what the rollback script alone remembers.
    [[nodiscard]] bool losesMoreThanItsRuleUnder(DeleteRule other) const;
};

/// Statements that make what the corpus keys share: schemas and referenced tables.
[[nodiscard]] QStringList corpusFoundation();

/// Foreign keys of every kind that a server of @p version (150018) can have; the same ones every time.
[[nodiscard]] QList<CorpusKey> keyCorpus(int version);

/// Those that partitioned tables have on either side, and those that a fix must leave alone: part of keyCorpus().
[[nodiscard]] QList<CorpusKey> partitionedKeys();
[[nodiscard]] QList<CorpusKey> keysToLeaveAlone();

/// @p name as SQL, always in double quotes.
[[nodiscard]] QString quoted(const QString &name);
[[nodiscard]] QString quoted(const QualifiedName &name);

} // namespace ondelete

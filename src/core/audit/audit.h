// SPDX-License-Identifier: MIT
#pragma once

#include "core/audit/leftover.h"
#include "core/catalog/schema.h"
#include "core/reach/reach.h"
#include "core/reach/writeconflict.h"
#include "core/spec/spec.h"

#include <QtCore/QDateTime>

#include <optional>

namespace ondelete {

/// How a foreign key compares with the spec.
enum class Status { Matches, Differs, Missing, Unlisted };

enum class Severity { Blocks, Warns };

/// Why a delete fails or hurts although the rule looks right.
enum class ProblemCode {
    SetNullOnNotNull,
    SetNullViolatesCheck,
    SetNullViolatesUnique,
    SetNullViolatesKey,
    SetNullLeavesPartition,
    UnlistedBlocker,
    SetDefaultUnusable,
    SetNullOnGenerated,
    OwnerLacksPrivilege,
    ReplicaIdentityMissing,
    ReplacedByRule,
    SetNullOnSharedColumn,
    NotValidated,
    NotEnforced,
    TriggerDisabled,
    OrderDependent,
    Distributed,
    NotEvaluated,
    NoIndex,
};

/// "set-null-on-not-null": the name in every output.
[[nodiscard]] QString toString(ProblemCode code);
[[nodiscard]] QString toString(Status status);
[[nodiscard]] QString toString(Severity severity);
[[nodiscard]] Severity severityOf(ProblemCode code);

/// One problem of one finding.
struct Problem
{
    ProblemCode code = ProblemCode::NoIndex;
    QString message;            ///< a whole sentence, for a DBA
    std::optional<qint64> rows; ///< rows that would conflict for any root; unset where counting is not possible or apt
    QString constraint;         ///< the CHECK, index or key that decides, where one does
    QList<ForeignCode> notRun = {}; ///< of NotEvaluated: what was not run

    [[nodiscard]] Severity severity() const { return severityOf(code); }
    friend bool operator==(const Problem &, const Problem &) = default;
};

/// One foreign key compared with the spec. A missing one has no `key`.
struct Finding
{
    QString id; ///< Schema::idOf, or of the spec's words where the key is missing
    QualifiedName table;
    QStringList columns;
    QualifiedName references;
    QStringList referencedColumns;
    Oid key = 0; ///< the foreign key's oid; 0 where missing
    QString constraint;
    std::optional<DeleteRule> current; ///< unset where missing
    std::optional<DeleteRule> desired; ///< unset where unlisted
    std::optional<DeleteRule>
        suggested; ///< the way out of an unlisted blocker, or of SET NULL on a composite key that is NOT NULL
    QStringList currentSetColumns;   ///< the column list of `current`; empty: all columns of the key
    QStringList desiredSetColumns;   ///< of `desired`
    QStringList suggestedSetColumns; ///< of `suggested`
    Status status = Status::Matches;
    bool blocksDelete = false; ///< under the current rule
    double estimatedRows = 0;
    bool indexed = false;
    bool validated = true;
    QList<Problem> problems;
    QString label; ///< the table's rows in people's words
    QString reason;

    [[nodiscard]] bool hasBlockingProblem() const;
    /// Whether it refuses deletes because the spec wants it to: nothing that a fix would change.
    [[nodiscard]] bool stopsAsWished() const;
    /// The one verdict on what still stops deletes: it does now, against the spec's wish.
    [[nodiscard]] bool stopsDeletes() const { return blocksDelete && !stopsAsWished(); }
    [[nodiscard]] bool hasProblem(ProblemCode code) const;
    /// The rule that will hold once the spec is applied: the desired one where listed, else the current one.
    [[nodiscard]] std::optional<DeleteRule> resultingRule() const { return desired ? desired : current; }
    [[nodiscard]] const QStringList &resultingSetColumns() const
    {
        return desired ? desiredSetColumns : currentSetColumns;
    }
    /// Whether the rule that will hold is the one that holds now.
    [[nodiscard]] bool keepsRule() const { return current && (!desired || status == Status::Matches); }
    friend bool operator==(const Finding &, const Finding &) = default;
};

struct AuditSummary
{
    int matches = 0;
    int differs = 0;
    int missing = 0;
    int unlisted = 0;
    int problems = 0; ///< findings that have a problem that blocks
    int unknown = 0;  ///< findings of which something could not be checked

    friend bool operator==(const AuditSummary &, const AuditSummary &) = default;
};

/// The state of a database against a spec, at one moment.
struct Audit
{
    QString specTitle;
    QualifiedName root;
    bool rootExists = true;
    QualifiedName likelyRoot; ///< where it does not exist: the table whose name is nearest; empty: none is near
    QStringList specMisfits;  ///< what the rule list says of the root table that is not so: whole sentences
    ServerInfo server;
    QDateTime generatedAt;
    QList<Finding> findings; ///< in the order of the groups: to change (and missing), as required, not in the spec
    QList<UndeclaredReference> undeclared;
    QList<Leftover> leftovers; ///< of an interrupted fix

    [[nodiscard]] AuditSummary summary() const;
    [[nodiscard]] const Finding *finding(const QString &id) const;
    /// The findings that stop deletes now: Finding::stopsDeletes().
    [[nodiscard]] QList<Finding> stillBlocking() const;
    /// Whether some keys shall refuse deletes: who says that nothing stops deletes any more says so, too.
    [[nodiscard]] bool wantsRefusals() const;
};

/// What only rows can answer: those that carry the key, and per constraint those that would violate it.
struct ConflictCount
{
    struct Violation
    {
        QString constraint;
        qint64 rows = 0;
        WriteConflict::Kind kind = WriteConflict::Kind::Check;
        friend bool operator==(const Violation &, const Violation &) = default;
    };

    Oid key = 0;
    std::optional<qint64> referencing; ///< unset: the rows could not be read
    QList<Violation> violations;       ///< only those with rows
    QString unreadable;                ///< why the rows could not be read, or empty
    QList<ForeignCode> code = {};      ///< what was not run, so that a constraint could not be evaluated

    friend bool operator==(const ConflictCount &, const ConflictCount &) = default;
};

/// A key whose rows must be asked, and what is asked: what @p rule would write there.
struct ConflictProbe
{
    Oid key = 0;
    KeyRule rule;

    friend bool operator==(const ConflictProbe &, const ConflictProbe &) = default;
};

/// The keys whose rule writes, will write or could be one that does, where a constraint is near. Their ConflictCounts
/// go to audit().
[[nodiscard]] QList<ConflictProbe> conflictProbes(const Schema &schema, const Spec &spec);

/// Compares the catalog with the spec. Pure: @p counts answers conflictProbes(), @p undeclared was read apart.
[[nodiscard]] Audit audit(const Schema &schema, const Spec &spec, const QList<ConflictCount> &counts,
                          const QList<UndeclaredReference> &undeclared);

/// The rule that @p spec wants for @p key; unset where it does not name it.
[[nodiscard]] const SpecRule *ruleFor(const Schema &schema, const Spec &spec, const ForeignKey &key);

/// The rules that will hold once @p spec is applied. Keeps references to both.
[[nodiscard]] RuleOf resultingRules(const Schema &schema, const Spec &spec);

} // namespace ondelete

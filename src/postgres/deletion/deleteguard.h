// SPDX-License-Identifier: MIT
#pragma once

#include "core/deletion/deletion.h"
#include "core/undo/archive.h"
#include "postgres/deletion/deletedrows.h"
#include "postgres/deletion/guardcounters.h"
#include "postgres/deletion/writtenrows.h"
#include "postgres/preview/deletesurvey.h"

namespace ondelete {

/// What the server did, beside what was planned.
struct GuardVerdict
{
    QList<TableEffect> tables;
    QList<TableEffect> sideEffects;
    QString objection;            ///< why the delete must be rolled back; empty: what was planned was done
    QStringList gaps;             ///< where rows went unseen: what was done otherwise than shown, in whole sentences
    QHash<Oid, RowCounts> beside; ///< changed and removed beside the plan, by topmost table
    WriteCounts done;
};

/// Compares what a DELETE did, by the server's own counters and by the rows themselves, with what the survey said.
/// Made before the DELETE.
class DeleteGuard
{
public:
    enum class UserCode { None, MayRun }; ///< triggers or rules of somebody's

    DeleteGuard(Connection &connection, const Schema &schema, const DeleteSurvey &survey, UserCode userCode);

    /// What the guard wants to know of each row "x" of @p node that goes, or that stays and is written. Unset: nothing.
    [[nodiscard]] std::optional<QStringList> wants(int node, ArchivedRows::Fate fate) const;
    /// Hears of such a row: the texts of that, as COPY writes them. Throws DbError.
    void take(int node, ArchivedRows::Fate fate, quint64 mask, QByteArrayView texts);
    /// Reads it all by itself, before the DELETE: where no archive is written, which tells of each row. Throws DbError.
    void readRows();

    /// After the DELETE, in its transaction. Throws DbError.
    [[nodiscard]] GuardVerdict judge() const;

    /// The same by the counters alone, of a run that will be repeated and judged whole then.
    [[nodiscard]] GuardVerdict judgeCounts() const;

    /// Counts from here on: after a savepoint was rolled back to, whose writes the server goes on counting.
    void startAgain();

    [[nodiscard]] const WrittenRows &written() const { return m_written; }

private:
    enum class By { CountsAlone, Rows };
    /// What the server answered after the DELETE; of the rows nothing where the counters alone are judged.
    struct Answers
    {
        WriteCounts counters;
        qint64 rootsThere = 0;                          ///< of those that were to go
        QHash<int, DeletedRows::StillThere> stillThere; ///< the same of each node
        QHash<int, qint64> foundAsPlanned;              ///< of the rows that stay and are written, by node
    };
    [[nodiscard]] GuardVerdict judge(By by) const;
    [[nodiscard]] Answers ask(By by) const;
    void judgeRoots(qint64 there, GuardVerdict &verdict) const;
    void judgeNode(int node, RowCounts counts, const Answers &answers, GuardVerdict &verdict) const;
    void judgeKept(int node, const DeletedRows::StillThere &kept, GuardVerdict &verdict) const;
    void addBeside(Oid table, const RowCounts &counts, GuardVerdict &verdict) const;

    Connection &m_connection;
    const Schema &m_schema;
    const DeleteSurvey &m_survey;
    WrittenRows m_written;
    std::optional<DeletedRows> m_deleted;
    WriteCounts m_before;
};

/// "2 rows of public.site changed (1, 2)": of a change or a removal.
[[nodiscard]] QString sentenceOf(const TableEffect &effect);

/// What triggers or rules wrote beside the plan, and nobody allowed.
struct UnallowedWrites
{
    QList<QualifiedName> tables; ///< empty: there is none
    QString message;             ///< a whole sentence that names all

    [[nodiscard]] bool isEmpty() const { return tables.isEmpty(); }
};

/// Of all tables of @p sideEffects whose rows were changed or removed those that are not @p allowed.
[[nodiscard]] UnallowedWrites unallowedWrites(const QList<TableEffect> &sideEffects,
                                              const QList<QualifiedName> &allowed);

} // namespace ondelete

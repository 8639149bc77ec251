// SPDX-License-Identifier: MIT
#pragma once

#include "core/undo/undo.h"
#include "postgres/archive/restoresteps.h"
#include "postgres/deletion/guardcounters.h"
#include "postgres/undo/besidewrites.h"

namespace ondelete {

/// Runs the steps by which rows come back where triggers act on the way, counts its own writes, and judges what others
/// wrote besides.
class StepRestore
{
public:
    StepRestore(Connection &connection, const Schema &schema, const ArchiveManifest &manifest,
                const RestoreQuery &restore);

    /// Tells what is to come back; writes to temporary tables only. Throws DbError.
    void resolve();
    /// Rows of a deleted block that come back; of others, that get back what the delete took.
    [[nodiscard]] qint64 comingBack(int block) const { return m_comingBack.value(block); }

    /// Puts everything back. False where triggers put off work to the commit without an end. Throws DbError.
    [[nodiscard]] bool run();

    /// Within the run. What must not have happened, in whole sentences; shows @p beside what triggers wrote besides,
    /// and fills @p result's differences. Throws DbError.
    [[nodiscard]] QString judge(const WriteCounts &done, BesideWrites &beside, UndoResult &result);

private:
    bool settle(int block);
    [[nodiscard]] bool settleDeferred();
    void judgeTable(int block, RowCounts counts, QStringList &objections, BesideWrites &beside);
    [[nodiscard]] bool isKeyed(const QualifiedName &table) const;
    [[nodiscard]] qint64 othersWritten(int block) const;
    void compare(UndoResult &result);
    [[nodiscard]] AlteredRows finding(int block) const;

    Connection &m_connection;
    const Schema &m_schema;
    const ArchiveManifest &m_manifest;
    const RestoreQuery &m_restore;
    RestoreSteps m_steps;
    QHash<int, qint64> m_comingBack;
    /// By block: assignments that triggers set back, and m_changes then.
    QHash<int, std::pair<QString, int>> m_insisted;
    int m_changes = 0;           ///< writes that made a difference, once the rows were put back
    QHash<Oid, RowCounts> m_own; ///< what the steps themselves wrote, by table
};

} // namespace ondelete

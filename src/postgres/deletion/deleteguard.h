// SPDX-License-Identifier: MIT
#pragma once

#include "core/deletion/deletion.h"
#include "postgres/deletion/guardcounters.h"
#include "postgres/deletion/writtenrows.h"
#include "postgres/preview/deletesurvey.h"

namespace ondelete {

/// What the server did, beside what was planned.
struct GuardVerdict
{
    QList<TableEffect> tables;
    QList<TableEffect> sideEffects;
    QString objection; ///< why the delete must be rolled back; empty: it did what was shown
};

/// Compares what a DELETE did, by the server's own counters, with what the survey said. Made before the DELETE.
class DeleteGuard
{
public:
    DeleteGuard(Connection &connection, const Schema &schema, const DeleteSurvey &survey,
                QList<QualifiedName> allowedSideEffects);

    /// After the DELETE, in its transaction. Throws DbError.
    [[nodiscard]] GuardVerdict judge(const WrittenRows &written) const;

private:
    void judgeNode(int node, const RowCounts &counts, const WrittenRows &written, GuardVerdict &verdict) const;
    void judgeOutside(Oid table, const RowCounts &counts, GuardVerdict &verdict) const;

    Connection &m_connection;
    const Schema &m_schema;
    const DeleteSurvey &m_survey;
    QList<QualifiedName> m_allowed;
    QHash<Oid, RowCounts> m_before;
};

} // namespace ondelete

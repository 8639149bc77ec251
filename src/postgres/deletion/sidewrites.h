// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/deletion/deleteguard.h"
#include "postgres/deletion/rowplaces.h"

namespace ondelete {

/// Rows of one table that met one fate beside the plan, as they are told before the delete.
struct SideRows
{
    enum class Fate { Deleted, Changed };

    Oid table = 0; ///< the topmost of a partitioned one
    Fate fate = Fate::Deleted;
    QStringList parts;             ///< per row: the oid of the partition, or table, that holds it
    QStringList places;            ///< per row: its ctid
    QList<QStringList> keyColumns; ///< per column of the primary key, the texts of all rows; empty without one

    [[nodiscard]] qint64 rows() const { return places.size(); }
};

/// What triggers and rules wrote beside the plan, row for row: looked at within a run of the delete, found after that
/// was rolled back, and compared with a second run. Rows that a run wrote carry its own transaction; what it removed is
/// told by the places that a table had before and has no more.
class SideWrites
{
public:
    SideWrites(Connection &connection, const Schema &schema, const DeleteSurvey &survey, const WrittenRows &written);

    /// Within the first run, after the guard was asked. Puts right what @p verdict can't know of tables in the reach,
    /// where the plan writes, too. Throws DbError.
    void look(GuardVerdict &verdict);

    /// Whether anything was changed or removed beside the plan.
    [[nodiscard]] bool any() const { return !m_looks.isEmpty(); }

    /// After the first run was rolled back. Returns why it can't be found out; empty: rows() has them all, and
    /// @p verdict their number. Throws DbError.
    [[nodiscard]] QString find(GuardVerdict &verdict);
    [[nodiscard]] const QList<SideRows> &rows() const { return m_rows; }

    /// Within the second run: whether it did the same to the same rows.
    [[nodiscard]] bool isSame(const GuardVerdict &first, const GuardVerdict &second);

    /// Of tables that this user can't read whole: whole sentences.
    [[nodiscard]] const QStringList &gaps() const { return m_gaps; }

    /// Over every row and its fate, beside the digest of the plan; rows without a key are told by their number.
    [[nodiscard]] QString digest() const;

private:
    struct Look
    {
        Oid table = 0;
        int node = -1; ///< in the reach; -1 outside
        RowCounts counts;
        QSet<RowKey> written; ///< keys of rows that the run wrote and that are there; without the planned ones
        std::optional<QList<RowPlace>> within; ///< of all rows, where some were removed or have no key
        std::optional<QList<RowPlace>> before; ///< the same before the run
        bool byPlace = false;
    };

    [[nodiscard]] QSet<RowKey> writtenKeys(const Table &table, int node) const;
    [[nodiscard]] QList<RowPlace> planned(int node) const;
    [[nodiscard]] QString findRows(Look &look);
    void add(const Look &look, const QList<RowPlace> &gone);
    [[nodiscard]] bool wroteTheSame(const Look &look, const RowCounts &counts);

    Connection &m_connection;
    const Schema &m_schema;
    const DeleteSurvey &m_survey;
    const WrittenRows &m_written;
    QList<Look> m_looks;
    QList<SideRows> m_rows;
    QStringList m_gaps;
};

} // namespace ondelete

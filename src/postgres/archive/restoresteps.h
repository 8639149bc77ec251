// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/archive/rowcomparison.h"

namespace ondelete {

/// The SQL that puts archived rows back where triggers act on the way: in the order of the keys, so that each trigger
/// finds what it expects; with second writes for what they change. The archive's own script and the program's undo run
/// the same. What is to come back of rows that stayed is told first, before anything is written: see resolve().
class RestoreSteps
{
public:
    RestoreSteps(const Connection &connection, const Schema &schema, const ArchiveManifest &manifest,
                 const RestoreQuery &restore);

    /// With an empty search_path, before the first write: marks in the temporary tables what still holds what the
    /// delete left, and takes out what triggers removed and somebody made again.
    [[nodiscard]] QStringList resolve() const;
    /// How many rows of a written or changed block resolve() marked.
    [[nodiscard]] QString marked(int block) const;

    /// Blocks that are put back in one statement each: rows that others point at first; a circle of keys together.
    [[nodiscard]] const QList<QList<int>> &groups() const { return m_groups; }
    /// Gives one count for each written block of the group: rows linked again. Safe with any search_path.
    [[nodiscard]] QString restore(const QList<int> &group) const;

    /// Rows that this transaction's triggers made in the place of rows of a deleted block: their number, and what
    /// removes them. Empty where they can't be told.
    [[nodiscard]] QString inTheWay(int block) const;
    [[nodiscard]] QString giveWay(int block) const;

    /// Blocks whose rows can be made equal to the archive by a second write. The changed ones have no first.
    [[nodiscard]] QList<int> settled() const;
    [[nodiscard]] bool hasFirstWrite(int block) const;
    /// Gives the assignments that are needed, as SQL; NULL or empty where every row is as archived.
    [[nodiscard]] QString needed(int block) const;
    [[nodiscard]] QString settle(int block, const QString &assignments) const;
    /// How many rows settle() would still write. Only of blocks with a key, as the next.
    [[nodiscard]] QString unsettled(int block) const;
    /// Tells the rows that are not as archived.
    [[nodiscard]] RowComparison comparison(int block) const;
    /// Blocks whose rows are there in the end, or something went wrong: what comes back, and what is to be as it was.
    [[nodiscard]] bool mustBeThere(int block) const;
    /// How many rows of such a block are not there.
    [[nodiscard]] QString missing(int block) const;
    /// How many rows of the block's table this transaction wrote that are in none of its blocks.
    [[nodiscard]] QString others(int block) const;
    /// Holds for a row "x" of the block's table that is in none of its blocks.
    [[nodiscard]] QString isOther(int block) const;
    /// How many rows of the block's table are as this transaction wrote them.
    [[nodiscard]] QString written(int block) const;

    /// All of it as a script for psql, without COMMIT.
    [[nodiscard]] QString script() const;

private:
    [[nodiscard]] const ArchivedRows &rows(int block) const { return m_manifest.blocks.at(block); }
    [[nodiscard]] bool isKeyed(int block) const { return !rows(block).primaryKey.isEmpty(); }
    [[nodiscard]] bool isPutBack(int block) const;
    [[nodiscard]] bool precedes(int first, int second) const;
    void findGroups();
    [[nodiscard]] QString resolveKeyed(int block) const;
    [[nodiscard]] QString resolveKeyless(int block) const;
    [[nodiscard]] QList<int> settledColumns(int block) const;
    [[nodiscard]] QString isDifferent(int block, int column) const;
    [[nodiscard]] QString anyDifferent(int block) const;
    [[nodiscard]] QString column(int block, int column) const;
    [[nodiscard]] QString look(int block, const QString &alias) const;
    [[nodiscard]] QString candidates(int block) const;
    [[nodiscard]] QString source(int block) const;
    [[nodiscard]] QString doBlock(const QString &body) const;

    const Connection &m_connection;
    const Schema &m_schema;
    const ArchiveManifest &m_manifest;
    const RestoreQuery &m_restore;
    QList<QList<int>> m_groups;
};

} // namespace ondelete

// SPDX-License-Identifier: MIT
#pragma once

#include "core/undo/alteredrows.h"
#include "core/undo/archive.h"
#include "postgres/connection/connection.h"

namespace ondelete {

/// The SQL that puts archived rows back: the archive's own script and the program's undo run the same.
class RestoreQuery
{
public:
    /// Every table and column of the manifest must be in @p schema: see misfits().
    RestoreQuery(const Connection &connection, const Schema &schema, const ArchiveManifest &manifest);

    /// Why the archive does not fit the schema: tables and columns that are gone or of another type now.
    [[nodiscard]] static QStringList misfits(const Schema &schema, const ArchiveManifest &manifest);

    /// Pins what the texts of values depend on, for this transaction.
    [[nodiscard]] static QStringList settings();

    /// Whether people's triggers or rules may act while rows come back, or what the delete left is archived, too: then
    /// RestoreSteps says how, else restore().
    [[nodiscard]] bool needsSteps() const { return m_needsSteps; }

    /// Makes the temporary table of a block, with the types that the columns have now.
    [[nodiscard]] QString createTable(int block) const;
    /// What tells the planner of that table, once it is filled: of the columns that rows are found by.
    [[nodiscard]] QString analyzeTable(int block) const;

    /// The one statement: inserts all tables, and links again with one UPDATE per table, only what still holds what the
    /// delete left. Gives one count for each written block: rows linked again. Safe with any search_path: people's
    /// triggers need theirs.
    [[nodiscard]] QString restore() const;

    /// Whether restore() would link the row x of the written block's table again: a condition.
    [[nodiscard]] QString relinks(int block) const;
    /// How many rows restore() would link again.
    [[nodiscard]] QString relinkable(int block) const;

    /// The rows of a block that came back, or were linked again, and are not as they were; the triggers are not told.
    /// Without a primary key those that were left alone count, too. One statement.
    [[nodiscard]] AlteredRows altered(Connection &connection, int block) const;

    /// What an archive ends with: all of it as SQL, without COMMIT.
    [[nodiscard]] QString script() const;

    /// One part of it, without WITH: the rows of a deleted block.
    [[nodiscard]] QString insert(int block) const;
    /// The same for a written block: links again.
    [[nodiscard]] QString relink(int block) const;
    /// A condition: the row x holds what @p write left, and the row k of the temporary table had it written.
    [[nodiscard]] QString stillAsLeft(int block, const ArchivedWrite &write) const;

    [[nodiscard]] const Table &table(int block) const;
    [[nodiscard]] QString columnSql(int block, const QString &column) const;
    /// "x.a OPERATOR(pg_catalog.=) k.c0 AND …": the same row, by the primary key.
    [[nodiscard]] QString sameKey(int block) const;

private:
    [[nodiscard]] QString from(int block) const;
    [[nodiscard]] QString condition(int block) const;
    [[nodiscard]] QString keylessPairs(int block) const;

    const Connection &m_connection;
    const Schema &m_schema;
    const ArchiveManifest &m_manifest;
    bool m_needsSteps = false;
};

} // namespace ondelete

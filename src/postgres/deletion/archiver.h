// SPDX-License-Identifier: MIT
#pragma once

#include "files/archivefile.h"
#include "postgres/archive/restorequery.h"
#include "postgres/deletion/sidewrites.h"
#include "postgres/preview/deletesurvey.h"

#include <future>

namespace ondelete {

/// The archive of one delete, written in its transaction: the rows as they are before it, then, where triggers may
/// change rows that stay, what the delete left of those. Gone with this object unless sealed.
class DeleteArchive
{
public:
    /// @p about lacks the blocks only.
    DeleteArchive(Connection &connection, const Schema &schema, const DeleteSurvey &survey, ArchiveManifest about,
                  const QString &path, const OnRowProgress &onProgress);

    /// Before the DELETE; @p guard hears of each row. Throws DbError; Kind::Refused where the file can't be written,
    /// with nothing left behind, or where it could not be exact.
    void writeBefore(DeleteGuard &guard);

    /// After that, still before the DELETE: @p sideRows will be written beside the plan. Throws the same.
    void include(const QList<SideRows> &sideRows);

    /// Lets the end be written and all of it checked on a thread of its own, while the DELETE runs: where nothing is to
    /// be added after it.
    void sealMeanwhile();
    /// Waits for that thread. Returns the archive where it is sealed although nobody asked for it any more.
    [[nodiscard]] std::optional<ArchiveRef> sealedMeanwhile();

    /// After the DELETE: what it left, and the end of the file. Throws the same.
    [[nodiscard]] ArchiveRef seal(const WrittenRows &written);

private:
    using RowQuery = std::function<QString(const QStringList &columns)>; ///< for columns of a block's rows
    using OnRow = std::function<void(quint64 mask, QByteArrayView texts)>;

    struct Source
    {
        int node = -1;                  ///< of rows of the plan
        const SideRows *side = nullptr; ///< of others
        int of = -1;                    ///< of what is left: the block
    };

    void must(bool written) const;
    void addPlanned(int node, ArchivedRows::Fate fate, qint64 rows);
    void addSideRows(const SideRows &side);
    void addLeft();
    [[nodiscard]] ArchivedRows blockOf(const Table &table) const;
    [[nodiscard]] ArchivedWrite writeOf(int edge);
    [[nodiscard]] QList<std::optional<QString>> leftBehind(int edge, const QString &column);
    [[nodiscard]] std::optional<QString> defaultText(const Column &column);
    void writeRowsFrom(int first, DeleteGuard *guard);
    void refuseInexact(int first) const;
    [[nodiscard]] bool comesBack(int block, const Column &column) const;
    [[nodiscard]] const Table &tableOf(int block) const;
    [[nodiscard]] QString preamble(const RestoreQuery &restore) const;
    [[nodiscard]] QString rowsOf(int block, const QStringList &columns) const;
    [[nodiscard]] QString leftRows(int block, const QStringList &columns, const QList<QStringList> &keyColumns) const;
    [[nodiscard]] QStringList exactColumns(int block) const;
    void refuseOtherCharacters(int block, const RowQuery &query) const;
    [[noreturn]] void refuseBytes(int block) const;
    void writeLeft(int block, const WrittenRows &written);
    void writePlanned(int block, DeleteGuard *guard);
    void copyRows(int block, const RowQuery &query, const QStringList &more, const OnRow &onRow);
    [[nodiscard]] QString epilogue() const;

    Connection &m_connection;
    const Schema &m_schema;
    const DeleteSurvey &m_survey;
    const DeleteGraph &m_graph;
    QList<SideRows> m_sideRows;
    ArchiveManifest m_manifest;
    QList<Source> m_sources; ///< of each block
    ArchiveWriter m_writer;
    OnRowProgress m_onProgress;
    std::function<void(qint64 rows)> m_count; ///< hears of each row that is written
    std::future<bool> m_sealing;              ///< its end waits for the thread; before all that this uses
};

} // namespace ondelete

// SPDX-License-Identifier: MIT
#pragma once

#include "core/spec/spec.h"
#include "files/undostore.h"
#include "postgres/deletion/archiver.h"
#include "postgres/preview/deletesurvey.h"

#include <memory>

namespace ondelete {

/// What is kept of one delete: the sealed archive and the receipt, which says "pending" until the server has answered
/// the COMMIT; it is there before the archive is, so that nothing a killed program leaves goes unexplained. Unless the
/// delete was committed or is in doubt, both are gone with this object.
class DeleteRecord
{
public:
    DeleteRecord(const Connection &connection, const DeleteOptions &options);
    ~DeleteRecord();
    DeleteRecord(const DeleteRecord &) = delete;
    DeleteRecord &operator=(const DeleteRecord &) = delete;

    /// Writes the receipt and begins the archive, in the delete's transaction and before the DELETE; @p guard hears of
    /// each row. Throws DbError.
    void begin(Connection &connection, const Schema &schema, const Spec &spec, const DeleteSurvey &survey,
               DeleteGuard &guard, const QString &xid);

    /// Takes into the archive what a first run showed that triggers write beside the plan; that run was rolled back.
    /// Throws DbError.
    void include(const QList<SideRows> &sideRows);

    /// Begins to seal the archive while the DELETE runs, where that adds nothing to it.
    void sealMeanwhile() { m_archive->sealMeanwhile(); }

    /// Seals the archive, and makes its copy for the team. Throws DbError.
    void seal(const WrittenRows &written);

    /// Writes the receipt again, with what the guard saw. Throws DbError.
    void writePending(const DeleteResult &result);

    /// After the server's answer to COMMIT, or where none came. Returns what could not be kept, or destroyed.
    [[nodiscard]] QStringList settle(Receipt::State state);

    /// Unset once it was erased for good.
    [[nodiscard]] std::optional<ArchiveRef> archive() const;

private:
    const DeleteOptions &m_options;
    QString m_team;
    UndoStore m_store;
    Receipt m_receipt;
    std::unique_ptr<DeleteArchive> m_archive; ///< until it is sealed
    bool m_sealed = false;                    ///< the archive is there, and it is ours
    bool m_settled = false;
};

} // namespace ondelete

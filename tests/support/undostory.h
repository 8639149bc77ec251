// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/undo/undoer.h"
#include "support/faults.h"

namespace ondelete {

/// One session that is deleted, put back, and deleted again, as often as a test wants.
class UndoStory
{
public:
    explicit UndoStory(DatabaseFixture &fixture);

    /// Puts it back, lets triggers write beside the plan from now on, and deletes it again. Returns the content before
    /// that; none where it failed.
    [[nodiscard]] QStringList letTriggersWrite();

    /// Deletes the session; its undo file is then the only one. Returns whether that was done.
    [[nodiscard]] bool remove();
    /// Puts it back over @p connection. Throws DbError.
    [[nodiscard]] UndoResult putBack(Connection &connection) const;
    /// Puts it back without a fault, and deletes it again. Returns the statements of the undo.
    [[nodiscard]] QByteArrayList statements();

    [[nodiscard]] FaultyServer &server() { return m_server; }
    [[nodiscard]] const ArchiveFile &archive() const { return *m_archive; }
    void script(const QByteArray &sql) const;

private:
    FaultyServer m_server;
    DeleteOptions m_options;
    std::unique_ptr<ArchiveFile> m_archive;
};

} // namespace ondelete

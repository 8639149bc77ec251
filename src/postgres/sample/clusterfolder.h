// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/sample/serveraccount.h"

#include <QtCore/QString>

#include <optional>

namespace ondelete {

/// "The disk of FOLDER is full", and what to do.
[[nodiscard]] QString diskIsFull(const QString &folder);

/// The temporary folder of a throw-away cluster, removed with this object. It holds a lock for as long as its owner
/// lives, so that a later run can tell what a crashed one left; the lock goes with the process, however it ends, and
/// unlike a process id it can't be mistaken for somebody else's.
class ClusterFolder
{
public:
    ClusterFolder() = default;
    ~ClusterFolder();
    ClusterFolder(const ClusterFolder &) = delete;
    ClusterFolder &operator=(const ClusterFolder &) = delete;

    /// Makes it, with places for data and socket that belong to @p account; the data go to @p keepIn where set.
    /// Returns an empty text, or a sentence.
    [[nodiscard]] QString create(const std::optional<ServerAccount> &account, const QString &keepIn);

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QString data() const { return m_data; }
    [[nodiscard]] QString socket() const { return m_path + QStringLiteral("/socket"); }
    [[nodiscard]] QString log() const { return m_path + QStringLiteral("/log"); }

    /// Removes the folders of owners that are gone, and stops what still runs in them.
    static void removeAbandoned();

private:
    QString m_path;
    QString m_data;
    int m_lock = -1;
};

} // namespace ondelete

// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

#include <optional>
#include <sys/types.h>

class QProcess;

namespace ondelete {

/// The user that PostgreSQL's programs run as: they refuse root.
struct ServerAccount
{
    QString name;
    uid_t user = 0;
    gid_t group = 0;

    /// The account to change to: "postgres", else "nobody". Unset where this process is not root and stays itself.
    [[nodiscard]] static std::optional<ServerAccount> needed();

    /// Makes @p folder the account's. Returns false with errno set.
    [[nodiscard]] bool own(const QString &folder) const;
};

/// Makes @p process start as @p account (where set), in a session of its own so that the terminal's Ctrl+C does not
/// reach it, and get @p farewell when the thread that starts it ends: also when this process is killed.
void tieToThread(QProcess &process, const std::optional<ServerAccount> &account, int farewell);

} // namespace ondelete

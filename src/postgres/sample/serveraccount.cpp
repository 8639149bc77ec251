// SPDX-License-Identifier: MIT
#include "postgres/sample/serveraccount.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>

#include <csignal>
#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace ondelete {

std::optional<ServerAccount> ServerAccount::needed()
{
    if (::geteuid() != 0)
        return {};
    for (const char *name : {"postgres", "nobody"})
        if (const passwd *entry = ::getpwnam(name); entry && entry->pw_uid != 0)
            return ServerAccount{QString::fromLatin1(name), entry->pw_uid, entry->pw_gid};
    return {}; // initdb then says that it can't run as root
}

bool ServerAccount::own(const QString &folder) const
{
    return ::chown(QFile::encodeName(folder).constData(), user, group) == 0;
}

void tieToThread(QProcess &process, const std::optional<ServerAccount> &account, int farewell)
{
    process.setChildProcessModifier([account, farewell, parent = ::getpid()] {
        // Between fork and exec: only system calls.
        sigset_t none;
        ::sigemptyset(&none);
        ::sigprocmask(SIG_SETMASK, &none, nullptr);
        ::setsid();
        if (account
            && (::setgroups(1, &account->group) != 0 || ::setgid(account->group) != 0 || ::setuid(account->user) != 0))
            ::_exit(126);
        // After setuid, which clears it. The parent may have died before this line.
        ::prctl(PR_SET_PDEATHSIG, farewell);
        if (::getppid() != parent)
            ::_exit(126);
    });
}

} // namespace ondelete

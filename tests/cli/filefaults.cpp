// SPDX-License-Identifier: MIT
// Loaded into the program (LD_PRELOAD) by its tests: lets one call on a file below a folder go wrong, as
// disks do.
//
//   ONDELETE_FAULT_BELOW  the folder
//   ONDELETE_FAULT_AT     which of the calls there, from 1
//   ONDELETE_FAULT_KIND   error: that one fails (EIO, or ENOSPC where it writes)
//                         full: from that one on nothing more can be written (ENOSPC)
//                         kill: the process is killed before it
//   ONDELETE_FAULT_LOG    a file that gets the call's name when it is struck

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <string>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

std::string setting(const char *name)
{
    const char *value = std::getenv(name);
    return value ? value : "";
}

bool isBelow(const char *path)
{
    static const std::string folder = setting("ONDELETE_FAULT_BELOW");
    if (folder.empty() || !path)
        return false;
    // A folder that the program holds by its descriptor.
    constexpr const char *held = "/proc/self/fd/";
    if (std::strncmp(path, held, std::strlen(held)) == 0) {
        if (const char *rest = std::strchr(path + std::strlen(held), '/')) {
            char real[4096];
            const ssize_t length = ::readlink(std::string(path, rest).c_str(), real, sizeof(real) - 1);
            return length > 0
                && std::strncmp((std::string(real, size_t(length)) + rest).c_str(), folder.c_str(), folder.size()) == 0;
        }
    }
    return std::strncmp(path, folder.c_str(), folder.size()) == 0;
}

bool isBelow(int handle)
{
    char path[4096];
    const ssize_t length = ::readlink(("/proc/self/fd/" + std::to_string(handle)).c_str(), path, sizeof(path) - 1);
    if (length <= 0)
        return false;
    path[length] = '\0';
    return isBelow(path);
}

enum class Call { Writes, Others };

/// Counts the call; returns the error that it is to fail with, or 0.
int strike(const char *name, Call call)
{
    static std::atomic<int> calls = 0;
    static const int at = std::atoi(setting("ONDELETE_FAULT_AT").c_str());
    static const std::string kind = setting("ONDELETE_FAULT_KIND");
    const int number = ++calls;
    const bool full = kind == "full";
    if (at == 0 || (full ? number < at || call == Call::Others : number != at))
        return 0;
    const int log =
        int(::syscall(SYS_open, setting("ONDELETE_FAULT_LOG").c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600));
    ::syscall(SYS_write, log, name, std::strlen(name));
    ::syscall(SYS_close, log);
    if (kind == "kill")
        ::kill(::getpid(), SIGKILL);
    return call == Call::Writes ? ENOSPC : EIO;
}

template <typename Function>
Function *next(const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name));
}

template <typename Where>
bool fails(const char *name, Where where, Call call)
{
    const int before = errno;
    if (isBelow(where)) {
        if (const int error = strike(name, call)) {
            errno = error;
            return true;
        }
    }
    errno = before;
    return false;
}

int opened(const char *name, const char *path, int flags, mode_t mode)
{
    if ((flags & O_CREAT) != 0 && fails("open", path, Call::Writes))
        return -1;
    return next<int(const char *, int, ...)>(name)(path, flags, mode);
}

} // namespace

extern "C" {

int open(const char *path, int flags, ...)
{
    va_list more;
    va_start(more, flags);
    const auto mode = mode_t((flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(more, unsigned) : 0);
    va_end(more);
    return opened("open", path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    va_list more;
    va_start(more, flags);
    const auto mode = mode_t((flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(more, unsigned) : 0);
    va_end(more);
    return opened("open64", path, flags, mode);
}

int mkostemp(char *path, int flags)
{
    return fails("mkostemp", path, Call::Writes) ? -1 : next<int(char *, int)>("mkostemp")(path, flags);
}

int mkostemp64(char *path, int flags)
{
    return fails("mkostemp", path, Call::Writes) ? -1 : next<int(char *, int)>("mkostemp64")(path, flags);
}

ssize_t write(int handle, const void *bytes, size_t size)
{
    const auto really = next<ssize_t(int, const void *, size_t)>("write");
    if (!fails("write", handle, Call::Writes))
        return really(handle, bytes, size);
    (void)!really(handle, bytes, size / 2); // as a full disk does
    errno = ENOSPC;
    return -1;
}

int fsync(int handle)
{
    return fails("fsync", handle, Call::Others) ? -1 : next<int(int)>("fsync")(handle);
}

int fdatasync(int handle)
{
    return fails("fdatasync", handle, Call::Others) ? -1 : next<int(int)>("fdatasync")(handle);
}

int close(int handle)
{
    // What was only read has nothing to lose.
    const bool failed = (::fcntl(handle, F_GETFL) & O_ACCMODE) != O_RDONLY && fails("close", handle, Call::Others);
    const int error = errno;
    const int result = next<int(int)>("close")(handle); // it is closed even so
    if (!failed)
        return result;
    errno = error;
    return -1;
}

int rename(const char *from, const char *to)
{
    return fails("rename", to, Call::Writes) ? -1 : next<int(const char *, const char *)>("rename")(from, to);
}

int link(const char *from, const char *to)
{
    return fails("link", to, Call::Writes) ? -1 : next<int(const char *, const char *)>("link")(from, to);
}

int unlink(const char *path)
{
    return fails("unlink", path, Call::Others) ? -1 : next<int(const char *)>("unlink")(path);
}

} // extern "C"

// SPDX-License-Identifier: MIT
#include <csignal>
#include <cstdarg>
#include <sched.h>
#include <sys/syscall.h>
#include <unistd.h>

/// What QProcess starts programs with, for ThreadSanitizer alone: its own takes a child that shares the memory for one
/// that has a copy, and from then on ignores what the parent does. This child has a copy.
extern "C" int clone(int (*child)(void *), void *, int flags, void *argument, ...) noexcept
{
    va_list more;
    va_start(more, argument);
    auto *process = va_arg(more, int *); // a descriptor of it, where the flags ask for one
    va_end(more);
    const long pid = syscall(SYS_clone, flags & ~CLONE_VM, nullptr, process, nullptr, nullptr);
    if (pid == 0)
        _exit(child(argument));
    return int(pid);
}

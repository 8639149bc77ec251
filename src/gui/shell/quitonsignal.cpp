// SPDX-License-Identifier: MIT
#include "gui/shell/quitonsignal.h"

#include <QtCore/QCoreApplication>

#include <csignal>
#include <unistd.h>

namespace ondelete {

namespace {

constexpr int signalsToQuit[] = {SIGINT, SIGTERM, SIGHUP};

// A signal handler may only write to it.
int pipeEnds[2] = {-1, -1};

void wake(int)
{
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = write(pipeEnds[1], &byte, 1);
}

} // namespace

QuitOnSignal::QuitOnSignal()
{
    if (pipe(pipeEnds) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(pipeEnds[0], QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, QCoreApplication::instance(),
                     [] { QCoreApplication::quit(); });
    struct sigaction action = {};
    action.sa_handler = wake;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    for (const int signal : signalsToQuit)
        sigaction(signal, &action, nullptr);
}

QuitOnSignal::~QuitOnSignal()
{
    for (const int signal : signalsToQuit)
        std::signal(signal, SIG_DFL);
    m_notifier.reset();
    for (int &end : pipeEnds) {
        if (end >= 0)
            close(end);
        end = -1;
    }
}

} // namespace ondelete

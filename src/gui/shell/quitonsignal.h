// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QSocketNotifier>

#include <memory>

namespace ondelete {

/// Quits the application in good order on SIGINT, SIGTERM and SIGHUP, so that a sample server goes with it. A second
/// signal of the same kind ends the process at once. One object at a time.
class QuitOnSignal
{
public:
    QuitOnSignal();
    ~QuitOnSignal();
    QuitOnSignal(const QuitOnSignal &) = delete;
    QuitOnSignal &operator=(const QuitOnSignal &) = delete;

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace ondelete

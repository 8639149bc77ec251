// SPDX-License-Identifier: MIT
#pragma once

#include "core/jobs/running.h"

#include <QtCore/QThreadPool>

#include <memory>

namespace ondelete {

/// Runs @p work, a callable `T (const std::stop_token &)` that belongs to no connection and waits for nobody (testing
/// one, starting a server, saving a file where a person wants it), off the window's thread. To be taken up by a Job.
template <typename Work>
auto runAside(Work work) -> Running<std::invoke_result_t<Work, const std::stop_token &>>
{
    using T = std::invoke_result_t<Work, const std::stop_token &>;
    auto promise = std::make_shared<QPromise<T>>();
    Running<T> running{promise->future(), {}};
    promise->start();
    QThreadPool::globalInstance()->start([promise, stop = running.stop.get_token(), work = std::move(work)]() mutable {
        fulfil(*promise, [&] { return work(stop); });
    });
    return running;
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/connection/dbthread.h"

#include <QtCore/QThreadPool>

namespace ondelete {

/// Runs @p work, a callable `T (std::stop_token)` that is no job of an open connection (testing one, starting a
/// server), off the window's thread. To be taken up by whenDone().
template <typename Work>
auto runAside(Work work) -> Running<std::invoke_result_t<Work, std::stop_token>>
{
    using T = std::invoke_result_t<Work, std::stop_token>;
    auto promise = std::make_shared<QPromise<T>>();
    Running<T> running{promise->future(), {}};
    promise->start();
    QThreadPool::globalInstance()->start([promise, stop = running.stop.get_token(), work = std::move(work)]() mutable {
        try {
            promise->addResult(work(stop));
        } catch (...) {
            promise->setException(std::current_exception());
        }
        promise->finish();
    });
    return running;
}

} // namespace ondelete

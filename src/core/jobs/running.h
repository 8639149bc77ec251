// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QFuture>
#include <QtCore/QPromise>

#include <exception>
#include <stop_token>
#include <type_traits>
#include <utility>

namespace ondelete {

/// Work under way on another thread: its result to come, and the means to stop it.
template <typename T>
struct Running
{
    QFuture<T> future;
    std::stop_source stop;
};

/// Does @p work, and keeps what it returns or throws in @p promise. Thread: the one that works.
template <typename T, typename Work>
void fulfil(QPromise<T> &promise, Work &&work)
{
    try {
        if constexpr (std::is_void_v<T>)
            std::forward<Work>(work)();
        else
            promise.addResult(std::forward<Work>(work)());
    } catch (...) {
        promise.setException(std::current_exception());
    }
    promise.finish();
}

} // namespace ondelete

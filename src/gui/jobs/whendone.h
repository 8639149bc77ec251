// SPDX-License-Identifier: MIT
#pragma once

#include "core/text/bytes.h"
#include "postgres/connection/dbthread.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFutureWatcher>
#include <QtCore/QPointer>

#include <exception>
#include <functional>
#include <optional>
#include <stop_token>
#include <type_traits>
#include <utility>

namespace ondelete {

/// The one bridge from a database job to the window: calls @p onResult (with the job's value, where it has one) or
/// @p onError (with the DbError) on the receiver's thread, once, and neither when @p receiver dies first. A job that
/// was dropped with its DbThread ends as a cancelled one. Returns the means to stop the job.
///
///     m_stop = whenDone(m_db.run(job), this, [this](Audit audit) { … }, [this](const DbError &error) { … });
template <typename T, typename OnResult, typename OnError>
std::stop_source whenDone(const Running<T> &running, QObject *receiver, OnResult onResult, OnError onError)
{
    // Not QFuture::then(): that aborts when its context dies before the job ends.
    auto *watcher = new QFutureWatcher<T>(receiver);
    const auto finish = [watcher, onResult = std::move(onResult), onError = std::move(onError)]() mutable {
        watcher->deleteLater();
        QFuture<T> future = watcher->future();
        std::optional<DbError> failure;
        try {
            future.waitForFinished(); // rethrows what the job threw
            if (future.isCanceled())
                failure.emplace(DbError::Kind::Cancelled,
                                QCoreApplication::translate("ondelete::DbError", "The work was cancelled."));
        } catch (const DbError &error) {
            failure = error;
        } catch (const std::exception &error) {
            failure.emplace(DbError::Kind::Refused, textOf(error.what()));
        }
        if (failure)
            onError(*failure);
        else if constexpr (std::is_void_v<T>)
            onResult();
        else
            onResult(future.result());
    };
    QObject::connect(watcher, &QFutureWatcherBase::finished, receiver, finish);
    watcher->setFuture(running.future);
    return running.stop;
}

/// A callback for a job's progress: callable from any thread, it runs @p handler on the window's, and no more once
/// @p receiver is gone.
///
///     runFix(connection, plan, patience, progress); // with progress = postedTo<FixProgress>(this, handler)
template <typename Value, typename Handler>
std::function<void(const Value &)> postedTo(QObject *receiver, Handler handler)
{
    return [guard = QPointer<QObject>(receiver), handler = std::move(handler)](const Value &value) {
        // The guard is looked at on the window's thread only, where the receiver lives and dies.
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [guard, handler, value] {
                if (guard)
                    handler(value);
            },
            Qt::QueuedConnection);
    };
}

} // namespace ondelete

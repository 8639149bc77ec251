// SPDX-License-Identifier: MIT
#pragma once

#include "core/roots/rootlist.h"
#include "core/spec/spec.h"
#include "gui/jobs/job.h"
#include "postgres/connection/dbthread.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <functional>

namespace ondelete {

/// Reads the root's rows, page by page, and counts them when nothing else is to be done. A new question drops the
/// former one.
class ListReader final : public QObject
{
    Q_OBJECT

public:
    /// What is asked when the time has come: @p query. Both references must outlive it.
    ListReader(DbThread &db, const Spec &spec, std::function<RootQuery()> query, QObject *parent = nullptr);

    /// Asks when a person has stopped typing: nobody waits for the former answer.
    void askSoon();
    /// Asks at once, again.
    void ask();
    /// The same, and how many there are is not known any more.
    void askAnew();
    /// Asks for the rows after those of @p list, which was found last; once until they are there.
    void askMore(const RootList &list);
    /// Something more important is to be done: counting goes on later.
    void pauseCount();
    /// Stops what is being read; it fails as cancelled.
    void stop();

    [[nodiscard]] bool isReading() const { return m_read.isRunning(); }
    [[nodiscard]] bool isReadingMore() const { return m_more.isRunning(); }
    /// Whether the last list let a person wait.
    [[nodiscard]] bool wasSlow() const { return m_wasSlow; }
    /// Whether something is being read, or about to be.
    [[nodiscard]] bool isBusy() const { return isReading() || isReadingMore() || m_rest.isActive(); }
    /// Of the last list.
    [[nodiscard]] const QString &database() const { return m_database; }

signals:
    void begun();
    /// It takes long enough to be told.
    void slow();
    void found(const ondelete::RootList &list);
    /// What indexes found at once, while the search goes on.
    void foundSome(const ondelete::RootList &list);
    void foundMore(const ondelete::RootList &list);
    void counted(const ondelete::RootCounts &counts);
    void failed(const ondelete::DbError &error);

private:
    void finish(RootList list);
    void count();

    DbThread &m_db;
    const Spec &m_spec;
    std::function<RootQuery()> m_query;
    QTimer m_rest;
    QTimer m_slow;
    QTimer m_quiet; ///< until it is time to count
    QString m_database;
    RootQuery m_asked;
    RootCounts m_counts; ///< exact ones, while they hold
    bool m_wasSlow = false;
    Job m_read;
    Job m_more;
    Job m_count;
};

} // namespace ondelete

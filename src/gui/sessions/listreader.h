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

/// Reads the root's rows. A new question drops the former one.
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
    /// Stops what is being read; it fails as cancelled.
    void stop();

    [[nodiscard]] bool isReading() const { return m_read.isRunning(); }
    /// Whether something is being read, or about to be.
    [[nodiscard]] bool isBusy() const { return isReading() || m_rest.isActive(); }
    /// Of the last list.
    [[nodiscard]] const QString &database() const { return m_database; }

signals:
    void begun();
    /// It takes long enough to be told.
    void slow();
    void found(const ondelete::RootList &list);
    void failed(const ondelete::DbError &error);

private:
    DbThread &m_db;
    const Spec &m_spec;
    std::function<RootQuery()> m_query;
    QTimer m_rest;
    QTimer m_slow;
    QString m_database;
    Job m_read;
};

} // namespace ondelete

// SPDX-License-Identifier: MIT
#pragma once

#include "core/spec/spec.h"
#include "gui/jobs/job.h"
#include "gui/sessions/verdicts.h"
#include "postgres/connection/dbthread.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <functional>

namespace ondelete {

/// Finds out, row after row, which can be deleted: when nothing else is to be done, since one connection does one thing
/// at a time. Thread: the window's.
class VerdictReader final : public QObject
{
    Q_OBJECT

public:
    /// What is asked next: @p unknown gives the keys that nothing is known of. Both references must outlive it.
    VerdictReader(DbThread &db, const Spec &spec, std::function<QList<RowKey>()> unknown, QObject *parent = nullptr);

    /// Looks at what is not known yet, and at what comes, until stop().
    void start();
    void stop();
    /// Something more important is to be done: looking goes on later.
    void pause();
    [[nodiscard]] bool isLooking() const { return m_isLooking; }

signals:
    void found(const ondelete::RowKey &key, ondelete::Verdict verdict);
    /// Nothing is left to look at, for now.
    void idle();

private:
    void lookOn();

    DbThread &m_db;
    const Spec &m_spec;
    std::function<QList<RowKey>()> m_unknown;
    QTimer m_rest;
    Job m_look;
    bool m_isLooking = false;
};

} // namespace ondelete

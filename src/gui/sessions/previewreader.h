// SPDX-License-Identifier: MIT
#pragma once

#include "core/preview/preview.h"
#include "core/spec/spec.h"
#include "gui/jobs/job.h"
#include "postgres/connection/dbthread.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <optional>

namespace ondelete {

/// Finds out what deleting one root row would do, in one reading: under the rules as they are, then as the rule list
/// wants them. A new question drops the former one.
class PreviewReader final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    PreviewReader(DbThread &db, const Spec &spec, QObject *parent = nullptr);

    /// Asks when nobody has asked anything else for a moment.
    void askSoon(const RowKey &key);
    /// Asks at once, again.
    void ask();
    void forget();
    /// What is known holds no more: the same row is to be asked about again.
    void makeStale();
    /// Drops what is not known yet: something more important is to be done.
    void stop();

    [[nodiscard]] bool isBusy() const { return m_read.isRunning() || m_rest.isActive(); }
    [[nodiscard]] const RowKey &key() const { return m_key; }
    [[nodiscard]] const std::optional<Preview> &current() const { return m_current; }

signals:
    void begun();
    /// The first figures, where the rest takes long.
    void foundPart(const ondelete::Preview &part);
    void found(const ondelete::Preview &current);
    void foundDesired(const ondelete::Preview &desired);
    void failed(const ondelete::DbError &error);

private:
    DbThread &m_db;
    const Spec &m_spec;
    QTimer m_rest;
    RowKey m_key;
    std::optional<Preview> m_current;
    Job m_read; ///< of the latest question
};

} // namespace ondelete

// SPDX-License-Identifier: MIT
#pragma once

#include "core/spec/spec.h"
#include "gui/jobs/job.h"
#include "gui/widgets/theme.h"
#include "postgres/connection/dbthread.h"

#include <QtCore/QObject>

namespace ondelete {

/// Writes the folder for a DBA where a person wants it. Thread: the window's.
class DbaSaver final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it; dialogs belong to @p page.
    DbaSaver(DbThread &db, const Spec &spec, QWidget *page);

    /// Asks where to, for what goes with @p message.
    void choose(const QString &message);
    /// Writes it below @p parent.
    void save(const QString &parent, const QString &message);

signals:
    void announced(ondelete::Tone tone, const QString &text);

private:
    DbThread &m_db;
    const Spec &m_spec;
    QWidget *m_page;
    Job m_save;
};

} // namespace ondelete

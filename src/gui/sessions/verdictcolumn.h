// SPDX-License-Identifier: MIT
#pragma once

#include "gui/sessions/sessionmodel.h"
#include "gui/sessions/verdictreader.h"

class QTreeView;

namespace ondelete {

class VerdictBar;

/// The list's column that says which rows can be deleted: found out on request, filtered by the bar above the list.
class VerdictColumn final : public QObject
{
    Q_OBJECT

public:
    /// All of these must outlive it; @p table shows @p model.
    VerdictColumn(DbThread &db, const Spec &spec, SessionModel &model, QTreeView &table, VerdictBar &bar,
                  QObject *parent = nullptr);

    /// The listed rows are others.
    void show();
    /// Something more important is to be done.
    void pause() { m_reader.pause(); }

signals:
    /// The list has the column from now on.
    void added();

private:
    void look();
    void stop();

    SessionModel &m_model;
    QTreeView &m_table;
    VerdictBar &m_bar;
    VerdictReader m_reader;
};

} // namespace ondelete

// SPDX-License-Identifier: MIT
#pragma once

#include "core/records/receipt.h"
#include "core/roots/rootlist.h"
#include "core/spec/spec.h"
#include "files/filethread.h"
#include "gui/jobs/job.h"
#include "postgres/connection/dbthread.h"

#include <QtCore/QObject>

namespace ondelete {

class MessagePane;

/// What stands where a list has no row: why, and where what was looked for is instead, among all rows or in the record
/// of its delete. Thread: the window's.
class NothingFound final : public QObject
{
    Q_OBJECT

public:
    /// All of these must outlive it; it writes into @p pane.
    NothingFound(MessagePane &pane, DbThread &db, FileThread &files, const Spec &spec, QObject *parent = nullptr);

    /// Says that @p search found nothing in @p scope, and looks elsewhere.
    void show(const QString &search, RootQuery::Scope scope);
    /// There is something again: what is being looked for is dropped.
    void forget();

signals:
    void allWanted();
    void searchCleared();
    /// The record of the delete of @p label.
    void recordWanted(const QString &label);

private:
    enum class Action { None, ShowAll, Clear, OpenRecord };

    void showEmpty();
    void lookAmongAll();
    void showElsewhere(const RootList &list);
    void lookInRecords(const ServerInfo &server);
    void showDeleted(const Receipt &receipt);
    void act();

    MessagePane &m_pane;
    DbThread &m_db;
    FileThread &m_files;
    const Spec &m_spec;
    QString m_search;
    RootQuery::Scope m_scope = RootQuery::Scope::All;
    Action m_action = Action::None;
    QString m_label; ///< of what was deleted
    Job m_look;
};

} // namespace ondelete

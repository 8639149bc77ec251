// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"
#include "core/spec/spec.h"
#include "files/archivesearch.h"
#include "files/filethread.h"
#include "gui/activity/activityfilter.h"
#include "gui/jobs/job.h"
#include "gui/widgets/page.h"
#include "gui/widgets/theme.h"
#include "postgres/connection/dbthread.h"
#include "postgres/preview/rights.h"
#include "postgres/records/receiptsettler.h"

#include <memory>

namespace Ui {
class ActivityPage;
}

namespace ondelete {

/// What was done, by whom and why; from here a delete is taken back.
class ActivityPage final : public Page
{
    Q_OBJECT

public:
    /// @p db and @p files must outlive the page. @p spec gives the words for tables.
    ActivityPage(DbThread &db, FileThread &files, const Spec &spec, QWidget *parent = nullptr);
    ~ActivityPage() override;

    [[nodiscard]] bool isBusy() const { return m_read.isRunning() || m_search.isRunning(); }
    /// Also while that is under way: then it begins anew.
    void refresh() override;
    void exportReport() override;
    void find() override;
    void copy() override;
    /// Asks for the undo of the selected delete; no effect where it can't be taken back.
    void undoSelected();

signals:
    void undoRequested(const QString &archive);
    void reverseRequested(const QList<ondelete::FixChange> &changes);
    void announced(ondelete::Tone tone, const QString &text);

private:
    /// Where an undo file is.
    struct Place
    {
        QString path; ///< empty: nowhere
        bool isHere = false;
    };
    struct Reading
    {
        QList<Receipt> receipts;
        QHash<QString, Place> places; ///< by the records' ids
    };
    struct ServersAnswer
    {
        QList<Receipt> receipts; ///< that it was asked about
        ServersWord word;
        UndoHindrances hindrances;
    };

    void readRecords();
    void askAbout(const QList<Receipt> &receipts);
    void settle(const ServersAnswer &answer);
    void showError(const DbError &error);
    void showReading(const Reading &reading);
    void showSummary();
    void showFound(const ArchiveSearch &search, const QString &text);
    void updateInsideButton();
    void showSelected();
    void searchInside();
    void searchOn(const QStringList &archives, const ArchiveSearch &before, const QString &text);
    void destroySelected();
    [[nodiscard]] UndoStore store() const;
    [[nodiscard]] Place placeOf(const Receipt &receipt) const;
    [[nodiscard]] const Receipt *selected() const;
    /// Why the selected record can't be taken back, in a sentence; empty where it can.
    [[nodiscard]] QString whyNoUndo(const Receipt &receipt) const;
    /// How long it can, where it can.
    [[nodiscard]] QString untilWhen(const Receipt &receipt) const;
    [[nodiscard]] QString whyNoReversal(const Receipt &receipt) const;
    /// Why this connection is not the one for it; empty where it is.
    [[nodiscard]] QString whyNotHere(const Receipt &receipt) const;
    [[nodiscard]] QString describe(const Receipt &receipt, const Receipt *undo) const;

    DbThread &m_db;
    FileThread &m_files;
    Spec m_spec;
    std::unique_ptr<Ui::ActivityPage> m_ui;
    ActivityModel m_model;
    ActivityFilter m_filter{m_model};
    ServerInfo m_server;
    UndoHindrances m_hindrances;
    QHash<QString, Place> m_places; ///< as of the last reading: no file is looked at with an arrow key
    QString m_foundSummary;         ///< of the search inside undo files that the list shows; empty: it shows none
    Job m_read;
    Job m_search;
    Job m_destroy;
};

} // namespace ondelete

// SPDX-License-Identifier: MIT
#pragma once

#include "core/spec/spec.h"
#include "files/archivesearch.h"
#include "gui/activity/activityfilter.h"
#include "gui/activity/recordreader.h"
#include "gui/jobs/job.h"
#include "gui/widgets/page.h"
#include "gui/widgets/theme.h"

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

    [[nodiscard]] bool isBusy() const { return m_reader.isBusy() || m_search.isRunning(); }
    [[nodiscard]] QString chapter() const override { return QStringLiteral("Activity"); }
    /// Also while that is under way: then it begins anew.
    void refresh() override;
    /// Another record came: they are counted, and read where somebody looks at them, now or later.
    void makeStale();
    void exportReport() override;
    void find() override;
    /// Shows the records that hold @p text.
    void search(const QString &text);
    /// Asks for the undo of the selected deletes; no effect where none can be taken back.
    void undoSelected();

signals:
    void undoRequested(const QStringList &archives);
    /// All batches of the delete @p set.
    void undoBatchesRequested(const QString &set);
    void reverseRequested(const QList<ondelete::FixChange> &changes);
    void announced(ondelete::Tone tone, const QString &text);

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QString selectedText(RowFormat format) const override;
    void showError(const DbError &error);
    void showReading(const RecordReading &reading);
    void tellCount(qint64 ofThisDatabase);
    void fitColumns();
    void filterChanged();
    void showSummary();
    void showFound(const ArchiveSearch &search, const QString &text);
    void updateInsideButton();
    void showSelected();
    void searchInside();
    void searchOn(const QStringList &archives, const ArchiveSearch &before, const QString &text);
    void destroySelected();
    void openMenu(const QPoint &position);
    [[nodiscard]] const Receipt *selected() const;

    FileThread &m_files;
    Spec m_spec;
    std::unique_ptr<Ui::ActivityPage> m_ui;
    ActivityModel m_model;
    ActivityFilter m_filter{m_model};
    RecordReader m_reader;
    RecordReading m_reading; ///< the last
    bool m_isStale = false;
    QString m_foundSummary; ///< of the search inside undo files that the list shows; empty: it shows none
    Job m_search;
    Job m_destroy;
};

} // namespace ondelete

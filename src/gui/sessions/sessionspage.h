// SPDX-License-Identifier: MIT
#pragma once

#include "files/filethread.h"
#include "gui/sessions/listorder.h"
#include "gui/sessions/listreader.h"
#include "gui/sessions/nothingfound.h"
#include "gui/sessions/previewreader.h"
#include "gui/sessions/sessionmodel.h"
#include "gui/sessions/verdictcolumn.h"
#include "gui/widgets/columnchoice.h"
#include "gui/widgets/environment.h"
#include "gui/widgets/page.h"
#include "gui/widgets/theme.h"
#include "postgres/connection/dbthread.h"

#include <memory>

namespace Ui {
class SessionsPage;
}

namespace ondelete {

/// The root's rows, search first, and beside them what deleting the selected one will do.
class SessionsPage final : public Page
{
    Q_OBJECT

public:
    /// All of these must outlive the page. @p mark stands in dialogs' titles and decides what is asked.
    SessionsPage(DbThread &db, FileThread &files, const Spec &spec, const ConnectionMark &mark,
                 QWidget *parent = nullptr);
    ~SessionsPage() override;

    [[nodiscard]] QString chapter() const override { return QStringLiteral("Sessions"); }
    void refresh() override;
    void exportReport() override;
    void find() override;
    /// Selects the row with @p key. Returns false, with none selected, where it is not listed.
    bool select(const RowKey &key);
    void selectAll();
    /// Opens the dialog for the selected row, where its delete is possible, or for several selected ones.
    void deleteSelected();
    /// Opens the list of the rows that stop the selected one's delete, where that is known.
    void showBlockingRows();
    /// Looks for @p text in all rows.
    void search(const QString &text);
    /// Whether something is being read, or about to be.
    [[nodiscard]] bool isBusy() const { return m_lister.isBusy() || m_reader.isBusy(); }

signals:
    /// All batches of the delete @p set.
    void undoBatchesRequested(const QString &set);
    /// Something to tell in passing: "Session removed".
    void announced(ondelete::Tone tone, const QString &text);
    /// Rows were deleted: other pages read again.
    void rowsDeleted();
    void undoRequested(const QStringList &archives);
    /// What was told last can be taken back, for a while also from there.
    void undoOffered(const QStringList &archives);
    /// The record of the delete of what is called @p label is to be shown.
    void recordRequested(const QString &label);
    /// What the delete of the row @p key reaches is to be drawn; @p name is what people call it.
    void diagramRequested(const ondelete::RowKey &key, const QString &name);

private:
    [[nodiscard]] QString selectedText(RowFormat format) const override;
    void showList(const RootList &list);
    void showListError(const DbError &error);
    void showNothing();
    void showCounts();
    void emitCount();
    void showFoot();
    void layOutColumns();
    void selectionChanged();
    [[nodiscard]] QString forbidden() const;
    [[nodiscard]] RowKey neighbourOf(const RowKey &key) const;
    void deleteSeveral(const QModelIndexList &indexes);
    void openMenu(const QPoint &position);
    bool eventFilter(QObject *watched, QEvent *event) override;
    [[nodiscard]] const RootRow *selected() const;
    [[nodiscard]] RootQuery query() const;

    DbThread &m_db;
    FileThread &m_files;
    const Spec &m_spec;
    ConnectionMark m_mark;
    std::unique_ptr<Ui::SessionsPage> m_ui;
    SessionModel m_model;
    ListReader m_lister;
    ListOrder m_order;
    ColumnChoice m_columns;
    PreviewReader m_reader; ///< of the selected row
    NothingFound m_nothing;
    VerdictColumn m_verdicts;
    int m_limit;
    RowKey m_next;            ///< is selected where what was selected is gone
    bool m_restoring = false; ///< the selection is put back after the list was read again
};

} // namespace ondelete

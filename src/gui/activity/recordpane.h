// SPDX-License-Identifier: MIT
#pragma once

#include "core/spec/spec.h"
#include "gui/activity/recordreader.h"

#include <QtWidgets/QFrame>

#include <memory>
#include <optional>

namespace Ui {
class RecordPane;
}

namespace ondelete {

/// One record whole, and what can be done about it: taking a delete back, reversing a fix, destroying an undo file.
class RecordPane final : public QFrame
{
    Q_OBJECT

public:
    explicit RecordPane(QWidget *parent = nullptr);
    ~RecordPane() override;

    void clear();
    /// Shows @p receipt, one of @p reading's. @p spec gives the words for tables.
    void showRecord(const Receipt &receipt, const RecordReading &reading, const Spec &spec);
    /// Shows @p batches, of one set and of one kind, as one.
    void showBatches(const QList<Receipt> &batches, const RecordReading &reading, const Spec &spec);
    /// Shows what can be taken back of several of @p reading's receipts.
    void showSeveral(const QList<Receipt> &receipts, const RecordReading &reading);
    /// Asks for the undo of what is shown; no effect where it can't be taken back.
    void undo();
    [[nodiscard]] bool canUndo() const;

signals:
    void undoRequested(const QStringList &archives);
    /// All batches of the delete @p set.
    void undoBatchesRequested(const QString &set);
    /// Each record of @p set is to stand in a row of its own; empty: as one again.
    void batchesRequested(const QString &set);
    void reverseRequested(const QList<ondelete::FixChange> &changes);
    void destroyRequested();

private:
    enum class Shown { Record, Batches };

    void show(const Receipt &receipt, const RecordReading &reading, const Spec &spec, Shown shown);
    void offerBatches(const RecordReading &reading);

    std::unique_ptr<Ui::RecordPane> m_ui;
    std::optional<Receipt> m_receipt;
    QStringList m_archives; ///< of what can be taken back
    QString m_set;          ///< of what is shown, where it is a batch; else empty
    bool m_isWhole = false; ///< all batches are shown
    QString m_file;         ///< the undo file; empty: there is none
    QString m_why;          ///< why nothing can be taken back, in a sentence; empty: it can
};

} // namespace ondelete

// SPDX-License-Identifier: MIT
#pragma once

#include "core/deletion/batcheddelete.h"
#include "core/spec/spec.h"
#include "files/filethread.h"
#include "gui/deletion/deletewords.h"
#include "gui/jobs/job.h"
#include "postgres/connection/dbthread.h"

#include <QtWidgets/QWidget>

#include <memory>
#include <optional>

class QTimer;

namespace Ui {
class BatchChoice;
}

namespace ondelete {

/// Whether a delete of many rows is to go in batches, of how many rows each, and what is to be known before. It is
/// offered where there are many, and where such a delete of the same rows was left unfinished; that one is gone on
/// with.
class BatchChoice final : public QWidget
{
    Q_OBJECT

public:
    explicit BatchChoice(QWidget *parent = nullptr);
    ~BatchChoice() override;

    /// Offers it for what @p previews foresee, each a delete by itself; again where that is another thing by now. @p db
    /// must outlive the widget.
    void offer(DbThread &db, const Spec &spec, const QList<Preview> &previews);
    /// Looks whether a delete in batches of the rows of @p preview was left unfinished: that is offered, however few
    /// rows there are. Both must outlive the widget.
    void lookForUnfinished(DbThread &db, FileThread &files, const Preview &preview);

    [[nodiscard]] bool isChosen() const;
    /// Whether it is, and @p preview is of more rows than one batch has.
    [[nodiscard]] bool isChosenFor(const Preview &preview) const;
    [[nodiscard]] bool goesOn() const { return m_left.done > 0; }
    [[nodiscard]] qint64 most() const;
    /// It can't be chosen, for the reason @p why, in a sentence; empty: it can.
    void forbid(const QString &why);
    /// What is to be known: others see the rows go bit by bit; how many batches; what was left.
    [[nodiscard]] QList<DeleteNotice> notices() const;
    /// Nothing more is to be found out: the delete begins.
    void settle();

signals:
    /// Another choice, or more is known of it.
    void changed();

private:
    void show();
    void showUnit();
    void plan();
    void choose();

    std::unique_ptr<Ui::BatchChoice> m_ui;
    DbThread *m_db = nullptr;
    Spec m_spec;
    QList<Preview> m_previews;
    std::optional<BatchPlan> m_plan; ///< as the server was asked
    BatchedDelete m_left;            ///< by an earlier run; none done: there is none
    QTimer *m_soon;                  ///< to the next plan: not with every digit
    Job m_look;
    Job m_planning;
};

} // namespace ondelete

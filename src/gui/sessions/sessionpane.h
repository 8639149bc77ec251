// SPDX-License-Identifier: MIT
#pragma once

#include "gui/deletion/deletewords.h"
#include "gui/sessions/sessionmodel.h"
#include "postgres/connection/dberror.h"

#include <QtWidgets/QFrame>

#include <memory>

namespace Ui {
class SessionPane;
}

namespace ondelete {

/// What deleting the selected session will do, in plain words, and the button that leads to it.
class SessionPane final : public QFrame
{
    Q_OBJECT

public:
    explicit SessionPane(QWidget *parent = nullptr);
    ~SessionPane() override;

    /// Nothing is selected.
    void clear(const RootSpec &root);
    /// A row was selected; what its delete would do is being found out.
    void showRow(const RowWords &words, const RootSpec &root);
    /// @p count rows are selected: their dialog looks at each. @p forbidden as below.
    void showSeveral(int count, const RootSpec &root, const QString &forbidden);
    /// The first figures: what is known at once, while the rest is being counted.
    void showPart(const Preview &part, const RootSpec &root);
    /// @p forbidden says why this window may not delete at all; empty: it may.
    void showPreview(const Preview &preview, const RootSpec &root, const QString &database, const QString &forbidden);
    /// Beside what is shown: what the rule list's rules would make of it.
    void showDesired(const Preview &current, const Preview &desired, const RootSpec &root);
    void showError(const DbError &error, const RootSpec &root);

    [[nodiscard]] bool canDelete() const;

signals:
    void deleteRequested();
    void retryRequested();
    /// A folder is to be written for the DBA, with @p message in it.
    void dbaFolderRequested(const QString &message);
    void blockingRowsRequested();
    void evaluationRequested(const QStringList &owners);

private:
    void setNotices(const QList<DeleteNotice> &notices);
    void showRefusal(const QString &refusal);
    void showDetails(bool shown);

    std::unique_ptr<Ui::SessionPane> m_ui;
    QList<QWidget *> m_notices;
    QString m_message;    ///< for a DBA
    QString m_grants;     ///< the SQL that gives what is missing
    QStringList m_owners; ///< of code that was not evaluated
};

} // namespace ondelete

// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QObject>

namespace ondelete {

class NoticeBox;

/// An undo file that a person wants to take back, and for which a connection is to be opened first: the notice that
/// says so.
class WaitingUndo final : public QObject
{
    Q_OBJECT

public:
    /// @p notice must outlive it.
    explicit WaitingUndo(NoticeBox &notice, QObject *parent = nullptr);

    void wait(const QString &path, const QString &database);
    /// The undo file that waits, which it does no more then; empty: none.
    [[nodiscard]] QString take();

private:
    NoticeBox &m_notice;
    QString m_path;
};

} // namespace ondelete

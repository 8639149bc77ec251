// SPDX-License-Identifier: MIT
#pragma once

#include "core/fix/fixresult.h"
#include "gui/jobs/job.h"
#include "postgres/connection/connectionsettings.h"

#include <QtCore/QObject>

class QWidget;

namespace ondelete {

/// Asks a person whether what is in the way of a fix is to be ended, says what that interrupts, and has it ended over a
/// connection of its own: the fix's waits. Thread: the window's.
class BlockerEnding final : public QObject
{
    Q_OBJECT

public:
    /// @p window stands behind the question.
    BlockerEnding(const ConnectionSettings &settings, QWidget *window);

    void ask(const Blocker &blocker);
    [[nodiscard]] bool isBusy() const { return m_end.isRunning(); }

signals:
    /// What came of it, in a sentence.
    void told(const QString &text);

private:
    void end(const Blocker &blocker);

    ConnectionSettings m_settings;
    QWidget *m_window;
    Job m_end;
};

} // namespace ondelete

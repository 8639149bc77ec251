// SPDX-License-Identifier: MIT
#include "gui/fix/blockerending.h"

#include "gui/jobs/aside.h"
#include "postgres/fix/blockerend.h"

#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

namespace ondelete {

BlockerEnding::BlockerEnding(const ConnectionSettings &settings, QWidget *window)
    : QObject(window)
    , m_settings(settings)
    , m_window(window)
{
}

void BlockerEnding::ask(const Blocker &blocker)
{
    const bool isStatement = endOf(blocker) == BlockerEnd::Statement;
    auto *box = new QMessageBox(
        QMessageBox::Warning, isStatement ? tr("Interrupt a statement") : tr("End a connection"),
        (isStatement ? tr("Interrupt what pid %1 runs?") : tr("End the connection of pid %1?")).arg(blocker.pid),
        QMessageBox::NoButton, m_window);
    box->setInformativeText(
        words(blocker) + QStringLiteral("\n\n")
        + (isStatement
               ? tr("Its statement fails, and what its transaction has not committed is rolled back. The program "
                    "stays connected and may try again.")
               : tr("It is idle within a transaction: nothing runs that could be interrupted. What it has not "
                    "committed is rolled back, and the program loses its connection.")));
    QPushButton *end =
        box->addButton(isStatement ? tr("Interrupt it") : tr("End its connection"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(tr("Let it finish"), QMessageBox::RejectRole));
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(end, &QPushButton::clicked, this, [this, blocker] { this->end(blocker); });
    box->open();
}

void BlockerEnding::end(const Blocker &blocker)
{
    const auto work = [settings = m_settings, blocker](const std::stop_token &) {
        Connection connection(settings);
        return endBlocker(connection, blocker, endOf(blocker));
    };
    m_end.start(
        runAside(work),
        [this, pid = blocker.pid](bool isEnded) {
            emit told(isEnded ? tr("The server was asked to end pid %1; the fix goes on as soon as it has.").arg(pid)
                              : tr("Pid %1 is gone already.").arg(pid));
        },
        [this, pid = blocker.pid](const DbError &error) {
            emit told(tr("Pid %1 could not be ended, nothing was interrupted: %2").arg(pid).arg(error.message));
        });
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#pragma once

#include "files/filethread.h"
#include "gui/jobs/job.h"
#include "gui/widgets/toast.h"
#include "postgres/connection/dbthread.h"

#include <QtCore/QDateTime>

namespace ondelete {

/// Looks after the undo files with each connect: by the server's clock, too, since this computer's may be wrong.
/// Thread: the window's.
class Pruning
{
public:
    /// Asks the server what time it is; where it can't tell, this computer's clock must do. @p toast says what
    /// colleagues' records made of this computer's files.
    void start(DbThread &db, FileThread &files, Toast &toast);
    /// Asks no more; what is being looked through is.
    void drop() { m_clock.drop(); }

private:
    Job m_clock;
};

} // namespace ondelete

// SPDX-License-Identifier: MIT
#include "gui/jobs/job.h"

namespace ondelete {

Job::~Job()
{
    drop();
}

void Job::stop()
{
    if (isRunning())
        m_stop.request_stop();
}

void Job::drop()
{
    stop();
    m_attempt.reset();
    m_watcher.reset();
}

void Job::end()
{
    m_attempt.reset();
    m_watcher.release()->deleteLater(); // it is what calls
}

} // namespace ondelete

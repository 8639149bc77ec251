// SPDX-License-Identifier: MIT
#include "core/fix/orphans.h"

#include <QtCore/QCoreApplication>

namespace ondelete {

QString words(const Orphans &orphans)
{
    return QCoreApplication::translate("ondelete::Orphans", "%n row(s) of %1 point(s) at nothing.", nullptr,
                                       int(orphans.rows))
        .arg(orphans.table.toString());
}

} // namespace ondelete

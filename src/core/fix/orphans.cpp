// SPDX-License-Identifier: MIT
#include "core/fix/orphans.h"

#include <QtCore/QCoreApplication>

namespace ondelete {

QString words(const Orphans &orphans)
{
    const QString all = QCoreApplication::translate("ondelete::Orphans", "%Ln row(s) of %1 point(s) at nothing.",
                                                    nullptr, int(orphans.rows))
                            .arg(orphans.table.toString());
    if (orphans.shown.isEmpty() || orphans.shown.size() >= orphans.rows)
        return all;
    return all + u' '
        + QCoreApplication::translate("ondelete::Orphans", "The first %Ln are listed.", nullptr,
                                      int(orphans.shown.size()));
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#include "core/diagram/diagramwords.h"

#include "core/text/estimates.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

namespace ondelete {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::DiagramScene)
};

QString number(qint64 count)
{
    return QLocale().toString(count);
}

} // namespace

QString figuresOf(const DiagramTable &table, bool ofRows)
{
    const QString all = rowsText(table.estimatedRows);
    if (!ofRows)
        return table.estimatedRows < 0
            ? Words::tr("rows not counted")
            : Words::tr("about %Ln row(s)", nullptr, int(std::min(table.estimatedRows, 2e9)));
    if (table.isRoot && table.deleted <= 1 && table.blocking == 0)
        return Words::tr("this one");
    if (table.blocking > 0)
        return Words::tr("%1 of about %2 stop it").arg(number(table.blocking), all);
    if (table.unknown)
        return Words::tr("can’t tell");
    if (table.deleted > 0 && table.changed > 0)
        return Words::tr("%1 would go, %2 unlinked").arg(number(table.deleted), number(table.changed));
    if (table.deleted > 0)
        return Words::tr("%1 of about %2 would go").arg(number(table.deleted), all);
    if (table.changed > 0)
        return Words::tr("%1 of about %2 unlinked").arg(number(table.changed), all);
    return Words::tr("none of about %1").arg(all);
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#include "gui/fixwords.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace ondelete {

namespace {

struct Words { Q_DECLARE_TR_FUNCTIONS(ondelete::FixWords) };

} // namespace

QStringList consequencesOf(const FixPlan &plan, const RootSpec &root)
{
    if (plan.isEmpty())
        return {};
    QStringList lines{Words::tr("After this, Delete in the application also succeeds for a %1 that only these rules "
                                "stopped, without an undo file.").arg(root.singular)};
    QStringList nullable;
    QStringList cascading;
    for (const FixItem &item : plan.items) {
        for (const QString &column : item.dropNotNull)
            nullable.append(u"%1.%2"_s.arg(item.table.name, column));
        if (item.to == DeleteRule::Cascade && !cascading.contains(item.table.name))
            cascading.append(item.table.name);
    }
    if (!nullable.isEmpty())
        lines.append(Words::tr("Code that expects %1 never empty may break.").arg(nullable.join(u", "_s)));
    if (!cascading.isEmpty())
        lines.append(Words::tr("Rows of %1 are then deleted with the row they point at.").arg(cascading.join(u", "_s)));
    return lines;
}

QString reasonComment(const QString &reason)
{
    const QString line = reason.simplified(); // a line break would end the comment
    return line.isEmpty() ? QString() : u"-- Reason: %1\n"_s.arg(line);
}

} // namespace ondelete

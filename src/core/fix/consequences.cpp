// SPDX-License-Identifier: MIT
#include "core/fix/consequences.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::FixWords)
};

} // namespace

QStringList consequencesOf(const FixPlan &plan, const RootSpec &root, const Audit *after)
{
    QStringList lines;
    const auto frees = [&](const FixItem &item) {
        const Finding *finding = after ? after->finding(item.finding) : nullptr;
        return item.changesKey() && !blocks(item.to) && !(finding && finding->blocksDelete);
    };
    if (std::ranges::any_of(plan.items, frees))
        lines.append(Words::tr("After this, Delete in the application also succeeds for each %1 that only these rules "
                               "stopped, without an undo file.")
                         .arg(root.singular));
    QStringList nullable;
    QStringList cascading;
    for (const FixItem &item : plan.items) {
        for (const QString &column : item.dropNotNull)
            if (const QString name = u"%1.%2"_s.arg(item.table.name, column); !nullable.contains(name))
                nullable.append(name);
        if (item.to == DeleteRule::Cascade && item.changesKey() && !cascading.contains(item.table.name))
            cascading.append(item.table.name);
    }
    if (!nullable.isEmpty())
        lines.append(Words::tr("Code that expects %1 never empty may break.").arg(nullable.join(u", "_s)));
    if (!cascading.isEmpty())
        lines.append(Words::tr("Rows of %1 are then deleted with the row they point at.").arg(cascading.join(u", "_s)));
    return lines;
}

} // namespace ondelete

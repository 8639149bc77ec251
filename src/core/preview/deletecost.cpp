// SPDX-License-Identifier: MIT
#include "core/preview/deletecost.h"

#include "core/audit/waysout.h"
#include "core/fix/indexstatements.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::DeleteCost)
};

// What one row and one page cost a sequential scan that looks for one value, measured on a table of a million rows in
// memory: 75 ms.
constexpr double secondsPerRow = 6e-8;
constexpr double secondsPerPage = 1.5e-6;

/// A partitioned table takes no index online by one statement.
QString whatMends(const Schema &schema, const Table &table, const ForeignKey &key)
{
    return table.kind == Table::Kind::Partitioned
        ? u"ondelete fix --only %1 --create-indexes --yes"_s.arg(shellWord(schema.idOf(key)))
        : createIndexStatement(table, key.columns) + u';';
}

/// Less is not worth a word.
constexpr double leastSeconds = 0.05;

} // namespace

double secondsToScan(const Schema &schema, const Table &table)
{
    double pages = table.pages;
    for (const Table *part : schema.partitionsOf(table.oid))
        pages += part->pages;
    return std::max(table.estimatedRows, 0.0) * secondsPerRow + pages * secondsPerPage;
}

double secondsToCount(const Schema &schema, const DeleteGraph &graph)
{
    double seconds = 0;
    for (const DeleteEdge &edge : graph.edges) {
        const ForeignKey &key = *schema.foreignKey(edge.key);
        if (edge.isFollowed() && !key.indexed)
            seconds += secondsToScan(schema, *schema.tables.find(key.table));
    }
    return seconds;
}

QList<SlowKey> slowKeys(const Schema &schema, const Spec &spec, const DeleteGraph &graph,
                        const DeleteForecast &forecast)
{
    QList<SlowKey> slow;
    for (const DeleteEdge &edge : graph.edges) {
        const ForeignKey &key = *schema.foreignKey(edge.key);
        const NodeTally &parent = forecast.tallies.at(edge.parent);
        const qint64 scans = edge.cause == DeleteEdge::Cause::ParentGoes ? parent.deleted : parent.changed;
        if (key.indexed || scans == 0)
            continue;
        const Table &table = *schema.tables.find(key.table);
        const double seconds = double(scans) * secondsToScan(schema, table);
        if (seconds < leastSeconds)
            continue;
        const auto known = std::ranges::find_if(
            slow, [&](const SlowKey &one) { return one.table == table.name && one.constraint == key.name; });
        if (known != slow.end()) {
            known->scans += scans;
            known->seconds += seconds;
            continue;
        }
        slow.append({table.name, spec.labelOf(table.name), key.name, key.columns, scans, table.estimatedRows, seconds,
                     whatMends(schema, table, key)});
    }
    std::ranges::stable_sort(slow, std::ranges::greater(), &SlowKey::seconds);
    return slow;
}

QString words(const SlowKey &key)
{
    return Text::tr("%Ln scan(s) of %1 (rows: about %2), which has no index on %3: %4.", nullptr,
                    static_cast<int>(key.scans))
        .arg(key.table.toString(), QLocale().toString(std::round(key.rows), 'f', 0), key.columns.join(u", "_s),
             roughly(key.seconds));
}

QString roughly(double seconds)
{
    if (seconds < 1)
        return Text::tr("less than a second");
    if (seconds < 120)
        return Text::tr("about %1 s").arg(std::round(seconds));
    if (seconds < 2 * 3600)
        return Text::tr("about %1 min").arg(std::round(seconds / 60));
    return Text::tr("about %1 h").arg(std::round(seconds / 3600));
}

} // namespace ondelete

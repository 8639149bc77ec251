// SPDX-License-Identifier: MIT
#include "files/usedays.h"

#include <QtCore/QSet>
#include <QtCore/QSettings>
#include <QtCore/QStringList>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

constexpr auto daysKey = "undo/daysOfUse"_L1;
constexpr qsizetype mostDays = 1000; ///< more than any tenth of a retention

} // namespace

void noteUse(const QDate &day)
{
    QSettings settings;
    QStringList days = settings.value(daysKey).toStringList();
    const QString today = day.toString(Qt::ISODate);
    if (!days.isEmpty() && days.last() == today)
        return;
    days.append(today);
    settings.setValue(daysKey, days.last(std::min(days.size(), mostDays)));
}

int daysUsedSince(const QDate &day)
{
    const QStringList days = QSettings().value(daysKey).toStringList();
    const QString then = day.toString(Qt::ISODate);
    // By their order: the clock may have been wrong on that day itself.
    const qsizetype place = days.lastIndexOf(then);
    QSet<QString> used;
    for (qsizetype i = place + 1; i < days.size(); ++i)
        if (place >= 0 || days.at(i) > then)
            used.insert(days.at(i));
    used.remove(then);
    return int(used.size());
}

} // namespace ondelete

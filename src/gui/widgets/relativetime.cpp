// SPDX-License-Identifier: MIT
#include "gui/widgets/relativetime.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace ondelete {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::RelativeTime)
};

QString ago(qint64 seconds)
{
    constexpr qint64 minute = 60, hour = 60 * minute, day = 24 * hour, month = 30 * day, year = 365 * day;
    if (seconds < minute)
        return Words::tr("just now");
    if (seconds < hour)
        return Words::tr("%n minute(s) ago", nullptr, int(seconds / minute));
    if (seconds < day)
        return Words::tr("%n hour(s) ago", nullptr, int(seconds / hour));
    if (seconds < month)
        return Words::tr("%n day(s) ago", nullptr, int(seconds / day));
    if (seconds < year)
        return Words::tr("%n month(s) ago", nullptr, int(seconds / month));
    return Words::tr("%n year(s) ago", nullptr, int(seconds / year));
}

} // namespace

QDateTime timeFromServer(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

QString relativeTime(const QDateTime &when, const QDateTime &now)
{
    const qint64 seconds = when.secsTo(now);
    // Clocks differ a little; what lies further ahead is told as it is.
    constexpr qint64 clockDifference = 120;
    return seconds < -clockDifference ? absoluteTime(when) : ago(seconds);
}

QString absoluteTime(const QDateTime &when)
{
    return QLocale().toString(when.toLocalTime(), QLocale::ShortFormat);
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#include "gui/settings/waitingtimes.h"

#include <QtCore/QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

constexpr QLatin1StringView group("waiting/");

template <typename Duration>
void read(Duration &time, QLatin1StringView name)
{
    const QVariant stored = QSettings().value(group + name);
    if (stored.isValid())
        time = Duration(std::clamp(stored.toInt(), 1, 100'000)); // a file may hold anything
}

template <typename Duration>
void write(Duration time, QLatin1StringView name)
{
    QSettings().setValue(group + name, int(time.count()));
}

} // namespace

WaitingTimes waitingTimes()
{
    WaitingTimes times;
    read(times.connecting, "connecting_s"_L1);
    read(times.looking, "looking_min"_L1);
    read(times.fixTry, "fix_try_ms"_L1);
    read(times.fixKey, "fix_rule_min"_L1);
    return times;
}

void keepWaitingTimes(const WaitingTimes &times)
{
    write(times.connecting, "connecting_s"_L1);
    write(times.looking, "looking_min"_L1);
    write(times.fixTry, "fix_try_ms"_L1);
    write(times.fixKey, "fix_rule_min"_L1);
}

void resetWaitingTimes()
{
    QSettings().remove(u"waiting"_s);
}

ConnectionSettings withWaitingTimes(ConnectionSettings settings)
{
    const WaitingTimes times = waitingTimes();
    QString &connecting = settings.parameters[u"connect_timeout"_s];
    if (connecting.isEmpty())
        connecting = qEnvironmentVariable("PGCONNECT_TIMEOUT", QString::number(times.connecting.count()));
    settings.longestLook = times.looking;
    return settings;
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#include "gui/fleet/fleetopening.h"

#include "core/text/bytes.h"
#include "files/connectionstore.h"
#include "files/safefile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::FleetOpening)
};

constexpr qint64 mostBytes = 4 << 20; // of a list of connections: none is longer

QString nothingContacted(const QString &why)
{
    return why + u' ' + Text::tr("Nothing was contacted.");
}

/// What a line of the file stands for; the error never repeats the line, which may hold a password.
ConnectionReading settingsOfLine(const QString &text, const QList<SavedConnection> &saved)
{
    const auto named = std::ranges::find(saved, text, &SavedConnection::name);
    return named == saved.end() ? readConnection(text) : readSaved(*named);
}

} // namespace

FleetOpening fleetOfFile(const QString &path, const Spec &spec)
{
    FleetOpening opening{QFileInfo(path).fileName(), {}, {}};
    QFile file;
    if (!openPlain(file, path) || file.size() > mostBytes) {
        opening.error = nothingContacted(Text::tr("%1 can't be read as a list of connections.").arg(opening.name));
        return opening;
    }
    const QList<SavedConnection> saved = savedConnections().connections;
    for (const FleetFileLine &line : fleetFileLines(textOf(file.readAll()))) {
        const ConnectionReading reading = settingsOfLine(line.text, saved);
        if (!reading.isGood()) {
            opening.members.clear();
            opening.error =
                nothingContacted(Text::tr("%1, line %2: %3").arg(opening.name).arg(line.number).arg(reading.error));
            return opening;
        }
        opening.members.append(fleetMember(line.text, reading.settings, spec));
    }
    if (opening.members.isEmpty())
        opening.error = nothingContacted(Text::tr("%1 lists no connection.").arg(opening.name));
    return opening;
}

FleetOpening fleetOfServices(const QString &pattern, const Spec &spec)
{
    FleetOpening opening{Text::tr("services %1").arg(pattern), {}, {}};
    for (const QString &name : servicesThatMatch(pattern)) {
        const QString text = u"service="_s + name;
        opening.members.append(fleetMember(text, readConnection(text).settings, spec));
    }
    if (opening.members.isEmpty())
        opening.error = nothingContacted(Text::tr("No service has a name that matches %1.").arg(pattern));
    return opening;
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#include "gui/shell/pruning.h"

#include "files/retention.h"
#include "postgres/connection/serverclock.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QPointer>

#include <algorithm>

namespace ondelete {
namespace {

void prune(FileThread &files, Toast *shownBy, const QDateTime &now)
{
    files.run([store = files.storeOfEveryTeam(), toast = QPointer(shownBy), now](const std::stop_token &stop) {
        const QStringList said = pruneArchives(store, now, stop).said;
        const auto tell = [toast, said] {
            if (toast)
                toast->tell(Tone::Warning, said.join(u'\n'));
        };
        if (!said.isEmpty())
            QMetaObject::invokeMethod(QCoreApplication::instance(), tell, Qt::QueuedConnection);
    });
}

} // namespace

void Pruning::start(DbThread &db, FileThread &files, Toast &toast)
{
    const QPointer<Toast> shownBy(&toast);
    m_clock.start(
        db.run([](Connection &connection) { return serverTime(connection); }),
        [&files, shownBy](const QDateTime &there) {
            // Neither clock alone makes a file old.
            prune(files, shownBy, std::min(there, QDateTime::currentDateTimeUtc()));
        },
        [&files, shownBy](const DbError &) { prune(files, shownBy, QDateTime::currentDateTimeUtc()); });
}

} // namespace ondelete

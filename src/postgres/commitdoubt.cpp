// SPDX-License-Identifier: MIT
#include "postgres/commitdoubt.h"

#include "postgres/previewer.h"

#include <QtCore/QCoreApplication>

#include <chrono>
#include <thread>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text { Q_DECLARE_TR_FUNCTIONS(ondelete::CommitDoubt) };

enum class Fate { Committed, Aborted, InProgress, Unknown };

Fate fateOf(Connection &connection, const QString &xid)
{
    const QString status = connection.query(u"SELECT pg_catalog.pg_xact_status($1::xid8)"_s, {xid}).text(0, 0);
    return status == u"committed"     ? Fate::Committed
        : status == u"aborted"        ? Fate::Aborted
        : status == u"in progress"    ? Fate::InProgress
                                      : Fate::Unknown; // too old for the server to remember
}

Fate askServer(const Connection &lost, const Spec &spec, const DeleteResult &result)
{
    Connection again(lost.settings());
    const bool sameServer = again.server().database == lost.server().database
        && again.server().systemIdentifier == lost.server().systemIdentifier;
    if (!sameServer)
        return Fate::Unknown;
    if (const Fate fate = fateOf(again, result.xid); fate != Fate::Unknown)
        return fate;
    const Preview preview = previewDelete(again, spec, result.keys, RuleSet::Current);
    return preview.notFound.size() == result.keys.size() ? Fate::Committed
        : preview.notFound.isEmpty()                     ? Fate::Aborted
                                                         : Fate::Unknown;
}

} // namespace

void resolveDoubt(const Connection &lost, const Spec &spec, DeleteResult &result)
{
    using namespace std::chrono_literals;
    Fate fate = Fate::Unknown;
    // A server that restarts needs a moment; one that still commits, too.
    for (int tries = 0; tries < 10; ++tries) {
        try {
            fate = askServer(lost, spec, result);
            if (fate == Fate::Committed || fate == Fate::Aborted)
                break;
        } catch (const DbError &) {
            fate = Fate::Unknown;
        }
        std::this_thread::sleep_for(500ms);
    }
    switch (fate) {
    case Fate::Committed:
        result.outcome = DeleteOutcome::Deleted;
        result.changed = true;
        result.message = Text::tr("The connection was lost at the end, but the server confirms: the delete was done.");
        return;
    case Fate::Aborted:
        result.outcome = DeleteOutcome::RolledBack;
        result.tables.clear();
        result.message = Text::tr("The connection was lost at the end; the server confirms that everything was rolled back. "
                                  "Nothing was changed.");
        return;
    case Fate::InProgress:
    case Fate::Unknown:
        result.outcome = DeleteOutcome::InDoubt;
        result.message = Text::tr("The connection was lost while the delete was being committed, and the server could "
                                  "not be asked since. Whether it was done is not known. To find out, run "
                                  "SELECT pg_xact_status('%1'), or look for the row.").arg(result.xid);
        return;
    }
    Q_UNREACHABLE();
}

} // namespace ondelete

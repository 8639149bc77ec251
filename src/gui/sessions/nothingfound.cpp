// SPDX-License-Identifier: MIT
#include "gui/sessions/nothingfound.h"

#include "core/roots/deletedroot.h"
#include "files/teamfolder.h"
#include "gui/activity/recordfilter.h"
#include "gui/sessions/listwords.h"
#include "gui/sessions/sessionmodel.h"
#include "gui/widgets/messagepane.h"
#include "gui/widgets/relativetime.h"
#include "postgres/roots/rootlister.h"

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

constexpr int enough = 100; ///< of what is elsewhere: who sees so many searches on

struct Elsewhere
{
    RootList list;
    ServerInfo server;
};

QString searchedWhere(const RootSpec &root)
{
    const bool hasPhone = std::ranges::any_of(
        root.columns, [](const ListColumn &column) { return column.kind == ListColumn::Kind::Phone; });
    return hasPhone ? NothingFound::tr("Searched: %1. An id is found by its beginning, a phone by four digits.")
                          .arg(searchedWords(root))
                    : NothingFound::tr("Searched: %1. An id is found by its beginning.").arg(searchedWords(root));
}

} // namespace

NothingFound::NothingFound(MessagePane &pane, DbThread &db, FileThread &files, const Spec &spec, QObject *parent)
    : QObject(parent)
    , m_pane(pane)
    , m_db(db)
    , m_files(files)
    , m_spec(spec)
{
    connect(&pane, &MessagePane::actionTriggered, this, &NothingFound::act);
}

void NothingFound::forget()
{
    m_look.drop();
}

void NothingFound::show(const QString &search, RootQuery::Scope scope)
{
    m_look.drop();
    m_search = search.trimmed();
    m_scope = m_spec.root.listed ? scope : RootQuery::Scope::All;
    if (m_search.isEmpty()) {
        showEmpty();
        return;
    }
    m_action = m_scope == RootQuery::Scope::Listed ? Action::ShowAll : Action::Clear;
    m_pane.showMessage(Icon::Search, tr("Nothing matches “%1”").arg(m_search), searchedWhere(m_spec.root),
                       m_action == Action::ShowAll ? tr("Search all %1").arg(m_spec.root.plural)
                                                   : tr("Clear the search"));
    lookAmongAll();
}

void NothingFound::showEmpty()
{
    const bool isListed = m_scope == RootQuery::Scope::Listed;
    m_action = isListed ? Action::ShowAll : Action::None;
    m_pane.showMessage(Icon::Sessions, tr("No %1 here").arg(m_spec.root.plural),
                       isListed ? tr("None is in “%1”.").arg(m_spec.root.listed->text)
                                : tr("The table is empty, or you may not see its rows."),
                       isListed ? tr("Show all") : QString());
}

void NothingFound::lookAmongAll()
{
    RootQuery query{m_search, RootQuery::Scope::All, enough};
    query.counting = RootQuery::Counting::None;
    const bool isNew = m_scope == RootQuery::Scope::Listed;
    const auto job = [spec = m_spec, query, isNew](Connection &connection) {
        return Elsewhere{isNew ? listRoots(connection, spec, query) : RootList(), connection.server()};
    };
    const auto found = [this](const Elsewhere &elsewhere) {
        if (elsewhere.list.rows.isEmpty())
            lookInRecords(elsewhere.server);
        else
            showElsewhere(elsewhere.list);
    };
    m_look.start(m_db.run(job), found, [](const DbError &) {
        // What stands there is true all the same.
    });
}

void NothingFound::showElsewhere(const RootList &list)
{
    const RowWords first = wordsOf(list.rows.first(), list, m_spec.root, QDateTime::currentDateTime());
    const auto count = int(list.rows.size());
    m_pane.showMessage(Icon::Search,
                       (list.more ? tr("More than %Ln match(es), but not in “%1”", nullptr, count)
                                  : tr("%Ln match(es), but not in “%1”", nullptr, count))
                           .arg(m_spec.root.listed->text),
                       QStringList{first.heading, first.details}.join(u'\n').trimmed(),
                       count == 1 && !list.more ? tr("Show it") : tr("Show them"));
}

void NothingFound::lookInRecords(const ServerInfo &server)
{
    const auto work = [store = m_files.store(teamFolderOf(server.systemIdentifier, server.database)), server,
                       search = m_search](const std::stop_token &) -> std::optional<Receipt> {
        QList<Receipt> all = store.receipts();
        all.removeIf([&](const Receipt &receipt) {
            return receipt.systemIdentifier != server.systemIdentifier || receipt.database != server.database;
        });
        const Receipt *found = deletedAs(search, all);
        return found ? std::optional(*found) : std::nullopt;
    };
    m_look.start(
        m_files.run(work),
        [this](const std::optional<Receipt> &receipt) {
            if (receipt)
                showDeleted(*receipt);
        },
        [](const DbError &) {});
}

void NothingFound::showDeleted(const Receipt &receipt)
{
    m_action = Action::OpenRecord;
    m_label = receipt.erased ? QString() : receipt.label;
    const QString what = receipt.erased || receipt.label.isEmpty() ? m_search : leftToRight(receipt.label);
    m_pane.showMessage(receipt.erased ? Icon::Delete : Icon::Undo, tr("%1 was deleted").arg(what),
                       tr("On %1, by %2.").arg(absoluteTime(receipt.at), personOf(receipt)) + u' '
                           + (receipt.erased
                                  ? tr("For good: no undo file was kept.")
                                  : tr("What went with it, and whether it can still be taken back, stands in "
                                       "Activity.")),
                       tr("Open in Activity"));
}

void NothingFound::act()
{
    switch (m_action) {
    case Action::ShowAll:
        emit allWanted();
        break;
    case Action::Clear:
        emit searchCleared();
        break;
    case Action::OpenRecord:
        emit recordWanted(m_label);
        break;
    case Action::None:
        break;
    }
}

} // namespace ondelete

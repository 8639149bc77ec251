// SPDX-License-Identifier: MIT
#include "programstory.h"

#include "core/spec/specreader.h"
#include "files/retention.h"
#include "files/teamfolder.h"
#include "files/undostore.h"
#include "postgres/deletion/deleter.h"
#include "postgres/records/receiptsettler.h"
#include "postgres/undo/undoer.h"

#include <QtCore/QDir>
#include <QtCore/QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

const QString story = u"webinar-group"_s;

} // namespace

ProgramStory::ProgramStory(DatabaseFixture &fixture)
    : m_database(fixture.sampleDatabase())
{
    makeStoriesDelete(*m_database, {u"clean"_s, story});
    m_observer = std::make_unique<Connection>(m_database->settings());
    if (!m_proxy.start(m_database->settings()))
        qFatal("the proxy does not start");
    // The same folder as the program's.
    QCoreApplication::setApplicationName(u"ondelete"_s);
    QCoreApplication::setOrganizationName(u"ondelete"_s); // the program's settings
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_program.path(u"home/.local/share"_s)));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_program.path(u"home/.config"_s)));
    learn();
}

void ProgramStory::letTriggersWrite()
{
    m_allowed = letTriggersWriteElsewhere(*m_database);
    learn();
}

void ProgramStory::learn()
{
    m_before = content();
    if (!remove())
        qFatal("the story does not delete");
    m_gone = content();
    if (!putBack() || !isThere())
        qFatal("the story does not come back");
    forgetFilesKept();
}

void ProgramStory::joinTeam()
{
    m_team = m_program.path(u"home/.local/share/team"_s);
    QDir().mkpath(m_team);
    const ServerInfo &server = m_observer->server();
    setTeamFolder(server.systemIdentifier, server.database, m_team);
}

void ProgramStory::leaveTeam()
{
    if (m_team.isEmpty())
        return;
    const ServerInfo &server = m_observer->server();
    setTeamFolder(server.systemIdentifier, server.database, {});
    QDir(std::exchange(m_team, {})).removeRecursively();
}

QString ProgramStory::key() const
{
    return sampleStory(story).sessionId;
}

ConnectionSettings ProgramStory::settings() const
{
    return m_proxy.through(m_database->settings(u"owner"_s));
}

void ProgramStory::prepareDelete(QProcess &process, const QStringList &more)
{
    const ConnectionSettings owner = settings();
    QStringList words{u"delete"_s, key(), u"--yes"_s, u"--format"_s, u"json"_s};
    for (const QualifiedName &table : std::as_const(m_allowed))
        words << u"--allow-side-effects"_s << table.toString();
    m_program.prepare(process, words + more, &owner);
}

void ProgramStory::prepareUndo(QProcess &process)
{
    const ConnectionSettings owner = settings();
    m_program.prepare(process, {u"undo"_s, UndoStore().archives().value(0), u"--yes"_s, u"--format"_s, u"json"_s},
                      &owner);
}

Faulted ProgramStory::runWithFault(QProcess &process, const QString &kind, int call)
{
    const QString log = m_program.path(u"struck"_s);
    QFile::remove(log);
    QProcessEnvironment environment = process.processEnvironment();
    environment.insert(u"LD_PRELOAD"_s, QStringLiteral(ONDELETE_FILE_FAULTS));
    environment.insert(u"ASAN_OPTIONS"_s, environment.value(u"ASAN_OPTIONS"_s) + u":verify_asan_link_order=0"_s);
    environment.insert(u"ONDELETE_FAULT_BELOW"_s, qEnvironmentVariable("XDG_DATA_HOME"));
    environment.insert(u"ONDELETE_FAULT_AT"_s, QString::number(call));
    environment.insert(u"ONDELETE_FAULT_KIND"_s, kind);
    environment.insert(u"ONDELETE_FAULT_LOG"_s, log);
    process.setProcessEnvironment(environment);
    process.start();
    Faulted faulted{Program::finish(process), {}};
    if (QFile file(log); file.open(QIODevice::ReadOnly))
        faulted.call = QString::fromUtf8(file.readAll());
    return faulted;
}

QString ProgramStory::lieOf(const Ran &ran, bool changed)
{
    if (ran.status == -1) // killed: it said nothing
        return {};
    const QJsonObject said = ran.json();
    const bool saysDone = ran.status == 0 && said[u"changed"].toBool();
    const bool saysNot = (ran.status == 1 || ran.status == 3 || ran.status == 4) && !said[u"changed"].toBool()
        && (ran.err + ran.out).contains(u"Nothing was "_s);
    return (changed ? saysDone : saysNot) ? QString() : u"exit %1, %2 %3"_s.arg(ran.status).arg(ran.out, ran.err);
}

QString ProgramStory::startAgain()
{
    const UndoStore store(m_team);
    pruneArchives(store);
    Connection connection(settings());
    settleReceipts(connection, store);
    QStringList files = filesKept();
    for (const QString &name : {u"archives"_s, u"receipts"_s}) {
        const QDir shared(m_team + u'/' + name);
        if (m_team.isEmpty())
            continue;
        // A day later, as far as half-written records of computers that can't be asked go.
        for (const QString &half : shared.entryList({u".ondelete-*"_s}, QDir::Files | QDir::Hidden)) {
            QFile file(shared.filePath(half));
            if (file.open(QIODevice::ReadWrite))
                file.setFileTime(QDateTime::currentDateTime().addDays(-2), QFileDevice::FileModificationTime);
        }
        pruneArchives(store);
        const QStringList theirs = shared.entryList(QDir::Files | QDir::Hidden);
        const QStringList ours = QDir(dataFolder() + u'/' + name).entryList(QDir::Files | QDir::Hidden);
        if (theirs != ours)
            return u"the team has other files: "_s + theirs.join(u' ') + u" than "_s + ours.join(u' ');
        files += theirs;
    }
    for (const QString &file : std::as_const(files))
        if (file.startsWith(u'.') || !(file.endsWith(u".sql"_s) || file.endsWith(u".json"_s)))
            return u"unexplained: "_s + file;
    const QList<Receipt> receipts = store.receipts();
    const Receipt *last = nullptr; // of those that were done
    for (const Receipt &receipt : receipts) {
        if (receipt.state == Receipt::State::Pending || receipt.state == Receipt::State::InDoubt)
            return u"unsettled: "_s + receipt.id;
        if (!last && receipt.state == Receipt::State::Committed)
            last = &receipt;
    }
    const bool saysGone = last && last->kind == Receipt::Kind::Delete;
    if (saysGone != isGone() || saysGone == isThere())
        return u"the records say otherwise"_s;
    const QStringList archives = store.archives();
    if (!last || last->archiveDestroyed)
        return archives.join(u' ');
    const ArchiveFile archive(archives.value(0));
    if (archives.size() != 1 || !archive.isGood() || !last->archive || archive.sha256() != last->archive->sha256)
        return u"the undo file: "_s + archive.error() + archives.join(u' ');
    return {};
}

bool ProgramStory::remove()
{
    forgetFilesKept();
    m_proxy.reset();
    Connection owner(settings());
    DeleteOptions options;
    options.allowedSideEffects = m_allowed;
    return deleteRoots(owner, builtInSpec(), {{key()}}, options).changed;
}

bool ProgramStory::putBack()
{
    m_proxy.reset();
    Connection owner(settings());
    UndoOptions options;
    options.run = UndoOptions::Run::Restore;
    return undoDelete(owner, ArchiveFile(UndoStore().archives().value(0)), options).changed;
}

void ProgramStory::forget()
{
    forgetFilesKept();
    for (const QString &name : {u"archives"_s, u"receipts"_s})
        if (!m_team.isEmpty())
            QDir(m_team + u'/' + name).removeRecursively();
}

QStringList ProgramStory::content()
{
    return contentOf(*m_observer);
}

bool ProgramStory::isAlone()
{
    for (int tries = 0; tries < 2000; ++tries, QTest::qWait(5)) {
        if (isOnlyClient(*m_observer))
            return true;
    }
    return false;
}

} // namespace ondelete

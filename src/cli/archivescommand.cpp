// SPDX-License-Identifier: MIT
#include "cli/command.h"
#include "cli/usageerror.h"
#include "files/archivefile.h"
#include "files/archivesearch.h"
#include "files/provenance.h"
#include "files/retention.h"
#include "files/signature.h"
#include "files/undobin.h"
#include "files/undostore.h"
#include "postgres/connection/dberror.h"
#include "report/builders/reports.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::ArchivesCommand)
};

/// What an archive is held against.
struct Records
{
    explicit Records(const UndoStore &store)
        : all(store.receipts())
        , trusted(store.trustedReceipts())
    {
    }

    QList<Receipt> all;
    QList<Receipt> trusted;
};

ArchiveLine lineOf(const ArchiveFile &archive, const Records &records)
{
    ArchiveLine line;
    line.path = archive.path();
    line.sha256 = archive.sha256();
    line.bytes = archive.size();
    line.manifest = archive.manifest();
    line.error = archive.error();
    if (archive.isGood()) {
        const Provenance provenance = provenanceOf(archive, records.trusted);
        line.undoUntil = archive.manifest().createdAt.addDays(retentionDays());
        line.provenance = toString(provenance.origin);
        line.proof = provenance.sentence;
        line.proven = provenance.isTrusted();
    }
    line.undone = std::ranges::any_of(records.all, [&](const Receipt &receipt) {
        return receipt.archive && receipt.archive->sha256 == archive.sha256() && undoOf(receipt, records.all);
    });
    return line;
}

/// What was not read to its end can't be judged.
void heedStop(const CommandContext &context)
{
    if (context.stop().stop_requested())
        throw DbError(DbError::Kind::Cancelled, Text::tr("Cancelled."));
}

ExitStatus list(const CommandContext &context)
{
    const UndoStore store = UndoStore::ofEveryTeam();
    const Records records(store);
    QList<ArchiveLine> lines;
    for (const QString &path : store.archives())
        lines.append(lineOf(ArchiveFile(path, ArchiveFile::Keep::Path, context.stop()), records));
    heedStop(context);
    return context.finish(archivesReport(lines), ExitStatus::Done);
}

ExitStatus verify(const CommandContext &context, const QString &path)
{
    const ArchiveFile archive(path, ArchiveFile::Keep::Path, context.stop());
    heedStop(context);
    if (!archive.isGood())
        throw UsageError(Text::tr("The undo file %1 can't be used. %2").arg(path, archive.error()));
    const ArchiveLine line = lineOf(archive, Records(UndoStore::ofEveryTeam()));
    if (line.provenance == toString(Provenance::Origin::Altered))
        throw UsageError(Text::tr("The undo file %1 can't be used. %2").arg(path, line.proof));
    context.say(line.proof);
    return context.finish(archivesReport({line}), line.proven ? ExitStatus::Done : ExitStatus::NotAllDone);
}

ExitStatus key(const CommandContext &context)
{
    const QString own = ownKey();
    if (own.isEmpty())
        throw UsageError(Text::tr("The key in the data folder can't be read or made. Nothing was changed."));
    return context.finish((own + u'\n').toLatin1(), ExitStatus::Done);
}

ExitStatus trust(const CommandContext &context, const QString &theirs, const QString &name)
{
    if (const QString error = trustKey(theirs, name); !error.isEmpty())
        throw UsageError(error);
    context.say(Text::tr("Undo files and records that are signed with this key are trusted from now on."));
    return ExitStatus::Done;
}

ExitStatus find(const CommandContext &context, const QString &text)
{
    const UndoStore store = UndoStore::ofEveryTeam();
    const Records records(store);
    QList<ArchiveLine> lines;
    for (const QString &path : store.archives()) {
        const ArchiveFile archive(path, ArchiveFile::Keep::Path, context.stop());
        heedStop(context);
        if (!archive.isGood()) {
            context.say(Text::tr("%1 could not be searched. %2").arg(path, archive.error()));
            continue;
        }
        ArchiveLine line = lineOf(archive, records);
        line.found = rowsHolding(archive, text, context.stop());
        heedStop(context);
        if (line.found > 0)
            lines.append(line);
    }
    for (const Receipt &receipt : records.all)
        if (receipt.kind == Receipt::Kind::Delete && wasAbout(receipt, text))
            context.say(Text::tr("Deleted on %1 and erased for good: no undo file of it is left.")
                            .arg(receipt.at.toLocalTime().toString(Qt::ISODate)));
    return context.finish(archivesReport(lines, text), ExitStatus::Done);
}

ExitStatus destroy(const CommandContext &context, const QString &path)
{
    const UndoStore store = UndoStore::ofEveryTeam();
    const ArchiveFile archive(path, ArchiveFile::Keep::Path, context.stop());
    heedStop(context);
    // A damaged undo file must go, too; any other file is none of our business.
    if (!archive.isGood() && !store.archives().contains(QFileInfo(path).absoluteFilePath()))
        throw UsageError(Text::tr("The file %1 was not destroyed. %2").arg(path, archive.error()));
    if (const QString error = store.destroy(QFileInfo(path).absoluteFilePath(), archive.sha256()); !error.isEmpty()) {
        context.say(error);
        return ExitStatus::NotAllDone;
    }
    context.say(
        Text::tr("Destroyed: %1. That delete can't be taken back any more. Backups of this disk are not touched.")
            .arg(path));
    return ExitStatus::Done;
}

ExitStatus prune(const CommandContext &context)
{
    const Pruned pruned = pruneArchives(UndoStore::ofEveryTeam(), QDateTime::currentDateTimeUtc(), context.stop());
    for (const QString &sentence : pruned.said)
        context.say(sentence);
    for (const QString &path : pruned.gone)
        context.say(
            Text::tr("Moved to the bin: %1. There it is destroyed after %n day(s).", nullptr, daysInBin).arg(path));
    for (const QString &path : pruned.destroyed)
        context.say(Text::tr("Destroyed: %1").arg(path));
    if (pruned.gone.isEmpty() && pruned.destroyed.isEmpty())
        heedStop(context);
    if (context.stop().stop_requested()) {
        context.say(Text::tr("Stopped: the other undo files were not looked at."));
        return ExitStatus::Cancelled;
    }
    context.say(Text::tr("%Ln undo file(s) destroyed.", nullptr, int(pruned.destroyed.size())) + u' '
                + Text::tr("Undo files are kept for %Ln day(s).", nullptr, retentionDays()));
    return ExitStatus::Done;
}

UsageError wrongWords()
{
    return UsageError(Text::tr("Write \"archives list\", \"verify FILE\", \"find TEXT\", \"destroy FILE\", \"prune\", "
                               "\"key\" or \"trust KEY NAME\"."));
}

ExitStatus run(const CommandContext &context)
{
    const QStringList words = context.words(1, 3);
    static const QHash<QString, qsizetype> counts{{u"list"_s, 1},  {u"verify"_s, 2}, {u"find"_s, 2}, {u"destroy"_s, 2},
                                                  {u"prune"_s, 1}, {u"key"_s, 1},    {u"trust"_s, 3}};
    if (counts.value(words.first(), -1) != words.size())
        throw wrongWords();
    context.checkOutput();
    if (words.first() == u"list")
        return list(context);
    if (words.first() == u"verify")
        return verify(context, words.at(1));
    if (words.first() == u"find")
        return find(context, words.at(1));
    if (words.first() == u"destroy")
        return destroy(context, words.at(1));
    if (words.first() == u"key")
        return key(context);
    if (words.first() == u"trust")
        return trust(context, words.at(1), words.at(2));
    return prune(context);
}

} // namespace

Command archivesCommand()
{
    return {u"archives"_s, u"list | verify FILE | find TEXT | destroy FILE | prune | key | trust KEY NAME"_s,
            Text::tr("The undo files: list, check, search, destroy."), outputOptions(), run};
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#include "cli/command.h"
#include "cli/usageerror.h"
#include "files/archivefile.h"
#include "files/archivesearch.h"
#include "files/retention.h"
#include "files/undostore.h"
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

ArchiveLine lineOf(const ArchiveFile &archive, const QList<Receipt> &receipts)
{
    ArchiveLine line{
        archive.path(), archive.sha256(), archive.size(), archive.manifest(), archive.error(), {}, false, 0};
    if (archive.isGood())
        line.undoUntil = archive.manifest().createdAt.addDays(retentionDays());
    line.undone = std::ranges::any_of(receipts, [&](const Receipt &receipt) {
        return receipt.archive && receipt.archive->sha256 == archive.sha256() && undoOf(receipt, receipts);
    });
    return line;
}

ExitStatus list(const CommandContext &context)
{
    const UndoStore store = UndoStore::ofEveryTeam();
    const QList<Receipt> receipts = store.receipts();
    QList<ArchiveLine> lines;
    for (const QString &path : store.archives())
        lines.append(lineOf(ArchiveFile(path), receipts));
    return context.finish(archivesReport(lines), ExitStatus::Done);
}

ExitStatus verify(const CommandContext &context, const QString &path)
{
    const ArchiveFile archive(path);
    if (!archive.isGood())
        throw UsageError(Text::tr("The undo file %1 can't be used. %2").arg(path, archive.error()));
    return context.finish(archivesReport({lineOf(archive, UndoStore::ofEveryTeam().receipts())}), ExitStatus::Done);
}

ExitStatus find(const CommandContext &context, const QString &text)
{
    const UndoStore store = UndoStore::ofEveryTeam();
    const QList<Receipt> receipts = store.receipts();
    QList<ArchiveLine> lines;
    for (const QString &path : store.archives()) {
        const ArchiveFile archive(path);
        if (!archive.isGood()) {
            context.say(Text::tr("%1 could not be searched. %2").arg(path, archive.error()));
            continue;
        }
        ArchiveLine line = lineOf(archive, receipts);
        line.found = rowsHolding(archive, text);
        if (line.found > 0)
            lines.append(line);
    }
    for (const Receipt &receipt : receipts)
        if (receipt.kind == Receipt::Kind::Delete && wasAbout(receipt, text))
            context.say(Text::tr("Deleted on %1 and erased for good: no undo file of it is left.")
                            .arg(receipt.at.toLocalTime().toString(Qt::ISODate)));
    return context.finish(archivesReport(lines, text), ExitStatus::Done);
}

ExitStatus destroy(const CommandContext &context, const QString &path)
{
    const UndoStore store = UndoStore::ofEveryTeam();
    const ArchiveFile archive(path);
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
    const QStringList gone = pruneArchives(UndoStore::ofEveryTeam());
    for (const QString &path : gone)
        context.say(Text::tr("Destroyed: %1").arg(path));
    context.say(Text::tr("%Ln undo file(s) destroyed.", nullptr, int(gone.size())) + u' '
                + Text::tr("Undo files are kept for %Ln day(s).", nullptr, retentionDays()));
    return ExitStatus::Done;
}

ExitStatus run(const CommandContext &context)
{
    const QStringList words = context.words(1, 2);
    const bool takesArgument = words.first() == u"verify" || words.first() == u"find" || words.first() == u"destroy";
    if (takesArgument != (words.size() == 2))
        throw UsageError(
            Text::tr("Write \"archives list\", \"verify FILE\", \"find TEXT\", \"destroy FILE\" or \"prune\"."));
    context.checkOutput();
    if (words.first() == u"list")
        return list(context);
    if (words.first() == u"verify")
        return verify(context, words.last());
    if (words.first() == u"find")
        return find(context, words.last());
    if (words.first() == u"destroy")
        return destroy(context, words.last());
    if (words.first() == u"prune")
        return prune(context);
    throw UsageError(
        Text::tr("Write \"archives list\", \"verify FILE\", \"find TEXT\", \"destroy FILE\" or \"prune\"."));
}

} // namespace

Command archivesCommand()
{
    return {u"archives"_s, u"list | verify FILE | find TEXT | destroy FILE | prune"_s,
            Text::tr("The undo files: list, check, search, destroy."), outputOptions(), run};
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#include "cli/command.h"
#include "cli/usageerror.h"
#include "postgres/undo/undoer.h"
#include "report/builders/reports.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::UndoCommand)
};

ExitStatus statusOf(UndoOutcome outcome)
{
    switch (outcome) {
    case UndoOutcome::Restored:
    case UndoOutcome::Restorable:
        return ExitStatus::Done;
    case UndoOutcome::Conflicts:
    case UndoOutcome::NotCommitted:
        return ExitStatus::NotAllDone;
    case UndoOutcome::Cancelled:
        return ExitStatus::Cancelled;
    case UndoOutcome::InDoubt:
        return ExitStatus::InDoubt;
    }
    Q_UNREACHABLE();
}

ExitStatus run(const CommandContext &context)
{
    const QString path = context.words(1, 1).first();
    const bool look = context.isSet(u"dry-run"_s);
    if (look == context.isSet(u"yes"_s))
        throw UsageError(
            Text::tr("Say --dry-run to see what would come back, or --yes to put it back. Nothing was changed."));
    context.checkOutput();
    const ArchiveFile archive(QFileInfo(path).absoluteFilePath()); // the record keeps where it is
    if (!archive.isGood())
        throw UsageError(
            Text::tr("The undo file %1 can't be used. %2 Nothing was contacted.").arg(path, archive.error()));
    UndoOptions options;
    options.run = look ? UndoOptions::Run::Look : UndoOptions::Run::Restore;
    options.reason = context.value(u"reason"_s);
    options.evenIfOtherDatabase = context.isSet(u"even-if-other-database"_s);
    CommandConnection connection(context);
    const UndoResult result = undoDelete(*connection, archive, options);
    context.sayBesideData(result.message);
    return context.finish(undoReport(result, archive.manifest()), statusOf(result.outcome));
}

} // namespace

Command undoCommand()
{
    return {u"undo"_s, u"ARCHIVE"_s, Text::tr("Take a delete back: all of it, or nothing."),
            connectionOptions() + outputOptions()
                + QList<QCommandLineOption>{codeOption(),
                                            {u"dry-run"_s,
                                             Text::tr("Only say what would come back, and what is in the way.")},
                                            {u"yes"_s, Text::tr("Put everything back.")},
                                            {u"reason"_s, Text::tr("Why, for the record."), u"TEXT"_s},
                                            {u"even-if-other-database"_s,
                                             Text::tr("Although the rows come from another server or database.")}},
            run};
}

} // namespace ondelete

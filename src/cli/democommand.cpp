// SPDX-License-Identifier: MIT
#include "cli/command.h"
#include "cli/usageerror.h"
#include "core/spec/specreader.h"
#include "files/savefile.h"
#include "postgres/audit/auditor.h"
#include "postgres/deletion/deleter.h"
#include "postgres/fix/fixrunner.h"
#include "postgres/preview/previewer.h"
#include "postgres/sample/sampledatabase.h"
#include "postgres/sample/throwawaycluster.h"
#include "postgres/undo/undoer.h"
#include "report/builders/reports.h"
#include "report/reachlayout.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::DemoCommand)
};

/// Tells the whole story on a private server: audit, preview, delete, undo, fix, audit, delete; every step with its
/// figures.
class Story
{
public:
    Story(const CommandContext &context, const ConnectionSettings &owner, const ConnectionSettings &support,
          QString folder)
        : m_context(context)
        , m_ownerSettings(owner)
        , m_owner(owner)
        , m_support(support)
        , m_ownerStops(m_owner, context.stop())
        , m_supportStops(m_support, context.stop())
        , m_folder(std::move(folder))
    {
    }

    ExitStatus tell()
    {
        const AuditedSchema before = auditStep(Text::tr("Audit"));
        save(u"audit-before.html"_s, auditReport(before.schema, before.audit));
        preview(u"webinar-groups"_s);
        preview(u"clean"_s);
        const QString atFirst = triggersKeep();
        tellTriggers();
        const bool firstDeleted = remove(u"clean"_s);
        takePictures();
        const bool takenBack = firstDeleted && takeBack(u"clean"_s) && triggersKeep() == atFirst;
        fix(before);
        const AuditedSchema after = auditStep(Text::tr("Audit again"));
        save(u"audit-after.html"_s, auditReport(after.schema, after.audit));
        preview(u"webinar-groups"_s);
        const bool deleted = remove(u"webinar-groups"_s);
        m_context.say(Text::tr("Reports and pictures are in %1").arg(m_folder));
        return takenBack && deleted && after.audit.stillBlocking().isEmpty() ? ExitStatus::Done
                                                                             : ExitStatus::NotAllDone;
    }

private:
    void heading(const QString &title) { m_context.say(u"\n== "_s + title); }

    void print(const Report &report) { (void)m_context.finish(report, ExitStatus::Done); }

    void save(const QString &name, Report report)
    {
        layOutReach(report, m_context.stop());
        if (const QString error =
                saveFile(m_folder + u'/' + name, write(report, ReportFormat::Html), Overwrite::Replace);
            !error.isEmpty())
            throw UsageError(error);
    }

    AuditedSchema auditStep(const QString &title)
    {
        heading(title);
        AuditedSchema audited = auditDatabase(m_owner, m_spec);
        print(auditReport(audited.audit));
        return audited;
    }

    void fix(const AuditedSchema &before)
    {
        FixChoices choices;
        choices.includeUnlisted = true;
        choices.resolutions.insert(u"public.dynamic_links.whatsapp_group_id"_s, Resolution::Cascade);
        const FixPlan plan = planFix(before.schema, before.audit, choices);
        heading(Text::tr("Fix plan"));
        print(fixPlanReport(plan, before.audit));
        heading(Text::tr("Fix"));
        const QString rollback = m_folder + u"/rollback.sql"_s;
        if (const QString error = saveFile(rollback, plan.rollbackScript().toUtf8(), Overwrite::Replace);
            !error.isEmpty())
            throw UsageError(error);
        FixResult result = runFix(m_owner, plan, {});
        result.rollbackFile = rollback;
        print(fixReport(result, plan));
    }

    void preview(const QString &story)
    {
        const SampleStory told = sampleStory(story);
        heading(Text::tr("Preview: %1").arg(told.title));
        print(previewReport(previewDelete(m_support, m_spec, {{told.sessionId}}, RuleSet::Current)));
    }

    bool remove(const QString &story)
    {
        const SampleStory told = sampleStory(story);
        heading(Text::tr("Delete, as support: %1").arg(told.title));
        DeleteOptions options;
        options.reason = Text::tr("demo");
        options.archivePath = archivePath(story);
        options.allowedSideEffects = tryOut(told);
        const DeleteResult result = deleteRoots(m_support, m_spec, {{told.sessionId}}, options);
        print(deleteReport({result}));
        tellTriggers();
        return result.outcome == DeleteOutcome::Deleted;
    }

    /// Deletes and rolls that back: the tables to which triggers write beside the plan.
    QList<QualifiedName> tryOut(const SampleStory &told)
    {
        DeleteOptions options;
        options.run = DeleteOptions::Run::Try;
        const DeleteResult tried = deleteRoots(m_support, m_spec, {{told.sessionId}}, options);
        m_context.say(Text::tr("A try first: %1").arg(tried.message));
        if (!tried.unallowed.isEmpty())
            m_context.say(Text::tr("So does the application's own code, and here it is wanted: it is allowed, and what "
                                   "it changes is kept in the undo file, too."));
        return tried.unallowed;
    }

    /// What the two triggers write: a count of each organization's sessions, and files of messages.
    QString triggersKeep()
    {
        const Rows rows =
            m_owner.query(u"SELECT string_agg(name || ': ' || session_count, ', ' ORDER BY name), "
                          "(SELECT count(*) FROM public.message_attachments) FROM public.organizations"_s);
        return Text::tr("Sessions as the trigger counts them: %1. Files of messages: %2.")
            .arg(rows.text(0, 0), rows.text(0, 1));
    }

    void tellTriggers() { m_context.say(triggersKeep()); }

    /// By the owner: support may delete, and not undo.
    bool takeBack(const QString &story)
    {
        heading(Text::tr("Undo, as the owner: %1").arg(sampleStory(story).title));
        UndoOptions options;
        options.run = UndoOptions::Run::Restore;
        options.reason = Text::tr("demo");
        const ArchiveFile archive(archivePath(story));
        const UndoResult result = undoDelete(m_owner, archive, options);
        print(undoReport(result, archive.manifest()));
        tellTriggers();
        return result.outcome == UndoOutcome::Restored;
    }

    [[nodiscard]] QString archivePath(const QString &story) const { return u"%1/undo-%2.sql"_s.arg(m_folder, story); }

    void takePictures()
    {
        if (!m_context.hooks().renderPages)
            return;
        heading(Text::tr("Pictures"));
        for (const QString &path : m_context.hooks().renderPages(m_ownerSettings, m_folder))
            m_context.say(path);
    }

    const CommandContext &m_context;
    ConnectionSettings m_ownerSettings;
    const Spec &m_spec = builtInSpec();
    Connection m_owner;
    Connection m_support;
    Connection::Cancellable m_ownerStops;
    Connection::Cancellable m_supportStops;
    QString m_folder;
};

/// --keep, else a new folder that stays: what the demo shows is to be looked at afterwards.
QString outputFolder(const CommandContext &context)
{
    const QString kept = context.value(u"keep"_s);
    if (!kept.isEmpty() && QDir().mkpath(kept))
        return QDir(kept).absolutePath();
    if (!kept.isEmpty())
        throw UsageError(Text::tr("The folder %1 can't be made. Nothing was done.").arg(kept));
    QTemporaryDir folder(QDir::tempPath() + u"/ondelete-demo-XXXXXX"_s);
    folder.setAutoRemove(false);
    if (!folder.isValid())
        throw UsageError(Text::tr("No folder could be made for what the demo shows (%1).").arg(folder.errorString()));
    return folder.path();
}

ExitStatus run(const CommandContext &context)
{
    (void)context.words(0, 0);
    if (!context.isSet(u"headless"_s))
        throw UsageError(Text::tr("--keep goes with --headless. Without both, \"ondelete demo\" opens the window."));
    const QString folder = outputFolder(context);

    // What is deleted here is nobody's: its undo files and records stay with the reports.
    qputenv("XDG_DATA_HOME", QFile::encodeName(folder + u"/data"_s));
    QElapsedTimer timer;
    timer.start();
    ThrowawayCluster cluster;
    if (!cluster.start({})) {
        context.say(cluster.errorString());
        return ExitStatus::NoConnection;
    }
    {
        Connection connection(cluster.settings(u"postgres"_s));
        const Connection::Cancellable cancellable(connection, context.stop());
        createDatabase(connection, u"saleshub"_s);
    }
    {
        Connection connection(cluster.settings(u"saleshub"_s));
        const Connection::Cancellable cancellable(connection, context.stop());
        createSampleDatabase(connection, SampleSize::Demo, SampleTriggers::All);
    }
    context.say(Text::tr("A private PostgreSQL with the sample database runs in %1 (%2 ms). It is removed at the end.")
                    .arg(cluster.folder())
                    .arg(timer.elapsed()));
    return Story(context, cluster.settings(u"saleshub"_s, u"owner"_s), cluster.settings(u"saleshub"_s, u"support"_s),
                 folder)
        .tell();
}

} // namespace

Command demoCommand()
{
    return {u"demo"_s,
            {},
            Text::tr("Try everything on a private server with sample data."),
            {{u"headless"_s, Text::tr("Without a window: tell the story in the terminal.")},
             {u"keep"_s, Text::tr("The folder for reports and pictures; by default a temporary one, which is named."),
              u"DIR"_s}},
            run};
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#include "support/storybook.h"

#include "core/spec/specreader.h"
#include "files/undostore.h"
#include "postgres/audit/auditor.h"
#include "postgres/fix/fixrunner.h"

#include <QtCore/QDir>

using namespace Qt::StringLiterals;

namespace ondelete {

void makeStoriesDelete(const ScratchDatabase &database)
{
    Connection owner(database.settings(u"owner"_s));
    const AuditedSchema audited = auditDatabase(owner, builtInSpec());
    FixChoices choices;
    choices.includeUnlisted = true;
    choices.resolutions[u"public.dynamic_links.whatsapp_group_id"_s] = Resolution::Cascade;
    if (runFix(owner, planFix(audited.schema, audited.audit, choices), {}).outcome != FixOutcome::Done)
        qFatal("the sample's rules could not be changed");
    Connection superuser(database.settings());
    superuser.runScript(
        "DO $$ DECLARE t record; BEGIN FOR t IN SELECT tgrelid::regclass AS r, tgname FROM pg_trigger "
        "WHERE NOT tgisinternal LOOP EXECUTE format('DROP TRIGGER %I ON %s', t.tgname, t.r); END LOOP; END "
        "$$");
}

void makeStoriesDelete(const ScratchDatabase &database, const QStringList &stories)
{
    makeStoriesDelete(database);
    QStringList ids;
    for (const QString &story : stories)
        ids.append(sampleStory(story).sessionId);
    Connection superuser(database.settings());
    superuser.query(u"DELETE FROM public.whatsapp_sessions WHERE id <> ALL ($1::uuid[])"_s, {Connection::arrayOf(ids)});
    superuser.query(u"DELETE FROM public.workshop_group_members WHERE group_id IS NULL"_s);
    superuser.query(u"DELETE FROM public.notification_campaigns"_s);
}

QList<QualifiedName> letTriggersWriteElsewhere(const ScratchDatabase &database)
{
    Connection superuser(database.settings());
    superuser.runScript(sampleTriggersScript());
    return {{u"public"_s, u"message_attachments"_s}, {u"public"_s, u"organizations"_s}};
}

QStringList contentOf(Connection &connection)
{
    const Rows tables = connection.query(uR"(
        SELECT relname, format('SELECT %L, md5(string_agg(record_send(t)::text, '','' ORDER BY record_send(t)::text)) FROM public.%I t',
                               relname, relname)
        FROM pg_catalog.pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1)"_s);
    QStringList parts;
    for (int i = 0; i < tables.count(); ++i)
        parts.append(tables.text(i, 1));
    const Rows sums = connection.query(parts.join(u" UNION ALL "_s));
    QStringList content;
    for (int i = 0; i < sums.count(); ++i)
        content.append(sums.text(i, 0) + u' ' + sums.text(i, 1));
    content.sort();
    return content;
}

QStringList filesKept()
{
    QStringList files;
    for (const QString &folder : {u"archives"_s, u"receipts"_s})
        files += QDir(dataFolder(folder)).entryList(QDir::Files | QDir::Hidden | QDir::System);
    return files;
}

void forgetFilesKept()
{
    for (const QString &folder : {u"archives"_s, u"receipts"_s})
        QDir(dataFolder(folder)).removeRecursively();
}

QString contentDifference(const QStringList &expected, const QStringList &found)
{
    QStringList lines;
    for (const QString &line : expected)
        if (!found.contains(line))
            lines.append(u"- "_s + line);
    for (const QString &line : found)
        if (!expected.contains(line))
            lines.append(u"+ "_s + line);
    return lines.join(u'\n');
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#include "postgres/sample/sampledatabase.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

/// A script of resources/sample. That it is there and readable is the build's work.
QByteArray script(const QString &name)
{
    QFile file(u":/sample/%1.sql"_s.arg(name));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return opened ? file.readAll() + '\n' : QByteArray();
}

/// @p name as an identifier in SQL, quoted by the server.
QString quoted(Connection &connection, const QString &name)
{
    return connection.query(u"SELECT pg_catalog.quote_ident($1)"_s, {name}).text(0, 0);
}

} // namespace

QList<SampleStory> sampleStories()
{
    struct Entry
    {
        const char *name;
        const char *title;
    };
    // The session of the n-th entry ends with n; resources/sample/rows.sql has their rows.
    static constexpr Entry entries[] = {
        {"clean", QT_TRANSLATE_NOOP("ondelete::SampleDatabase", "deletes cleanly, also before the rules are fixed")},
        {"campaign-groups", QT_TRANSLATE_NOOP("ondelete::SampleDatabase", "stopped by campaigns sent to its groups")},
        {"webinar-group", QT_TRANSLATE_NOOP("ondelete::SampleDatabase", "stopped by webinars that use its groups")},
        {"webinar-community",
         QT_TRANSLATE_NOOP("ondelete::SampleDatabase", "stopped by a webinar that uses its community")},
        {"webinar-groups", QT_TRANSLATE_NOOP("ondelete::SampleDatabase", "stopped by the list of a webinar's groups")},
        {"webinar-messages",
         QT_TRANSLATE_NOOP("ondelete::SampleDatabase", "stopped by a webinar's scheduled messages")},
        {"unlisted", QT_TRANSLATE_NOOP("ondelete::SampleDatabase", "stopped by a key that the rule list forgot")},
        {"not-null", QT_TRANSLATE_NOOP("ondelete::SampleDatabase", "stopped by NOT NULL once the rule is as required")},
        {"check", QT_TRANSLATE_NOOP("ondelete::SampleDatabase", "stopped by a CHECK although the rule is as required")},
        {"dangling", QT_TRANSLATE_NOOP("ondelete::SampleDatabase", "deletes, and leaves campaigns that carry its id")},
        {"connected", QT_TRANSLATE_NOOP("ondelete::SampleDatabase", "protected: the phone is connected")},
        {"shared-phone",
         QT_TRANSLATE_NOOP("ondelete::SampleDatabase", "shares its number with another organization's session")},
        {"shared-phone-twin", QT_TRANSLATE_NOOP("ondelete::SampleDatabase", "the other session of that number")},
        {"reconnected",
         QT_TRANSLATE_NOOP("ondelete::SampleDatabase", "its number is connected again after its delete")},
    };
    QList<SampleStory> stories;
    for (const Entry &entry : entries)
        stories.append({QString::fromLatin1(entry.name),
                        QCoreApplication::translate("ondelete::SampleDatabase", entry.title),
                        u"00000000-0000-4000-8000-%1"_s.arg(int(stories.size()) + 1, 12, 10, QChar(u'0'))});
    return stories;
}

SampleStory sampleStory(const QString &name)
{
    const QList<SampleStory> stories = sampleStories();
    const auto found = std::ranges::find(stories, name, &SampleStory::name);
    Q_ASSERT(found != stories.end());
    return *found;
}

QString largeSampleSession()
{
    return u"00000000-0000-4000-8000-000000000100"_s;
}

QByteArray sampleScript(SampleSize size, SampleTriggers triggers)
{
    QByteArray all = script(u"roles"_s) + script(u"schema"_s) + script(u"rows"_s);
    if (size == SampleSize::Large)
        all += script(u"rows-large"_s);
    if (triggers == SampleTriggers::All)
        all += sampleTriggersScript();
    all += script(u"access"_s);
    // The scripts share temporary tables and functions; the figures of an audit rest on fresh statistics.
    all += "DISCARD TEMP; ANALYZE;";
    return all;
}

QByteArray sampleTriggersScript()
{
    return script(u"triggers"_s);
}

void createSampleDatabase(Connection &connection, SampleSize size, SampleTriggers triggers)
{
    connection.runScript(sampleScript(size, triggers));
}

void createDatabase(Connection &connection, const QString &name, const QString &original)
{
    // template0 is what initdb made: nobody has added anything to it, and nobody can be connected to it.
    connection.query(u"CREATE DATABASE %1 TEMPLATE %2"_s.arg(
        quoted(connection, name), original.isEmpty() ? u"template0"_s : quoted(connection, original)));
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#include "support/undostory.h"

#include "core/spec/specreader.h"
#include "postgres/deletion/deleter.h"

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

const QString story = u"webinar-group"_s;

} // namespace

UndoStory::UndoStory(DatabaseFixture &fixture)
    : m_server(fixture, story)
{
}

QStringList UndoStory::letTriggersWrite()
{
    {
        auto connection = m_server.connect();
        if (!putBack(*connection).changed)
            return {};
    }
    m_options.allowedSideEffects = letTriggersWriteElsewhere(m_server.database());
    const QStringList before = m_server.content();
    return remove() ? before : QStringList();
}

bool UndoStory::remove()
{
    forgetFilesKept();
    Connection owner(m_server.database().settings(u"owner"_s));
    const DeleteResult result = deleteRoots(owner, builtInSpec(), {{sampleStory(story).sessionId}}, m_options);
    if (!result.archive)
        return false;
    m_archive = std::make_unique<ArchiveFile>(result.archive->path);
    return m_archive->isGood();
}

UndoResult UndoStory::putBack(Connection &connection) const
{
    UndoOptions options;
    options.run = UndoOptions::Run::Restore;
    return undoDelete(connection, *m_archive, options);
}

QByteArrayList UndoStory::statements()
{
    auto connection = m_server.connect();
    const UndoResult result = putBack(*connection);
    const QByteArrayList statements = m_server.proxy().statements();
    connection.reset();
    return result.changed && remove() ? statements : QByteArrayList();
}

void UndoStory::script(const QByteArray &sql) const
{
    Connection connection(m_server.database().settings());
    connection.runScript(sql);
}

} // namespace ondelete

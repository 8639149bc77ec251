// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/connection/connection.h"

namespace ondelete {

/// The sample database: the WhatsApp shape with its traps, believable rows, and a session for every story.
/// Large adds 1,000,000 dependent rows, 200,000 of them under one session (largeSampleSession).
enum class SampleSize { Demo, Large };

/// Which triggers of users it has.
enum class SampleTriggers {
    Stamps, ///< those of updated_at, which write to the row at hand only
    All,    ///< also a counter of an organization's sessions and a cleaner of messages' files, which write elsewhere
};

/// A session of the sample database that shows one thing.
struct SampleStory
{
    QString name;      ///< stable: "clean", "campaign-groups", …
    QString title;     ///< for people: what the session shows, under the rules as they are at first
    QString sessionId; ///< whatsapp_sessions.id, the same in every sample database
};

/// Every story, in the order in which they are told.
[[nodiscard]] QList<SampleStory> sampleStories();

/// The story called @p name, which must be one of sampleStories().
[[nodiscard]] SampleStory sampleStory(const QString &name);

/// The session of SampleSize::Large that has 200 groups.
[[nodiscard]] QString largeSampleSession();

/// All the SQL that makes it.
[[nodiscard]] QByteArray sampleScript(SampleSize size = SampleSize::Demo,
                                      SampleTriggers triggers = SampleTriggers::Stamps);

/// What makes SampleTriggers::All of an existing sample database, as its superuser.
[[nodiscard]] QByteArray sampleTriggersScript();

/// Creates roles (once per cluster), tables and rows in the empty database that @p connection is connected to, as
/// its superuser: all of it or, when it throws, nothing. The tables belong to the role "owner". Throws DbError.
void createSampleDatabase(Connection &connection, SampleSize size = SampleSize::Demo,
                          SampleTriggers triggers = SampleTriggers::Stamps);

/// Creates a database @p name in the cluster that @p connection is connected to: empty, or a copy of
/// @p original, to which nobody may be connected. Throws DbError.
void createDatabase(Connection &connection, const QString &name, const QString &original = {});

} // namespace ondelete

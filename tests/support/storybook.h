// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/names.h"
#include "support/databasefixture.h"

#include <QtCore/QStringList>

namespace ondelete {

/// The sample database with every rule as required, so that each story deletes, and without the triggers that
/// write something at each update: what is put back can be equal byte for byte. Throws DbError.
void makeStoriesDelete(const ScratchDatabase &database);

/// The same, with no other sessions than those of @p stories: for tests that do it hundreds of times.
void makeStoriesDelete(const ScratchDatabase &database, const QStringList &stories);

/// Lets triggers write beside the plan of each story: the sample's counter and cleaner. Returns the tables, which a
/// delete must be allowed to change. Throws DbError.
[[nodiscard]] QList<QualifiedName> letTriggersWriteElsewhere(const ScratchDatabase &database);

/// Every table of the schema public with the checksum of its rows' bytes: equal where nothing differs. Throws
/// DbError.
[[nodiscard]] QStringList contentOf(Connection &connection);

/// Every file in the folders of undo files and records of this test program, without their folder, hidden
/// ones too.
[[nodiscard]] QStringList filesKept();
/// Removes them.
void forgetFilesKept();

/// The lines that only one of the two has, for a failure's message.
[[nodiscard]] QString contentDifference(const QStringList &expected, const QStringList &found);

} // namespace ondelete

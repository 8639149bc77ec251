// SPDX-License-Identifier: MIT
#pragma once

#include "core/fix/fixchange.h"
#include "postgres/fix/fixrunner.h"
#include "support/databasefixture.h"

#include <QtCore/QMap>
#include <QtCore/QMetaType>

namespace ondelete {

/// How the keys of a FixStory are changed: to their new rule, or back to what stood before; by the other way, where a
/// new key's triggers would fire before the old one's.
enum class FixRoute { There, ThereByOtherWay, Back, BackByOtherWay };

/// A database in which a fix takes steps of every kind: it has a key whose column is NOT NULL, one that no index
/// serves, and one of a partitioned table.
class FixStory
{
public:
    explicit FixStory(DatabaseFixture &fixture);

    /// Makes the tables anew, as they are before the fix on @p route.
    void tell(FixRoute route);
    [[nodiscard]] FixPlan planned(FixRoute route);
    /// What the fix is to bring about.
    [[nodiscard]] static Spec spec();

    /// Of each finding what a fix changes: the key's definition and whether its column may be NULL, in all partitions,
    /// without what is temporary, and without indexes, which a second run makes or removes.
    [[nodiscard]] QMap<QString, QString> keys();
    /// Waits until nobody else is connected: what was on its way has arrived. Returns false where that does not come.
    [[nodiscard]] bool isAlone();

    [[nodiscard]] ConnectionSettings settings() const { return m_database->settings(); }
    [[nodiscard]] Connection &observer() { return *m_observer; }
    /// After the server was down.
    void connectAgain();

private:
    std::unique_ptr<ScratchDatabase> m_database;
    std::unique_ptr<Connection> m_observer;
    QList<FixChange> m_changes; ///< of a fix, which the way back reverses
};

/// What @p result says, for a failure's message.
[[nodiscard]] QString said(const FixResult &result);

} // namespace ondelete

Q_DECLARE_METATYPE(ondelete::FixRoute)

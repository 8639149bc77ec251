// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"
#include "core/fix/fixresult.h"
#include "postgres/connection/connection.h"
#include "postgres/fix/fixrunner.h"
#include "postgres/fix/fixturn.h"
#include "postgres/fix/keystate.h"
#include "postgres/fix/locknegotiator.h"

#include <functional>
#include <optional>

namespace ondelete {

/// Changes one key on the server, as its FixItem says: all of it, or the key stays exactly as it was.
class KeyChange
{
public:
    using OnProgress = std::function<void(const FixProgress &)>; ///< of an item 0

    KeyChange(Connection &connection, FixTurn &turn, const FixItem &item, const FixPatience &patience,
              OnProgress onProgress);

    enum class Outcome { Done, Failed, GaveUp, Cancelled, Lost };

    /// Runs the steps that only count, and changes nothing: a reversal of several keys does that for all of them first.
    [[nodiscard]] Outcome count();

    /// Runs the steps, but for those that count() has run. Does not throw for what a step met.
    [[nodiscard]] Outcome run();

    [[nodiscard]] const QString &finding() const { return m_item.finding; }
    /// What became of the steps that run() took, item.steps or item.otherWay; all pending before.
    [[nodiscard]] const QList<StepResult> &steps() const { return m_results; }
    /// Whether the database differs from before: also after a failure, where the temporary key could not be removed.
    [[nodiscard]] bool changed() const { return m_changed; }
    /// How to remove what could not be removed; empty where nothing is left.
    [[nodiscard]] QString leftBehind() const { return m_leftBehind; }
    /// Whether nobody could be asked what became of it.
    [[nodiscard]] bool isInDoubt() const { return m_inDoubt; }

private:
    class OtherWayNeeded
    {
    };

    [[nodiscard]] KeyState keyState(Connection &connection, const QString &name, Oid table) const;
    void takeTurn();
    void findKey();
    void runSteps(const QList<FixStep> &steps);
    void take(const FixStep &step, int index);
    [[nodiscard]] bool isMadeAlready(const FixStep &step);
    void tryStep(const FixStep &step, StepResult &result, int index);
    void runStep(const FixStep &step, int index);
    void runWatched(const FixStep &step, int index);
    void checkAfter(const FixStep &step);
    [[nodiscard]] bool holdsTemporary(Connection &connection) const;
    [[nodiscard]] Outcome outcomeOf(const DbError &error) const;
    void removeTemporary();
    void removeUnfinishedIndexes(const DbError &error);
    void leaveBehind(const QString &what);
    [[nodiscard]] bool isDoneAfterAll();
    void report(int index, const StepResult &result, const QList<Blocker> &blockers = {});

    Connection &m_connection;
    FixTurn &m_turn;
    const FixItem &m_item;
    FixPatience m_patience;
    OnProgress m_onProgress;
    int m_backend;
    Oid m_table = 0;
    QString m_name;
    KeyState m_before;
    QList<StepResult> m_results;
    bool m_changed = false;
    QString m_leftBehind;
    bool m_inDoubt = false;
    std::optional<LockNegotiator> m_locks;
};

} // namespace ondelete

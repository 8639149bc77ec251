// SPDX-License-Identifier: MIT
#pragma once

#include "program.h"
#include "support/statementproxy.h"
#include "support/storybook.h"

namespace ondelete {

/// What a run with a failing file left, and the call that failed: empty where it did not come to that.
struct Faulted
{
    Ran ran;
    QString call;
};

/// One session that the built program deletes and puts back, with a fault each time, through a proxy and with
/// a data folder that this test process looks into.
class ProgramStory
{
public:
    explicit ProgramStory(DatabaseFixture &fixture);

    /// From now on its team has a folder, which is kept below the program's data folder; or no more.
    void joinTeam();
    void leaveTeam();

    /// From now on triggers write beside the plan.
    void letTriggersWrite();

    /// "delete" or "undo" of the session, set up to run; its output is JSON.
    void prepareDelete(QProcess &process, const QStringList &more = {});
    void prepareUndo(QProcess &process);

    /// Runs it to its end with the n-th call on a file of its data folder going wrong: see filefaults.cpp.
    [[nodiscard]] Faulted runWithFault(QProcess &process, const QString &kind, int call);

    /// What @p ran said of a delete or an undo, against what it did: an empty text, or what is wrong. @p
    /// changed: what is in the database says so.
    [[nodiscard]] static QString lieOf(const Ran &ran, bool changed);

    /// What the window's start does: prunes and asks the server. Then only whole files may be there, each
    /// record must say what is true, and an undo file be there only for a delete that was done. Returns an
    /// empty text, or what is wrong.
    [[nodiscard]] QString startAgain();

    /// By this process, without a fault. Return whether that was done.
    [[nodiscard]] bool remove();
    [[nodiscard]] bool putBack();

    /// Removes what is kept, also for the team.
    void forget();

    [[nodiscard]] QStringList content();
    [[nodiscard]] bool isThere() { return content() == m_before; }
    [[nodiscard]] bool isGone() { return content() == m_gone; }
    /// Waits until no client is connected.
    [[nodiscard]] bool isAlone();
    [[nodiscard]] QString key() const;
    [[nodiscard]] QString dataFolder() const { return m_program.path(QStringLiteral("home/.local/share/ondelete")); }
    [[nodiscard]] StatementProxy &proxy() { return m_proxy; }
    [[nodiscard]] Program &program() { return m_program; }
    /// Of the owner's, through the proxy.
    [[nodiscard]] ConnectionSettings settings() const;

private:
    void learn();

    std::unique_ptr<ScratchDatabase> m_database;
    std::unique_ptr<Connection> m_observer;
    Program m_program;
    QString m_team;
    QList<QualifiedName> m_allowed;
    StatementProxy m_proxy;
    QStringList m_before;
    QStringList m_gone;
};

} // namespace ondelete

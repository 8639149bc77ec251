// SPDX-License-Identifier: MIT
#include "support/faults.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace ondelete {

FaultyServer::FaultyServer(DatabaseFixture &fixture, const QString &story)
    : m_database(fixture.sampleDatabase())
{
    makeStoriesDelete(*m_database, {u"clean"_s, story});
    m_observer = std::make_unique<Connection>(m_database->settings());
    if (!m_proxy.start(m_database->settings()))
        qFatal("the proxy does not start");
}

std::unique_ptr<Connection> FaultyServer::connect()
{
    m_proxy.reset();
    auto connection = std::make_unique<Connection>(m_proxy.through(m_database->settings(u"owner"_s)));
    m_proxy.reset();
    return connection;
}

void FaultyServer::strikeAt(int number, Fault fault, const Connection &connection)
{
    const qint64 pid = connection.backendPid();
    switch (fault) {
    case Fault::CutBeforeStatement:
        m_proxy.cutAt(number, StatementProxy::Cut::BeforeStatement);
        return;
    case Fault::CutBeforeAnswer:
        m_proxy.cutAt(number, StatementProxy::Cut::BeforeAnswer);
        return;
    case Fault::CutWithinAnswer:
        m_proxy.cutAt(number, StatementProxy::Cut::WithinAnswer);
        return;
    case Fault::BackendTerminated:
        m_proxy.setHook([this, number, pid](int at, const QByteArray &) {
            if (at != number)
                return;
            Connection other(m_database->settings());
            other.query(u"SELECT pg_terminate_backend($1, 10000)"_s, {QString::number(pid)});
        });
        return;
    case Fault::ServerCrashed:
        // The server takes it for a crash: every backend goes, and it recovers from its log. It is our own
        // server.
        m_proxy.setHook([number, pid](int at, const QByteArray &) {
            if (at == number)
                ::kill(pid_t(pid), SIGKILL);
        });
        return;
    }
}

bool FaultyServer::recover()
{
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < 30'000) {
        try {
            if (!m_observer)
                m_observer = std::make_unique<Connection>(m_database->settings());
            if (isOnlyClient(*m_observer))
                return true;
        } catch (const DbError &) {
            m_observer.reset();
        }
        QTest::qWait(10);
    }
    return false;
}

QString FaultyServer::place(int number) const
{
    return u"at statement %1 (%2): "_s.arg(number).arg(
        QString::fromUtf8(m_proxy.statements().value(number - 1).simplified().left(120)));
}

void addFaultRows()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<bool>("triggersWrite");
    QTest::newRow("cut before the statement") << Fault::CutBeforeStatement << false;
    QTest::newRow("cut before the answer") << Fault::CutBeforeAnswer << false;
    QTest::newRow("cut within the answer") << Fault::CutWithinAnswer << false;
    QTest::newRow("backend terminated") << Fault::BackendTerminated << false;
    QTest::newRow("server crashed") << Fault::ServerCrashed << false;
    QTest::newRow("cut before the answer, with triggers") << Fault::CutBeforeAnswer << true;
    QTest::newRow("backend terminated, with triggers") << Fault::BackendTerminated << true;
}

} // namespace ondelete

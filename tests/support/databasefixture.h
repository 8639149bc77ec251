// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/sample/sampledatabase.h"
#include "postgres/sample/throwawaycluster.h"

#include <QtTest/QTest>

#include <memory>

namespace ondelete {

class DatabaseFixture;

/// A database of one test, dropped with this object, whoever is still connected.
class ScratchDatabase
{
public:
    ~ScratchDatabase();
    ScratchDatabase(const ScratchDatabase &) = delete;
    ScratchDatabase &operator=(const ScratchDatabase &) = delete;

    /// How to connect to it, as @p user; empty: the superuser.
    [[nodiscard]] ConnectionSettings settings(const QString &user = {}) const;
    [[nodiscard]] QString name() const { return m_name; }

private:
    friend class DatabaseFixture;
    ScratchDatabase(DatabaseFixture &fixture, QString name);

    DatabaseFixture &m_fixture;
    QString m_name;
};

/// The server of one test program: a member of its test class, started in initTestCase() with REQUIRE_SERVER.
/// Databases are copies of a sample that is made once, so a fresh one for each test costs little.
/// ONDELETE_SERVER_PROGRAMS names the folder of another version's programs.
class DatabaseFixture
{
public:
    /// Returns false with errorString() set.
    [[nodiscard]] bool start();
    [[nodiscard]] QString errorString() const { return m_cluster.errorString(); }
    /// Whether a missing server is a failure: it is in CI, and where one is installed.
    [[nodiscard]] static bool serverIsRequired();

    [[nodiscard]] std::unique_ptr<ScratchDatabase> sampleDatabase();
    [[nodiscard]] std::unique_ptr<ScratchDatabase> emptyDatabase();

    /// Lets the server vacuum and analyze without a pause, which is nobody's change. Throws DbError.
    void vacuumAllTheTime();

    [[nodiscard]] const ThrowawayCluster &cluster() const { return m_cluster; }

private:
    friend class ScratchDatabase;
    [[nodiscard]] Connection &superuser();
    [[nodiscard]] std::unique_ptr<ScratchDatabase> copyOf(const QString &original);

    ThrowawayCluster m_cluster;
    std::unique_ptr<Connection> m_superuser; ///< to the database "postgres"; after the cluster, so closed before it
    bool m_hasSample = false;
    int m_databases = 0;
};

/// Whether no other client is connected to the database of @p connection. The server's own workers may be: they vacuum
/// when they like. Throws DbError.
[[nodiscard]] bool isOnlyClient(Connection &connection);

} // namespace ondelete

/// For initTestCase(): starts @p fixture; where no server is installed, skips the program's tests, or fails in CI.
#define REQUIRE_SERVER(fixture)                                                                                        \
    do {                                                                                                               \
        if (!(fixture).start()) {                                                                                      \
            if ((fixture).serverIsRequired())                                                                          \
                QFAIL(qPrintable((fixture).errorString()));                                                            \
            QSKIP(qPrintable((fixture).errorString()));                                                                \
        }                                                                                                              \
    } while (false)

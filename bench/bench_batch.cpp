// SPDX-License-Identifier: MIT
#include "core/spec/specreader.h"
#include "files/archivefile.h"
#include "files/batchfiles.h"
#include "files/teamfolder.h"
#include "postgres/deletion/batchdeleter.h"
#include "postgres/deletion/deleter.h"
#include "postgres/sample/sampledatabase.h"
#include "postgres/sample/throwawaycluster.h"
#include "postgres/undo/batchundoer.h"
#include "postgres/undo/undoer.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <cstdio>
#include <functional>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

constexpr double memoryBar = 150; // MB
constexpr int batches = 10;

/// The most memory that this program held since it was asked before, in MB.
double peakMemory()
{
    double peak = 0;
    QFile status(u"/proc/self/status"_s);
    if (status.open(QIODevice::ReadOnly))
        for (const QByteArray &line : status.readAll().split('\n'))
            if (line.startsWith("VmHWM:"))
                peak = line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    QFile reset(u"/proc/self/clear_refs"_s);
    if (reset.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        reset.write("5");
    return peak;
}

/// One session with @p rows rows: four fifths are messages that go with it, the rest members that stay, unlinked.
QString schemaWith(qint64 rows)
{
    return uR"(
        CREATE TABLE sessions (id bigint PRIMARY KEY, name text NOT NULL);
        CREATE TABLE messages (id bigint PRIMARY KEY, session_id bigint NOT NULL REFERENCES sessions ON DELETE CASCADE,
                               sent timestamptz NOT NULL, body text);
        CREATE TABLE members (id bigint PRIMARY KEY, session_id bigint REFERENCES sessions ON DELETE SET NULL, phone text);
        INSERT INTO sessions SELECT i, 'session ' || i FROM generate_series(1, 100) AS i;
        INSERT INTO messages SELECT i, 1, '2026-01-01'::timestamptz + i * interval '1 second', 'message ' || i
            FROM generate_series(1, %1) AS i;
        INSERT INTO members SELECT i, 1, '+49' || i FROM generate_series(1, %2) AS i;
        CREATE INDEX ON messages (session_id); CREATE INDEX ON members (session_id))"_s.arg(rows - rows / 5)
        .arg(rows / 5);
}

Spec ruleList()
{
    return readSpec(R"({"version": 1, "title": "Sessions", "root": {"table": "public.sessions", "singular": "session",
        "plural": "sessions", "label": ["name"], "columns": [{"column": "name", "title": "Name"}]}, "rules": []})")
        .spec;
}

class Bench
{
public:
    Bench(const ConnectionSettings &settings, qint64 rows)
        : m_connection(settings)
        , m_rows(rows)
    {
        m_connection.runScript(schemaWith(rows).toUtf8());
        m_connection.query(u"VACUUM ANALYZE"_s);
    }

    void measure()
    {
        std::printf("%lld rows\n", static_cast<long long>(m_rows));
        (void)peakMemory();
        tell("plain DELETE, rolled back", [this] { plainDelete(); });
        const double plain = m_last;
        const QString path = m_folder.filePath(u"one.sql"_s);
        tell("one delete", [&] { remove(path); });
        const double one = m_last;
        std::printf("    %.2f × the plain one; its undo file has %lld MB\n", one / plain,
                    static_cast<long long>(QFileInfo(path).size() / 1'000'000));
        tell("undo", [&] { undo(path); });
        m_connection.query(u"VACUUM ANALYZE"_s);
        tell("ten batches", [this] { removeInBatches(); });
        std::printf("    %.2f × the one delete\n", m_last / one);
        tell("undo of the ten", [this] { undoBatches(); });
    }

    [[nodiscard]] bool missed() const { return m_missed; }

private:
    void tell(const char *what, const std::function<void()> &work)
    {
        QElapsedTimer timer;
        timer.start();
        work();
        m_last = double(timer.nsecsElapsed()) / 1e9;
        const double memory = peakMemory();
        const bool met = memory > 0 && memory <= memoryBar;
        m_missed = m_missed || !met;
        std::printf("  %-28s %8.2f s   %7.0f rows/s   %4.0f MB (bar %.0f MB: %s)\n", what, m_last,
                    double(m_rows) / m_last, memory, memoryBar, met ? "met" : "MISSED");
        std::fflush(stdout);
    }

    void plainDelete()
    {
        m_connection.query(u"BEGIN"_s);
        m_connection.query(u"DELETE FROM sessions WHERE id = 1"_s);
        m_connection.query(u"ROLLBACK"_s);
        m_connection.query(u"VACUUM"_s);
    }

    void remove(const QString &path)
    {
        DeleteOptions options;
        options.archivePath = path;
        if (const DeleteResult result = deleteRoots(m_connection, m_spec, m_keys, options);
            result.outcome != DeleteOutcome::Deleted)
            throw DbError(DbError::Kind::Refused, result.message);
    }

    void undo(const QString &path)
    {
        UndoOptions options;
        options.run = UndoOptions::Run::Restore;
        if (const UndoResult result = undoDelete(m_connection, ArchiveFile(path), options);
            result.outcome != UndoOutcome::Restored)
            throw DbError(DbError::Kind::Refused, result.message);
    }

    void removeInBatches()
    {
        DeleteOptions options;
        options.archivePath = m_folder.filePath(u"batches"_s);
        QDir().mkpath(options.archivePath);
        const BatchedDelete result = deleteInBatches(m_connection, m_spec, m_keys, m_rows / batches, options);
        if (!result.isDone())
            throw DbError(DbError::Kind::Refused, result.message);
        m_set = result.set;
    }

    void undoBatches()
    {
        UndoOptions options;
        options.run = UndoOptions::Run::Restore;
        const UndoStore store(teamFolderOf(m_connection.server().systemIdentifier, m_connection.server().database));
        const BatchFiles files = findBatchFiles(store, m_set);
        if (!files.isGood())
            throw DbError(DbError::Kind::Refused, files.error);
        if (const BatchedUndo result = ondelete::undoBatches(m_connection, files.set, files.files, options);
            result.outcome != UndoOutcome::Restored)
            throw DbError(DbError::Kind::Refused, result.message());
    }

    Connection m_connection;
    const Spec m_spec = ruleList();
    const QList<RowKey> m_keys{{u"1"_s}};
    qint64 m_rows;
    QTemporaryDir m_folder;
    QString m_set;
    double m_last = 0;
    bool m_missed = false;
};

} // namespace

/// Deletes of one session with 100,000 and 1,000,000 rows (--long: 10,000,000, too) at once and in ten batches, and
/// their undos: time and this program's memory. 1 where that is more than it may be.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QTemporaryDir data;
    qputenv("XDG_DATA_HOME", data.path().toLocal8Bit());
    QList<qint64> sizes{100'000, 1'000'000};
    if (application.arguments().contains(u"--long"_s))
        sizes.append(10'000'000);
    try {
        ThrowawayCluster cluster;
        if (!cluster.start({}))
            throw DbError(DbError::Kind::Connection, cluster.errorString());
        bool missed = false;
        for (const qint64 rows : std::as_const(sizes)) {
            const QString database = u"rows_%1"_s.arg(rows);
            Connection(cluster.settings(u"postgres"_s)).query(u"CREATE DATABASE "_s + database);
            Bench bench(cluster.settings(database), rows);
            bench.measure();
            missed = missed || bench.missed();
        }
        return missed ? 1 : 0;
    } catch (const DbError &error) {
        std::fprintf(stderr, "%s\n", qPrintable(error.details()));
        return 1;
    }
}

// SPDX-License-Identifier: MIT
#include "keymigration.h"
#include "postgres/sample/throwawaycluster.h"
#include "steadyclient.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QLocale>
#include <QtCore/QRandomGenerator>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <optional>

using namespace ondelete;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto bar = 100ms;
constexpr auto catalogBar = 50ms; ///< with a large catalog, of which the planner knows nothing
constexpr int catalogKeys = 2000;
constexpr auto readFor = 5s;

/// What one migration did to others, and how long it took.
struct Measurement
{
    Stalls stalls;
    double seconds = 0;
    int tries = 1;
};

using Crowd = std::vector<std::unique_ptr<SteadyClient>>;

/// Writers and a reader, on both tables.
Crowd makeCrowd(const ConnectionSettings &settings, qint64 rows)
{
    const auto random = [](qint64 below) { return QString::number(1 + QRandomGenerator::global()->bounded(below)); };
    const qint64 parents = rows / 100;
    const auto writeChild = [=](Connection &connection, qint64 number) {
        connection.query(u"INSERT INTO bench.child VALUES ($1, $2)"_s, {QString::number(-number), random(parents)});
        connection.query(u"DELETE FROM bench.child WHERE id = $1"_s, {QString::number(-number)});
    };
    const auto writeBoth = [=](Connection &connection, qint64) {
        connection.query(u"BEGIN"_s);
        connection.query(u"UPDATE bench.parent SET note = note + 1 WHERE id = $1"_s, {random(parents)});
        connection.query(u"UPDATE bench.child SET note = note + 1, parent_id = $2 WHERE id = $1"_s,
                         {random(rows), random(parents)});
        connection.query(u"COMMIT"_s);
    };
    const auto read = [=](Connection &connection, qint64) {
        connection.query(
            u"SELECT * FROM bench.parent JOIN bench.child ON child.parent_id = parent.id WHERE parent.id = $1"_s,
            {random(parents)});
    };
    Crowd crowd;
    crowd.push_back(std::make_unique<SteadyClient>(settings, u"writer of the child"_s, writeChild));
    crowd.push_back(std::make_unique<SteadyClient>(settings, u"writer of both"_s, writeBoth));
    crowd.push_back(std::make_unique<SteadyClient>(settings, u"reader"_s, read));
    return crowd;
}

/// Reads the child for five seconds, in one statement.
class LongRead
{
public:
    explicit LongRead(const ConnectionSettings &settings)
        : m_thread([settings] {
            Connection connection(settings);
            connection.query(u"SELECT pg_sleep(%1) FROM bench.child LIMIT 1"_s.arg(readFor.count()));
        })
    {
        std::this_thread::sleep_for(300ms); // until it reads
    }

private:
    std::jthread m_thread;
};

Measurement measure(const Crowd &crowd, const std::function<void()> &work)
{
    std::this_thread::sleep_for(1s); // until all is quiet again
    Measurement result;
    for (const auto &client : crowd)
        client->begin();
    QElapsedTimer timer;
    timer.start();
    for (bool done = false; !done; result.tries += done ? 0 : 1) {
        try {
            work();
            done = true;
        } catch (const DbError &error) {
            if (error.sqlState != u"40P01") // a deadlock with a writer: whoever migrates starts again
                throw;
        }
    }
    result.seconds = double(timer.elapsed()) / 1000;
    for (const auto &client : crowd)
        result.stalls = result.stalls + client->end();
    return result;
}

void printLine(const char *what, const Measurement &m, const std::optional<Measurement> &plain)
{
    const double ms = double(m.stalls.longest.count()) / 1000;
    std::printf("  %-46s %9.1f ms %7d %9.2f s", what, ms, m.stalls.slow, m.seconds);
    if (plain) {
        std::printf("   stall ×%.3f, time ×%.1f", ms * 1000 / double(plain->stalls.longest.count()),
                    m.seconds / std::max(plain->seconds, 0.001));
    }
    if (m.tries > 1)
        std::printf("   %d tries, deadlocks", m.tries);
    if (m.stalls.failed > 0)
        std::printf("   %d transactions of others failed", m.stalls.failed);
    std::printf("   (%s)\n", qPrintable(m.stalls.longestOf));
    std::fflush(stdout);
}

struct Candidate
{
    KeyMigration migration;
    const char *name;
    DeleteRule rule;
};
constexpr std::array candidates{
    Candidate{KeyMigration::DropAdd, "DROP; ADD", DeleteRule::Cascade},
    Candidate{KeyMigration::NotValidAlter, "DROP, ADD NOT VALID in one ALTER; VALIDATE", DeleteRule::SetNull},
    Candidate{KeyMigration::OnDelete, "OnDelete", DeleteRule::Cascade},
};

/// Measures all candidates beside one crowd. Returns the longest stall that OnDelete caused.
std::chrono::microseconds compare(const ConnectionSettings &settings, Connection &connection, qint64 rows,
                                  bool longRead)
{
    std::printf("%s rows%s\n  %-46s %12s %7s %11s\n", qPrintable(QLocale(u"en"_s).toString(rows)),
                longRead ? ", while another connection reads the child for 5 s" : "", "", "longest stall", ">100 ms",
                "in all");
    const Crowd crowd = makeCrowd(settings, rows);
    std::optional<Measurement> plain;
    Measurement last;
    if (!longRead)
        printLine("nothing, for comparison", measure(crowd, [] { std::this_thread::sleep_for(3s); }), {});
    for (const auto &[migration, name, rule] : candidates) {
        std::optional<LongRead> reading;
        last = measure(crowd, [&] {
            if (longRead && !reading)
                reading.emplace(settings);
            migrate(connection, migration, rule);
        });
        printLine(name, last, plain);
        if (!plain)
            plain = last;
    }
    return last.stalls.longest;
}

/// OnDelete alone, beside many keys.
std::chrono::microseconds measureLargeCatalog(const ConnectionSettings &settings, Connection &connection, qint64 rows)
{
    makeTables(connection, rows);
    makeManyKeys(connection, catalogKeys);
    std::printf("%s rows beside %d keys, never analyzed, jit %s\n", qPrintable(QLocale(u"en"_s).toString(rows)),
                catalogKeys, qPrintable(connection.query(u"SHOW jit"_s).text(0, 0)));
    const Crowd crowd = makeCrowd(settings, rows);
    printLine("nothing, for comparison", measure(crowd, [] { std::this_thread::sleep_for(3s); }), {});
    std::chrono::microseconds longest{0};
    for (const DeleteRule rule : {DeleteRule::Cascade, DeleteRule::SetNull, DeleteRule::Cascade}) {
        const Measurement one = measure(crowd, [&] { migrate(connection, KeyMigration::OnDelete, rule); });
        printLine("OnDelete", one, {});
        longest = std::max(longest, one.stalls.longest);
    }
    std::printf("\n");
    return longest;
}

bool judge(const char *what, std::chrono::microseconds stall, std::chrono::microseconds most)
{
    const bool met = stall <= most;
    std::printf("%s is %.1f ms; it may be %.1f ms: %s.\n", what, double(stall.count()) / 1000,
                double(most.count()) / 1000, met ? "met" : "MISSED");
    return met;
}

/// @p sizes from the smallest to the largest.
int run(const QList<qint64> &sizes)
{
    ThrowawayCluster cluster;
    // No autovacuum and few checkpoints: the same work for all, and figures that can be compared.
    if (!cluster.start(
            {.binaryFolder = qEnvironmentVariable("ONDELETE_SERVER_PROGRAMS"),
             .keepIn = {},
             .settings = {u"autovacuum=off"_s, u"jit=on"_s, u"shared_buffers=512MB"_s, u"max_wal_size=20GB"_s,
                          u"checkpoint_timeout=1h"_s, u"maintenance_work_mem=256MB"_s}})) {
        std::fprintf(stderr, "%s\n", qPrintable(cluster.errorString()));
        return 1;
    }
    const ConnectionSettings settings = cluster.settings(u"postgres"_s);
    Connection connection(settings);
    std::printf(
        "PostgreSQL %s. Two writers and a reader all the time; the longest that one of their transactions took,\n"
        "how many took more than 100 ms, and the time of the whole change.\n\n",
        qPrintable(connection.server().version));
    QList<std::chrono::microseconds> longest; // of each size
    for (const qint64 rows : sizes) {
        makeTables(connection, rows);
        longest.append(std::chrono::microseconds{0});
        for (const bool longRead : {false, true})
            longest.last() = std::max(longest.last(), compare(settings, connection, rows, longRead));
        std::printf("\n");
    }
    const auto besideMany = measureLargeCatalog(settings, connection, 100'000);
    const bool met = sizes.isEmpty() || judge("OnDelete's longest stall", *std::ranges::max_element(longest), bar);
    const bool metBesideMany = judge("With a large catalog it", besideMany, catalogBar);
    // A small stall is mostly chance: twice of next to nothing is no growth.
    const bool steady = sizes.size() < 2
        || judge("With the most rows, where it must not grow, it", longest.last(),
                 std::max<std::chrono::microseconds>(bar / 2, 2 * longest.first()));
    return met && metBesideMany && steady ? 0 : 1;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"How long others wait while a delete rule is changed."_s);
    parser.addHelpOption();
    parser.addOptions({{u"long"_s, u"With 20 million rows, too."_s},
                       {u"rows"_s, u"Only with this many; may be given several times."_s, u"ROWS"_s},
                       {u"catalog-only"_s, u"Only beside many keys."_s}});
    parser.process(app);
    QList<qint64> sizes{1'000'000, 5'000'000};
    if (parser.isSet(u"long"_s))
        sizes.append(20'000'000);
    if (parser.isSet(u"rows"_s) || parser.isSet(u"catalog-only"_s))
        sizes.clear();
    for (const QString &rows : parser.values(u"rows"_s))
        sizes.append(std::max(rows.toLongLong(), qint64(1000)));
    std::ranges::sort(sizes);
    try {
        return run(sizes);
    } catch (const std::exception &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}

// SPDX-License-Identifier: MIT
#include "core/spec/specreader.h"
#include "files/archivefile.h"
#include "postgres/audit/auditor.h"
#include "postgres/deletion/deleter.h"
#include "postgres/fix/fixrunner.h"
#include "postgres/preview/previewer.h"
#include "postgres/sample/sampledatabase.h"
#include "postgres/sample/throwawaycluster.h"
#include "postgres/undo/undoer.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTemporaryFile>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <memory>
#include <vector>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

constexpr int runs = 3;
constexpr double memoryBar = 150; // MB
const QStringList parts{u"--sample"_s, u"--indexed"_s, u"--plain"_s, u"--triggers"_s};

/// One session with 200 groups and 200,000 dependent rows, scattered over tables of 1,000,000.
class Bench
{
public:
    explicit Bench(const ConnectionSettings &settings)
        : m_connection(settings)
        , m_keys({{largeSampleSession()}})
    {
    }

    void fix()
    {
        const AuditedSchema audited = auditDatabase(m_connection, m_spec);
        FixChoices choices;
        choices.includeUnlisted = true;
        choices.resolutions.insert(u"public.dynamic_links.whatsapp_group_id"_s, Resolution::Cascade);
        (void)runFix(m_connection, planFix(audited.schema, audited.audit, choices), {});
    }

    void indexEveryKey()
    {
        m_connection.runScript(R"(
            DO $$ DECLARE k record; BEGIN
                FOR k IN SELECT conrelid::regclass AS r, string_agg(quote_ident(attname), ', ') AS c
                         FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid AND attnum = ANY (conkey)
                         WHERE contype = 'f' GROUP BY pg_constraint.oid, conrelid LOOP
                    EXECUTE format('CREATE INDEX ON %s (%s)', k.r, k.c);
                END LOOP;
            END $$; ANALYZE)");
    }

    /// A counter of sessions and a cleaner of messages' files, which write beside the plan: each delete is run, rolled
    /// back, and run again.
    void letTriggersWrite(Connection &superuser)
    {
        superuser.runScript(sampleTriggersScript());
        superuser.query(u"VACUUM ANALYZE"_s);
        m_allowed = {{u"public"_s, u"organizations"_s}, {u"public"_s, u"message_attachments"_s}};
    }

    /// Nothing but keys acts: no trigger writes a time. Returns what brings them back.
    QString dropTriggers()
    {
        const Rows found = m_connection.query(uR"(
            SELECT format('DROP TRIGGER %I ON %s', tgname, tgrelid::regclass), pg_get_triggerdef(oid)
            FROM pg_trigger WHERE NOT tgisinternal)"_s);
        QStringList definitions;
        for (int i = 0; i < found.count(); ++i) {
            m_connection.query(found.text(i, 0));
            definitions.append(found.text(i, 1));
        }
        return definitions.join(u"; "_s);
    }

    void run(const QString &script) { m_connection.runScript(script.toUtf8()); }

    struct Bars
    {
        double remove = 2.5;
        double undo = 2.5;
    };

    void measure(const char *title, Bars bars)
    {
        std::printf("%s\n", title);
        // Each beside the plain one of the same minute: an undo leaves the rows elsewhere, and other work comes and
        // goes.
        QList<double> plains;
        QList<double> deletes;
        QList<double> undos;
        QList<double> copies;
        for (int i = 0; i < runs; ++i) {
            plains.append(seconds([this] { plainDelete(); }));
            m_connection.query(u"VACUUM"_s);
            const QString path = m_folder.filePath(u"undo-%1.sql"_s.arg(++m_files));
            deletes.append(seconds([&] { remove(path); }));
            const ArchiveFile archive(path);
            if (m_allowed.isEmpty())
                copies.append(bareCopy(archive));
            undos.append(seconds([&] { undo(archive); }));
            m_connection.query(u"VACUUM"_s);
        }
        const double plain = middle(plains);
        print("plain DELETE, rolled back", plain, plain, 0);
        print("preview", median([this] { (void)previewDelete(m_connection, m_spec, m_keys, RuleSet::Current); }), plain,
              0.25);
        if (!m_allowed.isEmpty())
            print("try, rolled back", median([this] { tryOut(); }), plain, 0);
        print("delete with archive", middle(deletes), plain, bars.remove);
        if (!m_allowed.isEmpty()) {
            print("undo", middle(undos), plain, 0);
            return;
        }
        const double copy = middle(copies);
        print("bare COPY of the rows, rolled back", copy, copy, 0);
        print("undo", middle(undos), copy, bars.undo);
    }

    [[nodiscard]] bool missed() const { return m_missed; }

private:
    static double seconds(const std::function<void()> &work)
    {
        QElapsedTimer timer;
        timer.start();
        work();
        return double(timer.nsecsElapsed()) / 1e9;
    }

    static double middle(QList<double> values)
    {
        std::ranges::sort(values);
        return values.at(values.size() / 2);
    }

    double median(const std::function<void()> &work)
    {
        QList<double> all;
        for (int i = 0; i < runs; ++i) {
            all.append(seconds(work));
            m_connection.query(u"VACUUM"_s);
        }
        return middle(all);
    }

    void print(const char *what, double time, double base, double bar)
    {
        const bool met = bar <= 0 || time <= bar * base;
        m_missed = m_missed || !met;
        std::printf("  %-38s %8.3f s   ×%.2f", what, time, time / base);
        if (bar > 0)
            std::printf("   (bar ×%.2f: %s)", bar, met ? "met" : "MISSED");
        std::printf("\n");
        std::fflush(stdout);
    }

    void plainDelete()
    {
        m_connection.query(u"BEGIN"_s);
        m_connection.query(u"DELETE FROM public.whatsapp_sessions WHERE id = $1"_s, {m_keys.first().first()});
        m_connection.query(u"ROLLBACK"_s);
    }

    void remove(const QString &path)
    {
        DeleteOptions options;
        options.archivePath = path;
        options.allowedSideEffects = m_allowed;
        const DeleteResult result = deleteRoots(m_connection, m_spec, m_keys, options);
        if (result.outcome != DeleteOutcome::Deleted)
            throw DbError(DbError::Kind::Refused, result.message);
    }

    void tryOut()
    {
        DeleteOptions options;
        options.run = DeleteOptions::Run::Try;
        options.allowedSideEffects = m_allowed;
        const DeleteResult result = deleteRoots(m_connection, m_spec, m_keys, options);
        if (!result.wasTried)
            throw DbError(DbError::Kind::Refused, result.message);
    }

    /// The same rows, also those that stayed and were only unlinked: taken out first, untimed, so that all come in.
    /// They wait in files, not in this program's memory, which is measured, too.
    double bareCopy(const ArchiveFile &archive)
    {
        const QList<ArchivedRows> &blocks = archive.manifest().blocks;
        QList<int> whole; // without how the delete left rows that are there in another block
        for (int block = 0; block < blocks.size(); ++block)
            if (blocks.at(block).fate != ArchivedRows::Fate::Left)
                whole.append(block);
        m_connection.query(u"BEGIN"_s);
        for (const int block : whole) {
            m_connection.query(u"CREATE TEMPORARY TABLE rows_%1 AS SELECT %2 FROM %3 WITH NO DATA"_s.arg(
                QString::number(block), columnsOf(blocks.at(block)), blocks.at(block).table.toString()));
            if (blocks.at(block).fate == ArchivedRows::Fate::Written)
                m_connection.query(u"ALTER TABLE rows_%1 ADD mask bigint"_s.arg(block));
            m_connection.copyIn(u"COPY rows_%1 FROM STDIN"_s.arg(block), archive.rows(block));
            if (blocks.at(block).fate == ArchivedRows::Fate::Written)
                m_connection.query(u"DELETE FROM %1 WHERE id IN (SELECT id FROM rows_%2)"_s.arg(
                    blocks.at(block).table.toString(), QString::number(block)));
        }
        std::vector<std::unique_ptr<QTemporaryFile>> files;
        for (const int block : whole) {
            files.push_back(std::make_unique<QTemporaryFile>());
            QTemporaryFile &file = *files.back();
            bool written = file.open();
            m_connection.copyOut(
                u"COPY (SELECT %1 FROM rows_%2) TO STDOUT"_s.arg(columnsOf(blocks.at(block)), QString::number(block)),
                [&](const QByteArray &line) { written = written && file.write(line) == line.size(); });
            if (!written || !file.seek(0))
                throw DbError(DbError::Kind::Refused, file.errorString());
        }
        const double time = seconds([&] {
            for (qsizetype i = 0; i < whole.size(); ++i) {
                const ArchivedRows &rows = blocks.at(whole.at(i));
                m_connection.copyIn(u"COPY %1 (%2) FROM STDIN"_s.arg(rows.table.toString(), columnsOf(rows)),
                                    [&] { return files.at(std::size_t(i))->read(64 * 1024); });
            }
        });
        m_connection.query(u"ROLLBACK"_s);
        return time;
    }

    static QString columnsOf(const ArchivedRows &rows)
    {
        QStringList columns;
        for (const ArchivedColumn &column : rows.columns)
            columns.append(column.name);
        return columns.join(u", "_s);
    }

    void undo(const ArchiveFile &archive)
    {
        UndoOptions options;
        options.run = UndoOptions::Run::Restore;
        const UndoResult result = undoDelete(m_connection, archive, options);
        if (result.outcome != UndoOutcome::Restored)
            throw DbError(DbError::Kind::Refused, result.message);
    }

    Connection m_connection;
    const Spec &m_spec = builtInSpec();
    QList<RowKey> m_keys;
    QList<QualifiedName> m_allowed;
    QTemporaryDir m_folder;
    int m_files = 0;
    bool m_missed = false;
};

/// The most memory that this program ever held, in MB.
double peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    return 0;
}

} // namespace

/// Deletes and takes back a session with 200,000 dependent rows, beside plain SQL that does the same. 1 where a bar is
/// missed. --plain, --indexed, --sample, --triggers: only that; --log FILE: what the server took for each statement.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QTemporaryDir data;
    qputenv("XDG_DATA_HOME", data.path().toLocal8Bit());
    try {
        const QStringList arguments = application.arguments();
        const QString log = arguments.value(arguments.indexOf(u"--log"_s) + 1);
        ThrowawayCluster::Options options;
        if (arguments.contains(u"--log"_s))
            options.settings = {u"log_min_duration_statement=3"_s, u"log_line_prefix=%m "_s};
        ThrowawayCluster cluster;
        if (!cluster.start(options))
            throw DbError(DbError::Kind::Connection, cluster.errorString());
        {
            Connection connection(cluster.settings(u"postgres"_s));
            createDatabase(connection, u"saleshub"_s);
        }
        {
            Connection connection(cluster.settings(u"saleshub"_s));
            createSampleDatabase(connection, SampleSize::Large);
        }
        Bench bench(cluster.settings(u"saleshub"_s, u"owner"_s));
        bench.fix();
        const auto isAsked = [&](const QString &part) {
            return arguments.contains(part)
                || !std::ranges::any_of(parts, [&](const QString &other) { return arguments.contains(other); });
        };
        if (isAsked(u"--sample"_s))
            bench.measure("keys indexed as in the sample", {});
        bench.indexEveryKey();
        if (isAsked(u"--indexed"_s))
            bench.measure("every key indexed, updated_at triggers", {});
        if (isAsked(u"--plain"_s)) {
            const QString triggers = bench.dropTriggers();
            bench.measure("every key indexed, no triggers", {.remove = 1.9, .undo = 1.3});
            bench.run(triggers);
        }
        if (isAsked(u"--triggers"_s)) {
            Connection superuser(cluster.settings(u"saleshub"_s));
            bench.letTriggersWrite(superuser);
            // The try costs at most as much again as the plain DELETE.
            bench.measure("every key indexed, and triggers write beside the plan", {.remove = 3.5});
        }
        if (arguments.contains(u"--log"_s))
            QFile::copy(cluster.folder() + u"/log"_s, log);
        const double memory = peakMemory();
        const bool met = memory > 0 && memory <= memoryBar;
        std::printf("peak memory of the program: %.0f MB (bar %.0f MB: %s)\n", memory, memoryBar,
                    met ? "met" : "MISSED");
        return met && !bench.missed() ? 0 : 1;
    } catch (const DbError &error) {
        std::fprintf(stderr, "%s\n", qPrintable(error.details()));
        return 1;
    }
}

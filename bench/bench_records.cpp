// SPDX-License-Identifier: MIT
#include "core/spec/specreader.h"
#include "files/archivefile.h"
#include "files/filethread.h"
#include "files/retention.h"
#include "postgres/audit/auditor.h"
#include "postgres/preview/rights.h"
#include "postgres/records/receiptsettler.h"
#include "postgres/roots/rootlister.h"
#include "postgres/sample/sampledatabase.h"
#include "postgres/sample/throwawaycluster.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QSet>
#include <QtCore/QTemporaryDir>
#include <QtCore/QThread>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

constexpr int runs = 5;
constexpr double bar = 3;
constexpr int manyRecords = 10'000;
constexpr int manyFiles = 5'000;
constexpr int few = 10;

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

/// What is kept on a computer after so many deletes of @p server's database.
class Store
{
public:
    Store(const ServerInfo &server, int records, int files)
        : m_server(server)
    {
        choose();
        const QByteArray undoFile = sealOne();
        for (int i = 0; i < records; ++i)
            keep(i, i < files ? copyOf(undoFile, i) : QByteArray());
    }

    /// The program's data folder is this one from now on.
    void choose() const { qputenv("XDG_DATA_HOME", m_folder.path().toLocal8Bit()); }

private:
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            throw DbError(DbError::Kind::Refused, file.errorString());
    }

    /// A small undo file as a delete writes it.
    QByteArray sealOne() const
    {
        ArchiveManifest manifest;
        manifest.createdAt = QDateTime::currentDateTimeUtc();
        manifest.systemIdentifier = m_server.systemIdentifier;
        manifest.database = m_server.database;
        manifest.xid = u"00000"_s;
        manifest.root = builtInSpec().root.table;
        manifest.keys = {{u"1"_s}};
        manifest.blocks = {{ArchivedRows::Fate::Deleted, manifest.root, {{u"id"_s, u"uuid"_s}}, {u"id"_s}, 100, {}}};
        const QString path = m_folder.filePath(u"one.sql"_s);
        ArchiveWriter writer(path);
        bool sealed = writer.begin(manifest, u"BEGIN;\n"_s) && writer.beginRows(0);
        for (int i = 0; i < 100; ++i)
            sealed = sealed && writer.addRow("a2000000-0000-4000-8000-000000000001\n");
        QFile file(path);
        if (!sealed || !writer.endRows() || !writer.seal(u"COMMIT;\n"_s) || !file.open(QIODevice::ReadOnly))
            throw DbError(DbError::Kind::Refused, writer.errorString());
        return file.readAll();
    }

    /// The same of another transaction, with its own checksum.
    static QByteArray copyOf(QByteArray undoFile, int number)
    {
        undoFile.replace("\"xid\":\"00000\"", "\"xid\":\"" + QByteArray::number(10'000 + number) + '"');
        undoFile.truncate(undoFile.lastIndexOf("-- sha256 "));
        return undoFile + "-- sha256 " + QCryptographicHash::hash(undoFile, QCryptographicHash::Sha256).toHex() + '\n';
    }

    /// The record of a delete, with its undo file where it still has one.
    void keep(int number, const QByteArray &undoFile) const
    {
        Receipt receipt = newReceipt(Receipt::Kind::Delete);
        receipt.at = receipt.at.addSecs(-number);
        receipt.state = Receipt::State::Committed;
        receipt.user = m_server.user;
        receipt.host = m_server.host;
        receipt.database = m_server.database;
        receipt.systemIdentifier = m_server.systemIdentifier;
        receipt.serverVersion = m_server.version;
        receipt.root = builtInSpec().root.table;
        receipt.singular = builtInSpec().root.singular;
        receipt.keys = {u"a2000000-0000-4000-8000-%1"_s.arg(number, 12, 10, QChar(u'0'))};
        receipt.label = u"+1500555%1"_s.arg(number, 4, 10, QChar(u'0'));
        receipt.organization = u"Acme"_s;
        receipt.reason = u"ticket %1"_s.arg(number);
        receipt.keepDays = 30;
        receipt.xid = QString::number(10'000 + number);
        for (const auto &rule : builtInSpec().rules)
            receipt.tables.append({rule.table, RowAction::Delete, number % 7, number % 7});
        const QString path = dataFolder(u"archives"_s) + u"/saleshub-%1.sql"_s.arg(number);
        receipt.archive = ArchiveRef{
            path, QString::fromLatin1(QCryptographicHash::hash(undoFile, QCryptographicHash::Sha256).toHex())};
        receipt.archiveDestroyed = undoFile.isEmpty();
        if (!undoFile.isEmpty())
            write(path, undoFile);
        write(dataFolder(u"receipts"_s) + u'/' + receipt.id + u".json"_s, QJsonDocument(toJson(receipt)).toJson());
    }

    QTemporaryDir m_folder;
    ServerInfo m_server;
};

/// All that the window does when it connects: lists the sessions, audits, prunes, and counts the records. They are read
/// where the server is to say what became of one.
void connect(const ConnectionSettings &settings)
{
    const Spec &spec = builtInSpec();
    Connection connection(settings);
    (void)listRoots(connection, spec, {});
    (void)auditDatabase(connection, spec);
    const FileThread files;
    pruneArchives(files.storeOfEveryTeam());
    const UndoStore store = files.store({});
    if (std::ranges::any_of(store.heads(), &RecordHead::isOpen))
        throw DbError(DbError::Kind::Refused, u"a record is open that was committed"_s);
}

/// And where somebody looks at them.
void look(const ConnectionSettings &settings)
{
    Connection connection(settings);
    const FileThread files;
    const UndoStore store = files.store({});
    const QList<Receipt> receipts = store.receipts();
    (void)settleReceipts(store, askForOpen(connection, receipts));
    QSet<QualifiedName> tables;
    for (const Receipt &receipt : receipts)
        for (const TableEffect &effect : receipt.tables)
            tables.insert(effect.table);
    (void)readUndoHindrances(connection, tables);
    (void)store.locateAll(receipts);
}

double median(const ConnectionSettings &settings)
{
    QList<double> all;
    for (int i = 0; i < runs; ++i)
        all.append(milliseconds([&] { connect(settings); }));
    std::ranges::sort(all);
    return all.at(runs / 2);
}

/// Where the time goes, part by part.
void printParts(const ConnectionSettings &settings)
{
    const FileThread files;
    const double heads = milliseconds([&] { (void)files.store({}).heads(); });
    const double prune = milliseconds([&] { pruneArchives(files.storeOfEveryTeam()); });
    const double read = milliseconds([&] { look(settings); });
    std::printf("  of it: heads read %.0f ms, undo files pruned %.0f ms; Activity opened for the first time: %.0f ms\n",
                heads, prune, read);
}

} // namespace

/// A connect's own work with thousands of records and undo files, beside the same with ten of each. 1 where the bar is
/// missed.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QTemporaryDir data;
    qputenv("XDG_DATA_HOME", data.path().toLocal8Bit());
    qputenv("XDG_CONFIG_HOME", data.path().toLocal8Bit());
    try {
        ThrowawayCluster cluster;
        if (!cluster.start({}))
            throw DbError(DbError::Kind::Connection, cluster.errorString());
        {
            Connection connection(cluster.settings(u"postgres"_s));
            createDatabase(connection, u"saleshub"_s);
        }
        const ConnectionSettings settings = cluster.settings(u"saleshub"_s);
        ServerInfo server;
        {
            Connection connection(settings);
            createSampleDatabase(connection);
            server = connection.server();
        }
        Store small(server, few, few);
        const Store large(server, manyRecords, manyFiles);
        small.choose();
        const double base = median(settings);
        std::printf("%6d records, %5d undo files  %8.1f ms\n", few, few, base);
        large.choose();
        QThread::sleep(3); // what was written within two seconds is read again: nobody's thousands are that new
        const double time = median(settings);
        const double ratio = time / base;
        std::printf("%6d records, %5d undo files  %8.1f ms   ×%.2f   (bar ×%.2f: %s)\n", manyRecords, manyFiles, time,
                    ratio, bar, ratio <= bar ? "met" : "MISSED");
        printParts(settings);
        return ratio <= bar ? 0 : 1;
    } catch (const DbError &error) {
        std::fprintf(stderr, "%s\n", qPrintable(error.details()));
        return 1;
    }
}

// SPDX-License-Identifier: MIT
#include "core/undo/archive.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTimeZone>
#include <QtTest/QTest>

#include <functional>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

ArchivedColumn column(const QString &name)
{
    ArchivedColumn made;
    made.name = name;
    made.type = u"uuid"_s;
    return made;
}

ArchiveManifest aManifest()
{
    ArchivedRows deleted;
    deleted.table = {u"public"_s, u"groups\nDROP"_s};
    deleted.columns = {column(u"id"_s), column(u"name \"x\""_s)};
    deleted.primaryKey = {u"id"_s};
    deleted.rows = 5'000'000'000;
    ArchivedWrite write;
    write.bit = 3;
    write.constraint = u"links_fkey"_s;
    write.columns = {u"group_id"_s};
    write.left = {{std::nullopt, u"0"_s}};
    ArchivedRows written;
    written.fate = ArchivedRows::Fate::Written;
    written.table = {u"public"_s, u"links"_s};
    written.columns = {column(u"id"_s), column(u"group_id"_s)};
    written.primaryKey = {u"id"_s};
    written.rows = 2;
    written.writes = {write};
    ArchiveManifest manifest;
    manifest.createdAt = QDateTime(QDate(2026, 11, 23), QTime(12, 0, 0, 5), QTimeZone::utc());
    manifest.program = u"0.1.0"_s;
    manifest.systemIdentifier = u"7"_s;
    manifest.database = u"saleshub"_s;
    manifest.serverVersion = u"15.10"_s;
    manifest.user = u"ana"_s;
    manifest.xid = u"771"_s;
    manifest.root = {u"public"_s, u"sessions"_s};
    manifest.keys = {{u"a"_s, u"b"_s}};
    manifest.label = u"+1 555"_s;
    manifest.singular = u"session"_s;
    manifest.reason = u"asked"_s;
    manifest.blocks = {deleted, written};
    manifest.incomplete = {u"public.hidden"_s};
    return manifest;
}

} // namespace

class TestArchive : public QObject
{
    Q_OBJECT

private slots:
    void manifestIsReadAsItWasWritten()
    {
        const QByteArray json = toJson(aManifest(), 1234);
        QVERIFY2(!json.contains('\n'), "no name can leave the comment it stands in");
        const ManifestReading reading = readManifest(json);
        QVERIFY2(reading.isGood(), qPrintable(reading.error));
        QCOMPARE(reading.manifest, aManifest());
        QCOMPARE(reading.preambleBytes, 1234);
    }

    void manifestThatIsNotWholeIsRefused_data()
    {
        QTest::addColumn<std::function<void(QJsonObject &)>>("spoil");
        const auto row = [](const char *name, const std::function<void(QJsonObject &)> &spoil) {
            QTest::newRow(name) << spoil;
        };
        const auto block = [](qsizetype index, const QString &field, const QJsonValue &value) {
            return [=](QJsonObject &json) {
                QJsonArray blocks = json[u"blocks"].toArray();
                QJsonObject changed = blocks[index].toObject();
                changed[field] = value;
                blocks[index] = changed;
                json[u"blocks"_s] = blocks;
            };
        };
        for (const QString &field : aManifestsFields())
            row(qPrintable(u"without "_s + field), [field](QJsonObject &json) { json.remove(field); });
        row("no date", [](QJsonObject &json) { json[u"created_at"_s] = u"yesterday"_s; });
        row("no keys", [](QJsonObject &json) { json[u"keys"_s] = QJsonArray(); });
        row("no blocks", [](QJsonObject &json) { json[u"blocks"_s] = QJsonArray(); });
        row("a table of one part", [](QJsonObject &json) { json[u"root"_s] = QJsonArray{u"sessions"_s}; });
        row("bytes below none", [](QJsonObject &json) { json[u"preamble_bytes"_s] = -1; });
        row("another fate", block(0, u"fate"_s, u"eaten"_s));
        row("deleted rows that are written", block(1, u"fate"_s, u"deleted"_s));
        row("written rows without writes", block(0, u"fate"_s, u"written"_s));
        row("half a row", block(0, u"rows"_s, 1.5));
        row("a key of no column", block(0, u"primary_key"_s, QJsonArray{u"none"_s}));
        row("a column twice",
            block(0, u"columns"_s, QJsonArray{QJsonArray{u"id"_s, u"uuid"_s}, QJsonArray{u"id"_s, u"uuid"_s}}));
        row("no column", block(0, u"columns"_s, QJsonArray()));
    }

    void manifestThatIsNotWholeIsRefused()
    {
        QFETCH(std::function<void(QJsonObject &)>, spoil);
        QJsonObject json = QJsonDocument::fromJson(toJson(aManifest(), 1)).object();
        spoil(json);
        const ManifestReading reading = readManifest(QJsonDocument(json).toJson());
        QVERIFY(!reading.isGood());
        QCOMPARE(reading.manifest, ArchiveManifest());
    }

    void statementsNameNothingThatTheArchiveChose()
    {
        QCOMPARE(copyStatement(aManifest(), 0), u"COPY pg_temp.ondelete_0 (c0, c1) FROM stdin"_s);
        QCOMPARE(copyStatement(aManifest(), 1), u"COPY pg_temp.ondelete_1 (c0, c1, mask) FROM stdin"_s);
        QCOMPARE(temporaryTable(7), u"pg_temp.ondelete_7"_s);
        QCOMPARE(aManifest().blocks.first().indexOf(u"id"_s), 0);
        QCOMPARE(aManifest().blocks.first().indexOf(u"none"_s), -1);
    }

    void lineOfCopyIsTakenApart_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("fields");
        QTest::newRow("one") << QByteArray("a") << u"<a>"_s;
        QTest::newRow("empty") << QByteArray("") << u"<>"_s;
        QTest::newRow("null and empty") << QByteArray("\\N\t\ta") << u"null <> <a>"_s;
        QTest::newRow("escapes") << QByteArray("a\\tb\\\\c\\nd\\re\\bf\\fg\\vh") << u"<a\tb\\c\nd\re\bf\fg\vh>"_s;
        QTest::newRow("a backslash and an N that are no null") << QByteArray("\\\\N\ta\\N") << u"<\\N> <aN>"_s;
        QTest::newRow("a backslash at the end") << QByteArray("a\\") << u"<a\\>"_s;
    }

    void lineOfCopyIsTakenApart()
    {
        QFETCH(QByteArray, line);
        QStringList shown;
        for (const std::optional<QByteArray> &field : fieldsOfCopyLine(line))
            shown.append(field ? u'<' + QString::fromLatin1(*field) + u'>' : u"null"_s);
        QTEST(shown.join(u' '), "fields");
    }

private:
    static QStringList aManifestsFields()
    {
        return {u"created_at"_s, u"program"_s, u"database"_s, u"root"_s, u"keys"_s, u"blocks"_s, u"preamble_bytes"_s};
    }
};

QTEST_APPLESS_MAIN(TestArchive)
#include "tst_archive.moc"

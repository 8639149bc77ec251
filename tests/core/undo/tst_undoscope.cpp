// SPDX-License-Identifier: MIT
#include "core/undo/undoscope.h"
#include "support/text/schematext.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

ArchivedRows block(ArchivedRows::Fate fate, const QString &table, const QStringList &written = {})
{
    ArchivedRows rows;
    rows.fate = fate;
    rows.table = {u"public"_s, table};
    rows.primaryKey = {u"id"_s};
    if (!written.isEmpty())
        rows.writes = {ArchivedWrite{0, u"key"_s, written, {}}};
    return rows;
}

} // namespace

/// What an undo file that somebody else wrote may write, by the catalog as it is.
class TestUndoScope : public QObject
{
    Q_OBJECT

private slots:
    void onlyTheReachIsWritten_data()
    {
        using Fate = ArchivedRows::Fate;
        QTest::addColumn<ArchivedRows>("rows");
        QTest::addColumn<bool>("byColleague");
        QTest::addColumn<bool>("byNobody");
        QTest::newRow("a row that a delete removes") << block(Fate::Deleted, u"groups"_s) << true << true;
        QTest::newRow("a row that none removes") << block(Fate::Deleted, u"people"_s) << false << false;
        QTest::newRow("a link") << block(Fate::Written, u"links"_s, {u"group_id"_s}) << true << true;
        QTest::newRow("another column") << block(Fate::Written, u"links"_s, {u"name"_s}) << false << false;
        QTest::newRow("what a trigger changed in reach") << block(Fate::Changed, u"links"_s) << true << false;
        QTest::newRow("what a trigger changed elsewhere") << block(Fate::Changed, u"people"_s) << false << false;
    }

    void onlyTheReachIsWritten()
    {
        QFETCH(ArchivedRows, rows);
        const Schema schema = schemaOf(u"sessions(id! pk)\ngroups(id! pk, session_id -> sessions cascade)\n"
                                       "links(id! pk, name, group_id -> groups set null)\npeople(id! pk)"_s);
        ArchiveManifest manifest;
        manifest.root = {u"public"_s, u"sessions"_s};
        manifest.blocks = {rows};
        QTEST(outOfReach(schema, manifest, Vouched::ByColleague).isEmpty(), "byColleague");
        QTEST(outOfReach(schema, manifest, Vouched::ByNobody).isEmpty(), "byNobody");
    }

    void withoutAWordForItOnlyKeysAreWritten()
    {
        ArchiveManifest manifest;
        manifest.blocks = {block(ArchivedRows::Fate::Written, u"links"_s, {u"group_id"_s}),
                           block(ArchivedRows::Fate::Left, u"links"_s)};
        const ArchiveManifest bare = withKeysOnly(manifest);
        QCOMPARE(bare.blocks, manifest.blocks.first(1));
        QCOMPARE(leftOutOfKeysOnly(manifest).size(), 1);
        QVERIFY(leftOutOfKeysOnly(bare).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestUndoScope)
#include "tst_undoscope.moc"

// SPDX-License-Identifier: MIT
#include "postgres/undo/boardstory.h"

#include <algorithm>

using namespace ondelete;
using namespace Qt::StringLiterals;

/// What triggers change or remove on the way back beside the rows of the undo file is named, and done only where it is
/// allowed.
class TestUndoBesides : public BoardStory
{
    Q_OBJECT

private slots:
    void initTestCase() { REQUIRE_SERVER(m_fixture); }
    void init() { begin(); }
    void cleanup() { end(); }

    void writesBesideAreNamedAndAllowed_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QByteArray>("wrote");
        QTest::addColumn<QList<TableEffect>>("effects");
        const QByteArray elsewhere =
            "CREATE TABLE elsewhere (id int PRIMARY KEY, i int); INSERT INTO elsewhere VALUES (1, 1), (2, 2), (3, 3);";
        const QByteArray keyless = "CREATE TABLE elsewhere (id int, i int);"
                                   "INSERT INTO elsewhere VALUES (1, 1), (2, 2), (3, 3);";
        const QByteArray onBoard = on("AFTER INSERT ON boards");
        const auto effect = [](const char16_t *table, RowAction action, qint64 rows, const QList<RowKey> &keys) {
            return TableEffect{{u"public"_s, QString::fromUtf16(table)}, action, 0, rows, 0, keys};
        };
        QTest::newRow("update") << elsewhere + body("UPDATE elsewhere SET i = 9 WHERE id < 3; RETURN NULL;") + onBoard
                                << QByteArray("elsewhere (1,9) (2,9) (3,3)")
                                << QList{effect(u"elsewhere", RowAction::Update, 2, {{u"1"_s}, {u"2"_s}})};
        QTest::newRow("update, more often than once") << elsewhere
                + body("UPDATE elsewhere SET i = i + 1 WHERE id = 2; RETURN NULL;") + on("AFTER INSERT ON cards")
                                                      << QByteArray("elsewhere (1,1) (2,4) (3,3)")
                                                      << QList{effect(u"elsewhere", RowAction::Update, 1, {{u"2"_s}})};
        QTest::newRow("update and insert") << elsewhere
                + body("UPDATE elsewhere SET i = 9 WHERE id = 3; INSERT INTO elsewhere VALUES (4, 4); RETURN NULL;")
                + onBoard << QByteArray("elsewhere (1,1) (2,2) (3,9) (4,4)")
                                           << QList{effect(u"elsewhere", RowAction::Update, 1, {{u"3"_s}}),
                                                    effect(u"elsewhere", RowAction::Insert, 1, {})};
        QTest::newRow("delete") << elsewhere + body("DELETE FROM elsewhere WHERE id = 2; RETURN NULL;") + onBoard
                                << QByteArray("elsewhere (1,1) (3,3)")
                                << QList{effect(u"elsewhere", RowAction::Delete, 1, {{u"2"_s}})};
        QTest::newRow("update, insert and delete") << elsewhere
                + body("UPDATE elsewhere SET i = 9 WHERE id = 3; DELETE FROM elsewhere WHERE id = 1; "
                       "INSERT INTO elsewhere VALUES (4, 4); RETURN NULL;")
                + onBoard << QByteArray("elsewhere (2,2) (3,9) (4,4)")
                                                   << QList{effect(u"elsewhere", RowAction::Delete, 1, {{u"1"_s}}),
                                                            effect(u"elsewhere", RowAction::Update, 1, {{u"3"_s}}),
                                                            effect(u"elsewhere", RowAction::Insert, 1, {})};
        QTest::newRow("key") << elsewhere + body("UPDATE elsewhere SET id = 7 WHERE id = 3; RETURN NULL;") + onBoard
                             << QByteArray("elsewhere (1,1) (2,2) (7,3)")
                             << QList{effect(u"elsewhere", RowAction::Update, 1, {})};
        QTest::newRow("update without a key")
            << keyless + body("UPDATE elsewhere SET i = 9 WHERE id < 3; RETURN NULL;") + onBoard
            << QByteArray("elsewhere (1,9) (2,9) (3,3)") << QList{effect(u"elsewhere", RowAction::Update, 2, {})};
        QTest::newRow("delete without a key")
            << keyless + body("DELETE FROM elsewhere WHERE id = 2; RETURN NULL;") + onBoard
            << QByteArray("elsewhere (1,1) (3,3)") << QList{effect(u"elsewhere", RowAction::Delete, 1, {})};
        QTest::newRow("other rows of the same table")
            << body("UPDATE cards SET note = 'x' WHERE id = 3; RETURN NULL;") + onBoard
            << QByteArray("cards (1,1,1,a) (2,1,3,b) (3,2,3,x)")
            << QList{effect(u"cards", RowAction::Update, 1, {{u"3"_s}})};
        QTest::newRow("another row of the same table goes")
            << body("DELETE FROM cards WHERE id = 3; RETURN NULL;") + onBoard << QByteArray("cards (1,1,1,a) (2,1,3,b)")
            << QList{effect(u"cards", RowAction::Delete, 1, {{u"3"_s}})};
        QTest::newRow("what it does is undone by itself")
            << elsewhere + body("INSERT INTO elsewhere VALUES (4, 4); DELETE FROM elsewhere WHERE id = 4; RETURN NULL;")
                + onBoard
            << QByteArray("elsewhere (1,1) (2,2) (3,3)") << QList{effect(u"elsewhere", RowAction::Insert, 1, {})};
    }

    void writesBesideAreNamedAndAllowed()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QByteArray, wrote);
        QFETCH(QList<TableEffect>, effects);
        const DeleteResult deleted = remove();
        QVERIFY2(deleted.archive, qPrintable(deleted.message));
        script(sql);
        const QStringList gone = content();
        const ArchiveFile archive(deleted.archive->path);
        const bool isToBeAllowed =
            std::ranges::any_of(effects, [](const TableEffect &effect) { return effect.action != RowAction::Insert; });
        UndoOptions options;
        for (const auto run : {UndoOptions::Run::Try, UndoOptions::Run::Restore}) {
            options.run = run;
            if (!isToBeAllowed)
                break;
            const UndoResult result = undoDelete(*m_connection, archive, options);
            QVERIFY2(result.outcome == UndoOutcome::Conflicts, qPrintable(result.message));
            QVERIFY(result.next == NextStep::AllowSideEffects);
            QCOMPARE(result.unallowed, (QList<QualifiedName>{effects.first().table}));
            QCOMPARE(result.sideEffects, effects);
            QVERIFY(!result.changed);
            QCOMPARE(content(), gone);
        }
        options.allowedSideEffects = {effects.first().table};
        options.run = UndoOptions::Run::Try;
        const UndoResult tried = undoDelete(*m_connection, archive, options);
        QVERIFY2(tried.outcome == UndoOutcome::Restorable, qPrintable(tried.message));
        QCOMPARE(tried.sideEffects, effects);
        QCOMPARE(content(), gone);
        options.run = UndoOptions::Run::Restore;
        const UndoResult undone = undoDelete(*m_connection, archive, options);
        QVERIFY2(undone.outcome == UndoOutcome::Restored, qPrintable(undone.message));
        QCOMPARE(undone.sideEffects, effects);
        QCOMPARE(undone.message.contains(u"in no undo file"_s), isToBeAllowed);
        QVERIFY2(content().contains(QString::fromUtf8(wrote)), qPrintable(content().join(u'\n')));
        QCOMPARE(text(u"SELECT count(*) FROM cards WHERE board = 1"_s), u"2"_s);
    }

    /// As many rows, but other ones than were told: a sequence is not rolled back.
    void otherRowsTheSecondTimeAreRefused_data()
    {
        QTest::addColumn<QByteArray>("does");
        QTest::newRow("changes others") << QByteArray("UPDATE elsewhere SET i = 9 WHERE id = n");
        QTest::newRow("removes others") << QByteArray("DELETE FROM elsewhere WHERE id = n");
    }

    void otherRowsTheSecondTimeAreRefused()
    {
        QFETCH(QByteArray, does);
        const DeleteResult deleted = remove();
        QVERIFY2(deleted.archive, qPrintable(deleted.message));
        script("CREATE TABLE elsewhere (id int PRIMARY KEY, i int); INSERT INTO elsewhere VALUES (0, 0), (1, 1);"
               "CREATE SEQUENCE turn; CREATE FUNCTION act() RETURNS trigger LANGUAGE plpgsql AS $$"
               "DECLARE n int := nextval('turn') % 2; BEGIN "
               + does + "; RETURN NULL; END$$;" + on("AFTER INSERT ON boards"));
        const QStringList gone = content();
        UndoOptions options;
        options.run = UndoOptions::Run::Restore;
        options.allowedSideEffects = {{u"public"_s, u"elsewhere"_s}};
        const UndoResult result = undoDelete(*m_connection, ArchiveFile(deleted.archive->path), options);
        QVERIFY2(!result.changed && result.outcome == UndoOutcome::Conflicts, qPrintable(result.message));
        QVERIFY2(result.conflicts.size() == 1 && result.conflicts.first().message.contains(u"something else"_s),
                 qPrintable(result.message));
        QCOMPARE(content(), gone);
    }

    /// Allowing a table never switches off the check of what was to come back there.
    void whatIsToComeBackIsCheckedInAnAllowedTableToo_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("a row that came back goes")
            << body("DELETE FROM cards WHERE id = 1; RETURN NULL;") + on("AFTER INSERT ON cards");
        QTest::newRow("a row that was linked again goes")
            << body("DELETE FROM people WHERE id = 1; RETURN NULL;") + on("AFTER UPDATE ON people");
    }

    void whatIsToComeBackIsCheckedInAnAllowedTableToo()
    {
        QFETCH(QByteArray, sql);
        const DeleteResult deleted = remove();
        QVERIFY2(deleted.archive, qPrintable(deleted.message));
        script(sql);
        const QStringList gone = content();
        UndoOptions options;
        options.allowedSideEffects = {{u"public"_s, u"cards"_s}, {u"public"_s, u"people"_s}};
        for (const auto run : {UndoOptions::Run::Try, UndoOptions::Run::Restore}) {
            options.run = run;
            const UndoResult result = undoDelete(*m_connection, ArchiveFile(deleted.archive->path), options);
            QVERIFY2(result.outcome == UndoOutcome::Conflicts, qPrintable(result.message));
            QVERIFY(result.next == NextStep::None);
            QCOMPARE(content(), gone);
        }
    }

    void triggerThatChangesOthersIsFoundWithoutAKey()
    {
        script("ALTER TABLE cards DROP CONSTRAINT cards_pkey");
        const DeleteResult deleted = remove();
        QVERIFY2(deleted.archive, qPrintable(deleted.message));
        script(body("UPDATE cards SET note = 'x' WHERE id = 3; RETURN NEW;") + on("BEFORE INSERT ON boards"));
        const QStringList gone = content();
        const UndoResult undone = restore(deleted);
        QVERIFY2(undone.outcome == UndoOutcome::Conflicts, qPrintable(undone.message));
        QVERIFY2(undone.message.contains(u"changed other rows of public.cards"_s), qPrintable(undone.message));
        QCOMPARE(content(), gone);
    }
};

QTEST_GUILESS_MAIN(TestUndoBesides)
#include "tst_undobesides.moc"

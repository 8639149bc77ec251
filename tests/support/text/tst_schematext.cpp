// SPDX-License-Identifier: MIT
#include "support/text/rowstext.h"
#include "support/text/schematext.h"
#include "support/text/spectext.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestSchemaText : public QObject
{
    Q_OBJECT

private slots:
    void tableIsReadAsItIsWritten()
    {
        const Schema schema = schemaOf(uR"x(
            # whose rows go
            sessions(id! pk, phone:"character varying(20)", code:text domain plz!, total generated "1 + 1", at default "now()")
            links(a!, b, pk(a, b), check one "a IS NULL OR b IS NULL" not valid, unique u(a) where "b IS NULL",
                  trigger tell after delete or update disabled, rule keep on delete) rows 5_000 pages 40 may select delete
            archive.old(id pk) owner ana superuser hides rows)x"_s);
        QCOMPARE(schema.tables.size(), 3);
        const Table &sessions = tableIn(schema, u"sessions"_s);
        QCOMPARE(sessions.name, (QualifiedName{u"public"_s, u"sessions"_s}));
        QCOMPARE(sessions.primaryKey, QStringList{u"id"_s});
        QVERIFY(sessions.column(u"id"_s)->notNull && !sessions.column(u"phone"_s)->notNull);
        QCOMPARE(sessions.column(u"phone"_s)->type, u"character varying(20)"_s);
        QCOMPARE(sessions.column(u"code"_s)->baseType, u"text"_s);
        QVERIFY(sessions.column(u"code"_s)->isDomain && sessions.column(u"code"_s)->notNullByDomain);
        QVERIFY(sessions.column(u"total"_s)->generated);
        QCOMPARE(sessions.column(u"at"_s)->defaultExpression, u"now()"_s);
        const Table &links = tableIn(schema, u"links"_s);
        QCOMPARE(links.primaryKey, (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(links.estimatedRows, 5000);
        QCOMPARE(links.checks.first().columns, (QStringList{u"a"_s, u"b"_s}));
        QVERIFY(!links.checks.first().validated);
        QCOMPARE(links.uniqueIndexes.first().columns, (QStringList{u"a"_s, u"b"_s}));
        QVERIFY(!links.uniqueIndexes.first().plain);
        QVERIFY(links.triggers.first().onUpdate && !links.triggers.first().enabled);
        QCOMPARE(links.triggers.last().timing, Trigger::Timing::Rule);
        QVERIFY(links.may.select && links.may.remove && !links.may.owns && !links.may.update);
        QVERIFY(tableIn(schema, u"archive.old"_s).hidesRows);
        QVERIFY(tableIn(schema, u"archive.old"_s).ownerIsSuperuser);
    }

    void keyIsReadAsItIsWritten()
    {
        const Schema schema = schemaOf(uR"(
            links(id! pk, x, y, (x, y) -> pairs(a, b) set null (y) on update cascade match full deferred not valid as both,
                  z -> pairs(a) index)
            pairs(a! pk, b!)
            pairs.b -> links)"_s);
        const ForeignKey &both = keyIn(schema, u"both"_s);
        QCOMPARE(both.columns, (QStringList{u"x"_s, u"y"_s}));
        QCOMPARE(both.referencedColumns, (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(both.definition,
                 u"FOREIGN KEY (x, y) REFERENCES public.pairs(a, b) MATCH FULL ON UPDATE CASCADE "
                 "ON DELETE SET NULL (y) DEFERRABLE INITIALLY DEFERRED NOT VALID"_s);
        QVERIFY(keyIn(schema, u"links_z_fkey"_s).indexed);
        QCOMPARE(keyIn(schema, u"links_z_fkey"_s).onDelete, DeleteRule::NoAction);
        QCOMPARE(keyIn(schema, u"pairs_b_fkey"_s).referencedColumns, QStringList{u"id"_s});
    }

    void partitionHasWhatTheWholeHas()
    {
        const Schema schema = schemaOf(uR"(
            events(id! pk, day! pk, session_id -> sessions, check c "day > 0") partitioned
            events_1() part of events "day = 1"
            sessions(id! pk))"_s);
        const Table &part = tableIn(schema, u"events_1"_s);
        QCOMPARE(part.kind, Table::Kind::Partition);
        QCOMPARE(part.columns, tableIn(schema, u"events"_s).columns);
        QCOMPARE(part.partitionConstraint, u"day = 1"_s);
        QCOMPARE(keyIn(schema, u"events_session_id_fkey"_s).derived.first().table, part.oid);
    }

    void mistakeIsSaidWithItsPlace_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const QString &text, const QString &said) {
            QTest::newRow(name) << text << said;
        };
        row("unknown word of a column", u"a(id! pkk)"_s, u"line 1, column 7: pkk is not understood here"_s);
        row("unknown word of a key", u"a(id! pk)\nb(id -> a cascde)"_s,
            u"line 2, column 11: cascde is not understood"_s);
        row("unknown word of a table", u"a(id)\nb(id) fat"_s, u"line 2, column 7: fat is not understood here"_s);
        row("no such table", u"a(id -> bb)"_s, u"line 1, column 9: there is no table bb"_s);
        row("no such column", u"a(id! pk)\n\n  a.x -> a"_s, u"line 3, column 5: a has no column x"_s);
        row("a table twice", u"a(id)\na(id)"_s, u"line 2, column 1: the table a is there already"_s);
        row("a column twice", u"a(id, id)"_s, u"line 1, column 7: the column id is there already"_s);
        row("columns that don't fit", u"a(x pk, y pk)\nb(z -> a)"_s,
            u"line 2, column 8: 1 column(s) can't reference 2"_s);
        row("not closed", u"a(id\nb(id)"_s, u"line 2, column 1: b is not understood here"_s);
        row("open quotes", u"a(id default \"x)"_s, u"line 1, column 14: the quotes are not closed"_s);
        row("no number", u"a(id) rows many"_s, u"line 1, column 12: many is no number"_s);
        row("part of nothing", u"a() part of b \"true\""_s, u"line 1, column 13: there is no table b above"_s);
        row("neither", u"a -> b"_s, u"line 1, column 1: write a table, a(…), or a key, a.column -> other"_s);
    }

    void mistakeIsSaidWithItsPlace()
    {
        QFETCH(QString, text);
        QFETCH(QString, said);
        const QString found = mistakeIn([&] { static_cast<void>(schemaOf(text)); });
        QVERIFY2(found.startsWith(said), qPrintable(found));
    }

    void mistakesOfOtherTextsAreSaidToo()
    {
        QCOMPARE(mistakeIn([] { static_cast<void>(specOf(u"root a \"a\" \"as\"\nb.x -> a"_s)); }),
                 u"line 2, column 9: no action, restrict, cascade, set null or set default is missing"_s);
        const DeleteCase of = deleteCase(u"a(id! pk)\nb(id! pk, x! -> a set null)"_s, u"a"_s);
        QCOMPARE(mistakeIn([&] { static_cast<void>(rowsOf(of, u"a 1 root\nb 2 stays by none"_s)); }),
                 u"line 2, column 14: no key none leads here"_s);
        QCOMPARE(mistakeIn([&] { static_cast<void>(rowsOf(of, u"b 2 stays by b_x_fkey breaks x(01)"_s)); }),
                 u"line 1, column 32: x has 1 combinations"_s);
        QCOMPARE(mistakeIn([&] { static_cast<void>(countsOf(of.schema, u"b_fkey 2"_s)); }),
                 u"line 1, column 1: there is no key b_fkey"_s);
    }

private:
    template <typename Read>
    static QString mistakeIn(const Read &read)
    {
        try {
            read();
            return u"none"_s;
        } catch (const TextMistake &mistake) {
            return mistake.words();
        }
    }
};

QTEST_APPLESS_MAIN(TestSchemaText)
#include "tst_schematext.moc"

// SPDX-License-Identifier: MIT
#include "core/catalog/schema.h"
#include "support/text/schematext.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestSchema : public QObject
{
    Q_OBJECT

private slots:
    void tablesAndKeysAreFoundByTheirNames()
    {
        const Schema schema = schemaOf(u"a(id! pk)\narchive.a(id! pk)\nb(x -> archive.a)"_s);
        QCOMPARE(schema.table({u"archive"_s, u"a"_s})->oid, Oid(2));
        QCOMPARE(schema.table({u"public"_s, u"none"_s}), nullptr);
        QCOMPARE(schema.foreignKey(101)->references, Oid(2));
        QCOMPARE(schema.foreignKey(102), nullptr);
        QCOMPARE(schema.table({u"public"_s, u"b"_s})->column(u"X"_s), nullptr);
    }

    void keysAreFoundByEitherTableInTheOrderOfAll()
    {
        Schema schema = schemaOf(u"a(id! pk)\nb(y -> a, x -> a)\nc(id! pk, x -> a)\nd(x -> c)"_s);
        const auto names = [](const QList<const ForeignKey *> &keys) {
            QStringList found;
            for (const ForeignKey *key : keys)
                found.append(key->name);
            return found;
        };
        const auto oid = [&](const QString &table) { return tableIn(schema, table).oid; };
        QCOMPARE(names(schema.foreignKeys.of(oid(u"b"_s))), (QStringList{u"b_x_fkey"_s, u"b_y_fkey"_s}));
        QCOMPARE(names(schema.foreignKeys.to(oid(u"a"_s))), (QStringList{u"b_x_fkey"_s, u"b_y_fkey"_s, u"c_x_fkey"_s}));
        QVERIFY(schema.foreignKeys.of(oid(u"a"_s)).isEmpty());
        // A copy has keys of its own.
        const Schema before = schema;
        schema.foreignKeys.find(before.foreignKeys.of(oid(u"d"_s)).first()->oid)->indexed = true;
        QVERIFY(schema.foreignKeys.of(oid(u"d"_s)).first()->indexed);
        QVERIFY(!before.foreignKeys.of(oid(u"d"_s)).first()->indexed);
    }

    void keyIsCalledByItsColumnsUnlessTheyAreShared_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("id");
        QTest::newRow("one column") << u"b(x -> a)"_s << u"public.b.x"_s;
        QTest::newRow("two columns") << u"b(x, y, (y, x) -> p)"_s << u"public.b.y,x"_s;
        QTest::newRow("upper case") << u"B(X -> a)"_s << u"public.\"B\".\"X\""_s;
        QTest::newRow("two keys on the same columns") << u"b(x -> a)\nb.x -> p(x)"_s << u"public.b:b_x_fkey"_s;
        QTest::newRow("two keys that share a column") << u"b(x -> a, y, (x, y) -> p)"_s << u"public.b.x"_s;
        QTest::newRow("beside one that a fix makes") << u"b(x -> a)\nb.x -> a as ondelete_new_101"_s << u"public.b.x"_s;
    }

    void keyIsCalledByItsColumnsUnlessTheyAreShared()
    {
        QFETCH(QString, text);
        const Schema schema = schemaOf(u"a(id! pk)\np(x! pk, y! pk)\n"_s + text);
        QTEST(schema.idOf(*schema.foreignKey(101)), "id");
    }

    void partitionsComeAfterWhatTheyArePartOf()
    {
        const Schema schema = schemaOf(uR"(
            e(id) partitioned
            e_2() partitioned part of e "id = 2"
            e_1() part of e "id = 1"
            a_deep() part of e_2 "id = 3")"_s);
        QStringList names;
        for (const Table *part : schema.partitionsOf(tableIn(schema, u"e"_s).oid))
            names.append(part->name.name);
        QCOMPARE(names, (QStringList{u"e_1"_s, u"e_2"_s, u"a_deep"_s}));
        QVERIFY(schema.partitionsOf(tableIn(schema, u"e_1"_s).oid).isEmpty());
    }

    void keyWritesItsColumnListOrAllColumns()
    {
        const Schema schema =
            schemaOf(u"p(x! pk, y! pk)\nb(x, y, (x, y) -> p set null (y))\nc(x, y, (x, y) -> p set null)"_s);
        const auto written = [&](Oid key) {
            const ForeignKey &one = *schema.foreignKey(key);
            return one.writtenBy(one.rule());
        };
        QCOMPARE(written(101), QStringList{u"y"_s});
        QCOMPARE(written(102), (QStringList{u"x"_s, u"y"_s}));
        QVERIFY(schema.foreignKey(102)->writtenBy({DeleteRule::Cascade, {}}).isEmpty());
    }

    void textThatPeopleWriteIsFound()
    {
        const Schema schema = schemaOf(
            u"a(id, note:text, tags:\"text[]\", doc:jsonb, n:integer, short:\"character varying(20)\", photo:bytea)"_s);
        QCOMPARE(tableIn(schema, u"a"_s).freeTextColumns(),
                 (QStringList{u"note"_s, u"tags"_s, u"doc"_s, u"short"_s, u"photo"_s}));
    }

    void mostTellingColumnNamesARow()
    {
        const Schema schema =
            schemaOf(u"a(id, phone_number:text, group_name:text, filename:text, name:uuid, Title:text)"_s);
        QCOMPARE(tableIn(schema, u"a"_s).labelColumns(), (QStringList{u"Title"_s, u"group_name"_s, u"phone_number"_s}));
    }
};

QTEST_APPLESS_MAIN(TestSchema)
#include "tst_schema.moc"

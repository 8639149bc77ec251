// SPDX-License-Identifier: MIT
#include "core/reach/reach.h"
#include "support/text/schematext.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestReach : public QObject
{
    Q_OBJECT

private slots:
    void cascadesAreFollowedAndAllKeysToThemAreReached_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("deletedFrom");
        QTest::addColumn<QString>("keys");
        const auto row = [](const char *name, const QString &text, const QString &deletedFrom, const QString &keys) {
            QTest::newRow(name) << text << deletedFrom << keys;
        };
        row("only cascades go on",
            u"a(id! pk)\nb(id! pk, a -> a cascade)\nc(id! pk, b -> b)\nd(id! pk, c -> c cascade)"_s, u"a b"_s,
            u"b_a_fkey c_b_fkey"_s);
        row("a circle ends", u"a(id! pk, b -> b cascade)\nb(id! pk, a -> a cascade)"_s, u"a b"_s,
            u"a_b_fkey b_a_fkey"_s);
        row("a table that points at itself", u"a(id! pk, parent -> a cascade)"_s, u"a"_s, u"a_parent_fkey"_s);
        row("two ways to one table", u"a(id! pk)\nb(id! pk, x -> a cascade, y -> a set null)"_s, u"a b"_s,
            u"b_x_fkey b_y_fkey"_s);
        row("what nothing leads to stays out", u"a(id! pk)\nb(id! pk)\nc(b -> b cascade)"_s, u"a"_s, u""_s);
        row("a key to a partition of what goes",
            u"a(id! pk)\ne(id! pk, a -> a cascade) partitioned\ne_1() part of e \"id = 1\"\nn(x -> e_1)"_s, u"a e"_s,
            u"e_a_fkey n_x_fkey"_s);
        row("a key of a partition alone",
            u"a(id! pk)\ne(id! pk, a) partitioned\ne_1() part of e \"id = 1\"\ne_1.a -> a cascade\nn(x -> e)"_s,
            u"a e"_s, u"e_1_a_fkey n_x_fkey"_s);
    }

    void cascadesAreFollowedAndAllKeysToThemAreReached()
    {
        QFETCH(QString, text);
        const Schema schema = schemaOf(text);
        const Reach reach = deleteReach(schema, tableIn(schema, u"a"_s).oid, currentRules());
        QStringList tables;
        for (const Oid table : reach.deletedFrom)
            tables.append(schema.tables[table].name.name);
        tables.sort();
        QStringList keys;
        for (const Oid key : reach.keys)
            keys.append(schema.foreignKey(key)->name);
        QTEST(tables.join(u' '), "deletedFrom");
        QTEST(keys.join(u' '), "keys");
    }
};

QTEST_APPLESS_MAIN(TestReach)
#include "tst_reach.moc"

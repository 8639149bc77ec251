// SPDX-License-Identifier: MIT
#include "core/fix/fixrefusal.h"
#include "support/text/schematext.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestFixRefusal : public QObject
{
    Q_OBJECT

private slots:
    void whatCantBeChangedSaysWhy_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("index");
        QTest::addColumn<bool>("lacksRight");
        const auto row = [](const char *name, const QString &text, const QString &change, const QString &index,
                            bool lacksRight) { QTest::newRow(name) << text << change << index << lacksRight; };
        row("nothing", u"links(x -> a)"_s, {}, {}, false);
        row("not the owner", u"links(x -> a) may select references"_s,
            u"me does not own public.links; only its owner can change its keys."_s,
            u"me does not own public.links; only its owner can make an index there."_s, true);
        row("a partition of somebody else", u"links(x -> a) partitioned\nl_1() part of links \"true\" may select"_s,
            u"me does not own public.l_1, a partition of public.links; only its owner can change its keys."_s,
            u"me does not own public.l_1; only its owner can make an index there."_s, false);
        row("of an extension", u"links(x -> a) of extension"_s,
            u"public.links belongs to an extension; its keys are the extension's to change."_s,
            u"public.links belongs to an extension; its indexes are the extension's to make."_s, false);
        row("triggers", u"links(x -> a triggers changed)"_s,
            u"The triggers of links_x_fkey were disabled or changed by hand; a new key would lose that. Enable them "
            u"first, "
            "or change the key by hand."_s,
            {}, false);
        row("not enforced", u"links(x -> a not enforced)"_s,
            u"links_x_fkey is NOT ENFORCED or has a PERIOD, which a change of the rule can't keep yet."_s, {}, false);
        row("a period", u"links(x -> a period)"_s,
            u"links_x_fkey is NOT ENFORCED or has a PERIOD, which a change of the rule can't keep yet."_s, {}, false);
    }

    void whatCantBeChangedSaysWhy()
    {
        QFETCH(QString, text);
        const Schema schema = schemaOf(u"a(id! pk)\n"_s + text);
        const ForeignKey &key = schema.foreignKeys.first();
        QTEST(whyNotToChange(schema, key), "change");
        QTEST(whyNotToIndex(schema, key), "index");
        QTEST(lacksRightToChange(schema, key), "lacksRight");
    }

    void keyNeedsReferencesOnTheOtherTable_data()
    {
        QTest::addColumn<QString>("rights");
        QTest::addColumn<bool>("lacks");
        QTest::newRow("its owner") << u"may own"_s << false;
        QTest::newRow("with the right") << u"may references"_s << false;
        QTest::newRow("without") << u"may select update delete"_s << true;
    }

    void keyNeedsReferencesOnTheOtherTable()
    {
        QFETCH(QString, rights);
        const Schema schema = schemaOf(u"a(id! pk) %1\nlinks(x -> a)"_s.arg(rights));
        const ForeignKey &key = schema.foreignKeys.first();
        QTEST(lacksRightToChange(schema, key), "lacks");
        QTEST(whyNotToChange(schema, key).contains(u"me lacks REFERENCES on public.a"), "lacks");
        QVERIFY(whyNotToIndex(schema, key).isEmpty());
    }

    void unknownPartOfADefinitionIsShown()
    {
        ForeignKey key;
        key.name = u"k"_s;
        key.definition = u"FOREIGN KEY (x) NEWEST CLAUSE"_s;
        QVERIFY(unknownDefinition(key).contains(u"(FOREIGN KEY (x) NEWEST CLAUSE); it was left as it is."));
    }

    /// PostgreSQL takes a partition's own key for its part of a new key of the whole that looks the same.
    void partitionsOwnKeyIsNotAdopted_data()
    {
        QTest::addColumn<QString>("ownKey");
        QTest::addColumn<bool>("refused");
        QTest::newRow("none") << u""_s << false;
        QTest::newRow("with the new rule") << u"l_1.x -> a set null as own"_s << true;
        QTest::newRow("with the old rule") << u"l_1.x -> a as own"_s << true;
        QTest::newRow("with a third") << u"l_1.x -> a cascade as own"_s << false;
        QTest::newRow("that is not valid") << u"l_1.x -> a set null not valid as own"_s << false;
        QTest::newRow("with another ON UPDATE") << u"l_1.x -> a set null on update cascade as own"_s << false;
    }

    void partitionsOwnKeyIsNotAdopted()
    {
        QFETCH(QString, ownKey);
        QFETCH(bool, refused);
        const Schema schema =
            schemaOf(u"a(id! pk)\nlinks(x -> a as whole) partitioned\nl_1() part of links \"x = 1\"\n"_s + ownKey);
        FixItem item;
        item.from = DeleteRule::NoAction;
        item.to = DeleteRule::SetNull;
        const QString why = whyNotAdopted(schema, keyIn(schema, u"whole"_s), item);
        QCOMPARE(!why.isEmpty(), refused);
        QVERIFY2(!refused || why.contains(u"public.l_1"), qPrintable(why));
        item.to = item.from; // only an index is made
        QVERIFY(whyNotAdopted(schema, keyIn(schema, u"whole"_s), item).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestFixRefusal)
#include "tst_fixrefusal.moc"

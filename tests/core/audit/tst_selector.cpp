// SPDX-License-Identifier: MIT
#include "core/audit/selector.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

Finding finding(const QString &id, const QualifiedName &table, const QStringList &columns, const QString &constraint)
{
    Finding finding;
    finding.id = id;
    finding.table = table;
    finding.columns = columns;
    finding.constraint = constraint;
    return finding;
}

Audit anAudit()
{
    Audit audit;
    audit.findings = {
        finding(u"public.webinars.whatsapp_group_id"_s, {u"public"_s, u"webinars"_s}, {u"whatsapp_group_id"_s},
                u"webinars_fkey"_s),
        finding(u"public.webinars.community_group_id"_s, {u"public"_s, u"webinars"_s}, {u"community_group_id"_s},
                u"webinars_fkey1"_s),
        finding(u"public.links.group_id"_s, {u"public"_s, u"links"_s}, {u"group_id"_s}, u"links_fkey"_s),
        finding(u"archive.links.group_id"_s, {u"archive"_s, u"links"_s}, {u"group_id"_s}, u"old_links_fkey"_s),
        finding(u"public.pairs.a,b"_s, {u"public"_s, u"pairs"_s}, {u"a"_s, u"b"_s}, u"pairs_fkey"_s),
        finding(u"public.twice:one"_s, {u"public"_s, u"twice"_s}, {u"x"_s}, u"one"_s),
        finding(u"public.twice:two"_s, {u"public"_s, u"twice"_s}, {u"x"_s}, u"two"_s),
        finding(u"public.\"Odd.Name\".\"a,b\",\"c:d\""_s, {u"public"_s, u"Odd.Name"_s}, {u"a,b"_s, u"c:d"_s},
                u"say \"x\""_s),
        finding(u"public.gone → public.groups"_s, {u"public"_s, u"gone"_s}, {}, {}),
    };
    return audit;
}

} // namespace

class TestSelector : public QObject
{
    Q_OBJECT

private slots:
    void everyIdSelectsItsFinding()
    {
        const Audit audit = anAudit();
        for (const Finding &each : audit.findings) {
            const Selection selection = select(audit, each.id);
            QCOMPARE(selection.finding, each.id);
            QVERIFY(selection.error.isEmpty());
        }
    }

    void selectorNamesOneFinding_data()
    {
        QTest::addColumn<QString>("selector");
        QTest::addColumn<QString>("id");
        QTest::newRow("column") << u"webinars.whatsapp_group_id"_s << u"public.webinars.whatsapp_group_id"_s;
        QTest::newRow("constraint") << u"webinars:webinars_fkey1"_s << u"public.webinars.community_group_id"_s;
        QTest::newRow("schema and constraint")
            << u"public.webinars:webinars_fkey"_s << u"public.webinars.whatsapp_group_id"_s;
        QTest::newRow("schema tells apart") << u"archive.links.group_id"_s << u"archive.links.group_id"_s;
        QTest::newRow("constraint tells apart") << u"links:old_links_fkey"_s << u"archive.links.group_id"_s;
        QTest::newRow("two columns") << u"pairs.a,b"_s << u"public.pairs.a,b"_s;
        QTest::newRow("in any order") << u"pairs.b,a"_s << u"public.pairs.a,b"_s;
        QTest::newRow("quoted without need") << u"\"public\".\"pairs\".\"a\",\"b\""_s << u"public.pairs.a,b"_s;
        QTest::newRow("quoted") << u"\"Odd.Name\".\"c:d\",\"a,b\""_s << u"public.\"Odd.Name\".\"a,b\",\"c:d\""_s;
        QTest::newRow("quoted constraint")
            << u"\"Odd.Name\":\"say \"\"x\"\"\""_s << u"public.\"Odd.Name\".\"a,b\",\"c:d\""_s;
        QTest::newRow("one of two keys") << u"twice:two"_s << u"public.twice:two"_s;
    }

    void selectorNamesOneFinding()
    {
        QFETCH(QString, selector);
        QFETCH(QString, id);
        const Selection selection = select(anAudit(), selector);
        QCOMPARE(selection.error, QString());
        QCOMPARE(selection.finding, id);
    }

    void otherSelectorIsAnErrorThatHelps_data()
    {
        QTest::addColumn<QString>("selector");
        QTest::addColumn<QString>("saying");
        const QString grammar = u"Write TABLE.COLUMN"_s;
        for (const QString &text :
             {u""_s, u"webinars"_s, u"a.b.c.d"_s, u"webinars."_s, u".x"_s, u"webinars:"_s, u":x"_s, u"pairs.a,"_s,
              u"pairs.,a"_s, u"\"webinars.x"_s, u"a:b:c\"d"_s, u"a.b.c:d.e"_s, u"pairs.a,b.c"_s})
            QTest::addRow("<%s>", qPrintable(text)) << text << grammar;
        QTest::newRow("in two schemas") << u"links.group_id"_s << u"public.links.group_id, archive.links.group_id"_s;
        QTest::newRow("two keys on a column")
            << u"twice.x"_s << u"Write one of these: public.twice:one, public.twice:two."_s;
        QTest::newRow("unknown column") << u"webinars.group_id"_s
                                        << u"Those of its table are: public.webinars.whatsapp_group_id"_s;
        QTest::newRow("unknown constraint") << u"webinars:x"_s << u"Those of its table"_s;
        QTest::newRow("part of the columns") << u"pairs.a"_s << u"public.pairs.a,b"_s;
        QTest::newRow("a column twice") << u"pairs.a,a"_s << u"public.pairs.a,b"_s;
        QTest::newRow("unknown table") << u"nothing.x"_s << u"ondelete audit"_s;
        QTest::newRow("other case") << u"Webinars.whatsapp_group_id"_s << u"names no foreign key of this audit"_s;
    }

    void otherSelectorIsAnErrorThatHelps()
    {
        QFETCH(QString, selector);
        QFETCH(QString, saying);
        const Selection selection = select(anAudit(), selector);
        QCOMPARE(selection.finding, QString());
        QVERIFY2(selection.error.contains(saying), qPrintable(selection.error));
    }

    void longListOfCandidatesIsCut()
    {
        Audit audit;
        for (int i = 0; i < 50; ++i) {
            const QString schema = u"s%1"_s.arg(i);
            audit.findings.append(finding(schema + u".t.c"_s, {schema, u"t"_s}, {u"c"_s}, u"k"_s));
        }
        const Selection selection = select(audit, u"t.c"_s);
        QVERIFY(selection.error.contains(u"s9.t.c, …"_s));
        QVERIFY(!selection.error.contains(u"s10.t.c"_s));
    }

    void columnsOfAListAreReadAsSqlWritesThem()
    {
        QCOMPARE(columnNames(u"a, b"_s), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(columnNames(u"\"a,b\",\"say \"\"x\"\"\""_s), (QStringList{u"a,b"_s, u"say \"x\""_s}));
        for (const QString &none : {u""_s, u"a,"_s, u",a"_s, u"\"a"_s, u"a,,b"_s})
            QCOMPARE(columnNames(none), QStringList());
    }
};

QTEST_APPLESS_MAIN(TestSelector)
#include "tst_selector.moc"

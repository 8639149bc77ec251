// SPDX-License-Identifier: MIT
#include "core/audit/rulerefusal.h"
#include "support/text/schematext.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestRuleRefusal : public QObject
{
    Q_OBJECT

private slots:
    void ruleRunsAsTheOwnerWhoNeedsTheRight_data()
    {
        QTest::addColumn<QString>("lacks");
        QTest::addColumn<DeleteRule>("rule");
        QTest::addColumn<bool>("refused");
        QTest::newRow("look") << u"look"_s << DeleteRule::NoAction << true;
        QTest::newRow("update, for a refusal") << u"update"_s << DeleteRule::Restrict << false;
        QTest::newRow("update") << u"update"_s << DeleteRule::SetDefault << true;
        QTest::newRow("delete, for an update") << u"delete"_s << DeleteRule::SetNull << false;
        QTest::newRow("delete") << u"delete"_s << DeleteRule::Cascade << true;
    }

    void ruleRunsAsTheOwnerWhoNeedsTheRight()
    {
        QFETCH(QString, lacks);
        QFETCH(DeleteRule, rule);
        const Schema schema = schemaOf(u"a(id! pk)\nb(x -> a owner lacks %1) owner ana"_s.arg(lacks));
        const auto refusal = refusalOf(schema, schema.foreignKeys.first(), rule);
        QTEST(refusal.has_value(), "refused");
        if (refusal) {
            QVERIFY(refusal->code == ProblemCode::OwnerLacksPrivilege);
            QVERIFY2(refusal->reason.contains(u"as ana, the owner of public.b"), qPrintable(refusal->reason));
            QVERIFY(refusal->certain && refusal->wayOut.startsWith(u"GRANT SELECT"));
        }
    }

    void tableWithoutIdentityRefusesWhatIsPublished()
    {
        const Schema schema = schemaOf(u"a(id! pk) refuses deletes\nb(x -> a) refuses updates"_s);
        QVERIFY(refusalOfDeletes(schema, tableIn(schema, u"a"_s)));
        QVERIFY(!refusalOfDeletes(schema, tableIn(schema, u"b"_s)));
        const ForeignKey &key = schema.foreignKeys.first();
        QVERIFY(!refusalOf(schema, key, DeleteRule::Cascade));
        QVERIFY(!refusalOf(schema, key, DeleteRule::NoAction));
        const auto refusal = refusalOf(schema, key, DeleteRule::SetNull);
        QVERIFY(refusal && refusal->certain);
        QVERIFY(refusal->code == ProblemCode::ReplicaIdentityMissing);
        QCOMPARE(refusal->wayOut, u"Give it a primary key, or ALTER TABLE public.b REPLICA IDENTITY FULL."_s);
    }

    void somePartitionsAloneRefuseOnlyTheirRows()
    {
        const QString whole = uR"(
            a(id! pk)
            b(x -> a cascade) partitioned
            b_1() part of b "x = 1" %1
            b_2() partitioned part of b "x = 2" refuses deletes
            b_3() part of b_2 "x = 3" %2)"_s;
        const auto refusal = [](const QString &text) {
            const Schema schema = schemaOf(text);
            return refusalOf(schema, schema.foreignKeys.first(), DeleteRule::Cascade);
        };
        QVERIFY2(!refusal(whole.arg(QString(), QString())), "a partitioned table holds no rows itself");
        const auto some = refusal(whole.arg(QString(), u"refuses deletes"_s));
        QVERIFY(some && !some->certain && some->reason.startsWith(u"public.b_3 is published"));
        const auto all = refusal(whole.arg(u"refuses deletes"_s, u"refuses deletes"_s));
        QVERIFY(all && all->certain);
    }
};

QTEST_APPLESS_MAIN(TestRuleRefusal)
#include "tst_rulerefusal.moc"

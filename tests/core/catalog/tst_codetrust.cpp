// SPDX-License-Identifier: MIT
#include "core/catalog/codetrust.h"
#include "core/catalog/storedexpression.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

FunctionFact function(Oid oid, const QString &name, const QString &owner, bool isOwn)
{
    FunctionFact fact;
    fact.oid = oid;
    fact.schema = u"public"_s;
    fact.name = name;
    fact.signature = u"public.%1(%2)"_s.arg(name, QString::number(oid));
    fact.owner = owner;
    fact.isOwn = isOwn;
    return fact;
}

QStringList functions(const QList<ForeignCode> &code)
{
    QStringList names;
    for (const ForeignCode &one : code)
        names.append(one.function);
    return names;
}

} // namespace

class TestCodeTrust : public QObject
{
    Q_OBJECT

private slots:
    void ownersDecide()
    {
        const CodeTrust trust(
            {function(20'001, u"mine"_s, u"postgres"_s, true), function(20'002, u"his"_s, u"app"_s, false)}, {}, {},
            {});
        QVERIFY(trust.ofExpression(u"{FUNCEXPR :funcid 20001 :funcresulttype 16}"_s).isEmpty());
        QVERIFY(trust.ofExpression(u"{OPEXPR :opno 96 :opfuncid 65 :opresulttype 16}"_s).isEmpty());
        QCOMPARE(trust.ofExpression(u"{FUNCEXPR :funcid 20002 :funcresulttype 16}"_s),
                 (QList<ForeignCode>{{u"public.his(20002)"_s, u"app"_s, ForeignCode::Why::Owner}}));
    }

    void toldOwnersAreEvaluated()
    {
        const CodeTrust trust({function(20'002, u"his"_s, u"app"_s, false)}, {}, {}, {u"app"_s});
        QVERIFY(trust.ofExpression(u":funcid 20002 "_s).isEmpty());
    }

    /// The server looks the name up again: another function of it may be nearer.
    void nameIsWhatIsTrusted()
    {
        const CodeTrust trust(
            {function(20'001, u"f"_s, u"postgres"_s, true), function(20'002, u"f"_s, u"app"_s, false)}, {}, {}, {});
        QCOMPARE(functions(trust.ofExpression(u":funcid 20001 "_s)), QStringList{u"public.f(20002)"_s});
    }

    void builtInsThatAct_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isVolatile");
        QTest::addColumn<bool>("acts");
        QTest::newRow("query_to_xml") << u"query_to_xml"_s << true << true;
        QTest::newRow("table_to_xml") << u"table_to_xml"_s << false << true;
        QTest::newRow("pg_read_file") << u"pg_read_file"_s << true << true;
        QTest::newRow("set_config") << u"set_config"_s << true << true;
        QTest::newRow("domain_in") << u"domain_in"_s << false << true;
        QTest::newRow("pg_input_is_valid") << u"pg_input_is_valid"_s << false << true;
        QTest::newRow("lower") << u"lower"_s << false << false;
        QTest::newRow("clock_timestamp") << u"clock_timestamp"_s << true << false;
        QTest::newRow("gen_random_uuid") << u"gen_random_uuid"_s << true << false;
    }

    void builtInsThatAct()
    {
        QFETCH(QString, name);
        QFETCH(bool, isVolatile);
        QFETCH(bool, acts);
        FunctionFact fact = function(900, name, u"postgres"_s, true);
        fact.isBuiltIn = true;
        fact.isVolatile = isVolatile;
        const QList<ForeignCode> code = CodeTrust({fact}, {}, {}, {u"postgres"_s}).ofExpression(u":funcid 900 "_s);
        QCOMPARE(!code.isEmpty(), acts);
        QVERIFY(!acts || code.first().why == ForeignCode::Why::Acts);
    }

    void untrustedExtensionsAreNeverEvaluated()
    {
        FunctionFact fact = function(20'001, u"dblink"_s, u"postgres"_s, true);
        fact.untrustedExtension = true;
        const QList<ForeignCode> code = CodeTrust({fact}, {}, {}, {u"postgres"_s}).ofExpression(u":opfuncid 20001 "_s);
        QVERIFY(code.first().why == ForeignCode::Why::Extension);
    }

    void operatorsGoByTheirNames()
    {
        const CodeTrust trust(
            {function(20'001, u"a"_s, u"postgres"_s, true), function(20'002, u"b"_s, u"app"_s, false)},
            {{30'001, u"a\"b"_s, u"=="_s, 20'001}, {30'002, u"a\"b"_s, u"=="_s, 20'002}}, {}, {});
        QCOMPARE(functions(trust.ofOperator(u"OPERATOR(\"a\"\"b\".==)"_s)), QStringList{u"public.b(20002)"_s});
        QCOMPARE(functions(trust.ofExpression(u"{OPEXPR :opno 30001 :opfuncid 20001 }"_s)),
                 QStringList{u"public.b(20002)"_s});
        QVERIFY(trust.ofOperator(u"OPERATOR(pg_catalog.=)"_s).isEmpty());
    }

    void typesRunWhatTheyAreMadeOf()
    {
        // An array of a composite of a domain.
        const QHash<Oid, TypeFact> types{{40'001, {{40'002}, {}, {}, {}}},
                                         {40'002, {{40'003, 25}, {}, {}, {}}},
                                         {40'003, {{25}, {}, {20'002}, {u"{FUNCEXPR :funcid 20001 }"_s}}}};
        const CodeTrust trust(
            {function(20'001, u"check"_s, u"app"_s, false), function(20'002, u"cast"_s, u"app"_s, false)}, {}, types,
            {});
        QVERIFY(trust.ofReading(40'001).isEmpty());
        QCOMPARE(functions(trust.ofMaking(40'001)), QStringList{u"public.check(20001)"_s});
        QCOMPARE(functions(trust.ofExpression(u"{VAR :vartype 40001 :vartypmod -1}"_s)),
                 (QStringList{u"public.check(20001)"_s, u"public.cast(20002)"_s}));
        QCOMPARE(functions(trust.ofExpression(u"{ROWCOMPARE :coltypes (o 23 40003)}"_s)).size(), 2);
    }

    void typeThatHoldsItselfEnds()
    {
        const CodeTrust trust({function(20'001, u"out"_s, u"app"_s, false)}, {},
                              {{40'001, {{40'002}, {20'001}, {}, {}}}, {40'002, {{40'001}, {}, {}, {}}}}, {});
        QCOMPARE(functions(trust.ofReading(40'002)), QStringList{u"public.out(20001)"_s});
    }

    /// array_in acts where it is told any type's number; of an array it is the way in.
    void ownInputFunctionsOfTypesAreNoHarm()
    {
        FunctionFact fact = function(750, u"array_in"_s, u"postgres"_s, true);
        fact.isBuiltIn = true;
        const CodeTrust trust({fact}, {}, {{40'001, {{25}, {750}, {}, {}}}}, {});
        QVERIFY(trust.ofExpression(u"{VAR :vartype 40001 }"_s).isEmpty());
        QCOMPARE(trust.ofExpression(u"{FUNCEXPR :funcid 750 }"_s).size(), 1);
    }

    /// The facts of these are read, and no others: what is left out here counts as trusted.
    void expressionsNameAllThatTheyRun()
    {
        const NamedInExpression named =
            namedIn(u"{OPEXPR :opno 96 :opfuncid 65 :opresulttype 16 :args ({AGGREF :aggfnoid 2108 "
                    ":aggtype 20}{ROWCOMPARE :opnos (o 97 30001) :coltypes (o 23 40003)})}"_s);
        QCOMPARE(named.functions, (QList<Oid>{65, 2108}));
        QVERIFY(named.operators.contains(96) && named.operators.contains(30'001));
        QCOMPARE(named.types, (QList<Oid>{16, 20, 23, 40'003}));
    }

    void queriesOfPoliciesNameTheirTables()
    {
        QCOMPARE(CodeTrust::relationsIn(u"{SUBLINK {RTE :rtekind 0 :relid 16390 :relkind v}} :relid 7"_s),
                 (QSet<Oid>{16'390, 7}));
    }

    void codeThatIsNotRunIsToldWithItsOwner()
    {
        const ForeignCode his{u"public.his(uuid)"_s, u"app"_s, ForeignCode::Why::Owner};
        const ForeignCode acts{u"pg_read_file(text)"_s, u"postgres"_s, ForeignCode::Why::Acts};
        QList<ForeignCode> code{his};
        addCode(code, {acts, his});
        QCOMPARE(code, (QList<ForeignCode>{his, acts}));
        QCOMPARE(toWords(code), u"public.his(uuid) of app, pg_read_file(text) of postgres"_s);
        // A person may let only the roles' code run; what acts never is.
        QCOMPARE(ownersOf(code), QStringList{u"app"_s});
        QVERIFY(notEvaluated(code).contains(u"--evaluate-code-of"));
        QVERIFY(!notEvaluated({acts}).contains(u"--evaluate-code-of"));
        QVERIFY(notEvaluated({acts}).contains(u"pg_read_file(text) of postgres"));
        addCode(code, {{u"public.hers(uuid)"_s, u"app"_s, ForeignCode::Why::Owner}});
        QCOMPARE(ownersOf(code), QStringList{u"app"_s});
    }
};

QTEST_APPLESS_MAIN(TestCodeTrust)
#include "tst_codetrust.moc"

// SPDX-License-Identifier: MIT
#include "core/audit/auditproblems.h"
#include "support/text/rowstext.h"
#include "support/text/schematext.h"
#include "support/text/spectext.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestAuditProblems : public QObject
{
    Q_OBJECT

private slots:
    void whatCouldNotBeReadIsNotKnown()
    {
        const auto codes = [](const QString &rule) {
            const Schema schema = schemaOf(
                u"a(id! pk)\nlinks(x -> a %1 index, check c \"x IS NOT NULL OR url IS NOT NULL\", url)"_s.arg(rule));
            const ForeignKey &key = schema.foreignKeys.first();
            Finding finding;
            finding.current = finding.desired = key.onDelete;
            QStringList found;
            for (const Problem &problem :
                 problemsOf(schema, key, finding, countsOf(schema, u"links_x_fkey unreadable \"denied\""_s).first()))
                found.append(toString(problem.code));
            return found;
        };
        QCOMPARE(codes(u"set null"_s), QStringList{u"not-evaluated"_s});
        QCOMPARE(codes(u"cascade"_s), QStringList()); // writes nothing that a constraint could mind
    }

    /// Of the key links.x under the rule that it has, in no spec.
    void problemsAreOfTheRuleThatWillHold_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("problems");
        const auto row = [](const char *name, const QString &table, const QString &problems) {
            QTest::newRow(name) << table << problems;
        };
        row("none", u"links(x -> a set null index)"_s, {});
        row("no index", u"links(x -> a cascade)"_s, u"no-index"_s);
        row("SET NULL on NOT NULL", u"links(x! -> a set null index)"_s, u"set-null-on-not-null"_s);
        row("SET NULL on another column", u"links(x, y!, (x, y) -> b set null (x) index)"_s, {});
        row("of all columns", u"links(x, y!, (x, y) -> b set null index)"_s, u"set-null-on-not-null"_s);
        row("CASCADE on NOT NULL", u"links(x! -> a cascade index)"_s, {});
        row("SET NULL on a generated column", u"links(x! generated \"y\" -> a set null index)"_s,
            u"set-null-on-generated"_s);
        row("SET DEFAULT without one", u"links(x! -> a set default index)"_s, u"set-default-unusable"_s);
        row("SET DEFAULT", u"links(x! default \"1\" -> a set default index)"_s, {});
        row("SET DEFAULT to NULL", u"links(x -> a set default index)"_s, {});
        row("nobody listed it", u"links(x -> a index)"_s, u"unlisted-blocker"_s);
        row("the owner lacks DELETE", u"links(x -> a cascade owner lacks delete index)"_s, u"owner-lacks-privilege"_s);
        row("the owner lacks UPDATE, which CASCADE needs not", u"links(x -> a cascade owner lacks update index)"_s, {});
        row("the owner lacks UPDATE", u"links(x -> a set null owner lacks update index)"_s, u"owner-lacks-privilege"_s);
        row("no identity for a delete", u"links(x -> a cascade index) refuses deletes"_s,
            u"replica-identity-missing"_s);
        row("no identity for an update", u"links(x -> a set null index) refuses updates"_s,
            u"replica-identity-missing"_s);
        row("no identity, and only a delete is refused", u"links(x -> a set null index) refuses deletes"_s, {});
        row("not valid", u"links(x -> a cascade not valid index)"_s, u"not-validated"_s);
        row("not enforced is never valid", u"links(x -> a cascade not enforced index)"_s, u"not-enforced"_s);
        row("triggers", u"links(x -> a cascade triggers changed index)"_s, u"trigger-disabled"_s);
    }

    void problemsAreOfTheRuleThatWillHold()
    {
        QFETCH(QString, table);
        const Schema schema = schemaOf(u"a(id! pk)\nb(x! pk, y! pk)\n"_s + table);
        const ForeignKey &key = schema.foreignKeys.first();
        Finding finding;
        finding.current = key.onDelete;
        finding.currentSetColumns = key.setColumns;
        finding.status = Status::Unlisted;
        QStringList codes;
        for (const Problem &problem : problemsOf(schema, key, finding, {})) {
            codes.append(toString(problem.code));
            QVERIFY2(problem.message.endsWith(u'.'), qPrintable(problem.message));
        }
        QTEST(codes.join(u' '), "problems");
    }

    void desiredRuleHasTheProblemsNotTheCurrentOne()
    {
        const Schema schema = schemaOf(u"a(id! pk)\nlinks(x! -> a index, check c \"x > 0\")"_s);
        Finding finding;
        finding.current = DeleteRule::NoAction;
        finding.desired = DeleteRule::SetNull;
        finding.status = Status::Differs;
        const QList<Problem> problems = problemsOf(schema, schema.foreignKeys.first(), finding,
                                                   countsOf(schema, u"links_x_fkey 12 breaks c 5"_s).first());
        QCOMPARE(problems.size(), 2);
        QVERIFY(problems.first().code == ProblemCode::SetNullOnNotNull);
        QCOMPARE(problems.first().rows, std::optional<qint64>(12));
        QVERIFY(problems.last().code == ProblemCode::SetNullViolatesCheck);
        QCOMPARE(problems.last().rows, std::optional<qint64>(5));
        QCOMPARE(problems.last().constraint, u"c"_s);
    }

    void rowsAreAskedWhereAConstraintIsNear_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<bool>("may");
        QTest::addColumn<bool>("suggested");
        const auto row = [](const char *name, const QString &table, bool may, bool suggested) {
            QTest::newRow(name) << table << may << suggested;
        };
        row("plain", u"links(x -> a)"_s, false, true);
        row("a unique index takes many NULLs", u"links(x -> a, unique u(x))"_s, false, true);
        row("unless it says that they are alike", u"links(x -> a, unique u(x) nulls not distinct)"_s, true, true);
        row("NOT NULL", u"links(x! -> a)"_s, true, false);
        row("a domain", u"links(x domain plz -> a)"_s, true, true);
        row("a check", u"links(x -> a, check c \"x > 0\")"_s, true, true);
        row("a check elsewhere", u"links(x -> a, y, check c \"y > 0\")"_s, false, true);
    }

    void rowsAreAskedWhereAConstraintIsNear()
    {
        QFETCH(QString, table);
        const Schema schema = schemaOf(u"a(id! pk)\n"_s + table);
        const ForeignKey &key = schema.foreignKeys.first();
        QTEST(mayConflict(schema, key, {DeleteRule::SetNull, {}}), "may");
        QVERIFY(!mayConflict(schema, key, {DeleteRule::Cascade, {}}));
        QTEST(suggestedRule(schema, key, {}).has_value(), "suggested");
    }

    void whatRowsForbidIsNotSuggested()
    {
        const Schema schema = schemaOf(u"a(id! pk)\nlinks(x -> a, check c \"x > 0\", check d \"true\")"_s);
        const ForeignKey &key = schema.foreignKeys.first();
        QVERIFY(suggestedRule(schema, key, countsOf(schema, u"links_x_fkey 3"_s).first()));
        QVERIFY(!suggestedRule(schema, key, countsOf(schema, u"links_x_fkey 3 breaks c 1"_s).first()));
        QVERIFY(!suggestedRule(schema, key, countsOf(schema, u"links_x_fkey unreadable \"denied\""_s).first()));
    }

    /// A row that is unlinked must not leave behind those that point at what it wrote.
    void keysOnWrittenColumnsRefuseTheChange_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QStringList>("refusing");
        const QStringList notes{u"notes_x_y_fkey"_s};
        QTest::newRow("the column is referenced") << u"notes(x, y, (x, y) -> links(x, y))"_s << u"SET NULL"_s << notes;
        QTest::newRow("it goes along with updates")
            << u"notes(x, y, (x, y) -> links(x, y) on update cascade)"_s << u"SET NULL"_s << QStringList();
        QTest::newRow("nothing is written") << u"notes(x, y, (x, y) -> links(x, y))"_s << u"CASCADE"_s << QStringList();
        QTest::newRow("it is not enforced")
            << u"notes(x, y, (x, y) -> links(x, y) not enforced)"_s << u"SET NULL"_s << QStringList();
        QTest::newRow("another column is") << u"notes(x, (x) -> links(y))"_s << u"SET NULL"_s << QStringList();
    }

    void keysOnWrittenColumnsRefuseTheChange()
    {
        QFETCH(QString, key);
        QFETCH(QString, rule);
        const Schema schema = schemaOf(u"a(id! pk)\nlinks(x -> a, y, unique u(x, y))\n"_s + key);
        QStringList names;
        for (const Oid oid :
             keysRefusingChange(schema, keyIn(schema, u"links_x_fkey"_s), {*deleteRuleFromSql(rule), {}}))
            names.append(schema.foreignKey(oid)->name);
        QTEST(names, "refusing");
    }
};

QTEST_APPLESS_MAIN(TestAuditProblems)
#include "tst_auditproblems.moc"

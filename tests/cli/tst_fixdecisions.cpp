// SPDX-License-Identifier: MIT
#include "program.h"
#include "support/databasefixture.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

/// A rule list of the table public.p with one rule.
QString specFile(const Program &program, const QByteArray &rule)
{
    QFile file(program.path(u"rules.json"_s));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s", qPrintable(file.errorString()));
    file.write(R"({"version": 1, "title": "t", "root": {"table": "public.p", "singular": "row", "plural": "rows",
        "label": ["name"], "columns": [{"column": "name", "title": "Name"}]}, "rules": [)"
               + rule + "]}");
    return file.fileName();
}

} // namespace

/// What a person decides in a fix: what the dry run promises of it, and how it is kept.
class TestFixDecisions : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { REQUIRE_SERVER(m_fixture); }

    void dryRunEndsAsTheRunWould()
    {
        const auto database = m_fixture.emptyDatabase();
        Connection(database->settings())
            .runScript("CREATE TABLE p (id int PRIMARY KEY, name text);"
                       "CREATE TABLE c (id int PRIMARY KEY, p int NOT NULL REFERENCES p ON DELETE CASCADE);"
                       "INSERT INTO p VALUES (1, 'a'); INSERT INTO c VALUES (1, 1);");
        Program program;
        const QString spec = specFile(program, R"({"table": "public.c", "references": "public.p",
            "on_delete": "SET DEFAULT"})");
        const Ran dry =
            program.run({u"fix"_s, u"--dry-run"_s, u"--spec"_s, spec, u"--format"_s, u"json"_s}, database->settings());
        const Ran ran =
            program.run({u"fix"_s, u"--yes"_s, u"--spec"_s, spec, u"--format"_s, u"json"_s}, database->settings());
        QCOMPARE(dry.status, ran.status);
        QCOMPARE(dry.json()[u"outcome"], ran.json()[u"outcome"]);
        QVERIFY2(!dry.err.contains(u"also succeeds") && !ran.err.contains(u"also succeeds"), qPrintable(ran.err));
    }

    void decisionIsKeptInTheRuleList()
    {
        const auto database = m_fixture.emptyDatabase();
        Connection(database->settings())
            .runScript("CREATE TABLE p (id int PRIMARY KEY, name text);"
                       "CREATE TABLE c (id int PRIMARY KEY, p int CHECK (p IS NOT NULL) REFERENCES p);"
                       "INSERT INTO p VALUES (1, 'a'); INSERT INTO c VALUES (1, 1);");
        Program program;
        const QString spec =
            specFile(program, R"({"table": "public.c", "references": "public.p", "on_delete": "SET NULL"})");
        const QStringList fix{u"fix"_s,    u"--yes"_s, u"--resolve"_s, u"c.p=cascade"_s,
                              u"--spec"_s, spec,       u"--format"_s,  u"json"_s};
        const QStringList audit{u"audit"_s, u"--spec"_s, spec};
        const Ran first = program.run(fix, database->settings());
        QVERIFY2(first.status == 0, qPrintable(first.err));
        QVERIFY2(first.err.contains(u"--update-spec"), qPrintable(first.err));
        QCOMPARE(first.json()[u"decisions"][0][u"on_delete"].toString(), u"CASCADE"_s);
        QCOMPARE(program.run(audit, database->settings()).status, 1);
        // Another file that is there is not overwritten.
        const QString other = program.path(u"other.json"_s);
        QVERIFY(QFile::copy(spec, other));
        QCOMPARE(program.run(fix + QStringList{u"--update-spec"_s, other}, database->settings()).status, 2);
        const Ran second = program.run(fix + QStringList{u"--update-spec"_s, spec}, database->settings());
        QVERIFY2(second.status == 0, qPrintable(second.err));
        QCOMPARE(second.json()[u"updated_spec"].toString(), spec);
        const Ran green = program.run(audit, database->settings());
        QVERIFY2(green.status == 0, qPrintable(green.out));
    }

private:
    DatabaseFixture m_fixture;
};

QTEST_GUILESS_MAIN(TestFixDecisions)
#include "tst_fixdecisions.moc"

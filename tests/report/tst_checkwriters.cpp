// SPDX-License-Identifier: MIT
#include "report/report.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QXmlStreamReader>
#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

using Level = Report::Level;

Report sampleReport()
{
    Report report;
    report.title = u"Delete rules: sessions"_s;
    report.summary = {u"1 rule to change."_s};
    report.checkRules = {{u"rule-differs"_s, u"Another rule"_s, u"Fix it."_s},
                         {u"no-index"_s, u"No index"_s, u"Make it."_s}};
    Report::Check good{.id = u"public.links.group_id"_s, .table = u"public.links"_s, .constraint = u"links_fkey"_s};
    Report::Check bad{.id = u"public.webinars.group_id"_s,
                      .table = u"public.webinars"_s,
                      .constraint = u"webinars_fkey"_s,
                      .title = u"public.webinars (group_id), to groups"_s,
                      .results = {{u"rule-differs"_s, Level::Error, u"NO ACTION, 100% wrong\nhere"_s},
                                  {u"no-index"_s, Level::Warning, u"No index."_s}}};
    bad.place = {u"db/migrate/7.sql"_s, 12};
    Report::Check slow{.id = u"public.a.b"_s,
                       .table = u"public.a"_s,
                       .title = u"a"_s,
                       .results = {{u"no-index"_s, Level::Warning, u"No index <here>."_s}}};
    Report::Check unknown{.id = u"public.u.v"_s,
                          .table = u"public.u"_s,
                          .title = u"u"_s,
                          .results = {{u"not-evaluated"_s, Level::Warning, u"Not run."_s}},
                          .isUnknown = true};
    report.checks = {bad, good, slow, unknown};
    return report;
}

QString written(const Report &report, ReportFormat format)
{
    return QString::fromUtf8(write(report, format));
}

QJsonDocument json(const Report &report, ReportFormat format)
{
    return QJsonDocument::fromJson(write(report, format));
}

} // namespace

/// The formats that continuous integration reads.
class TestCheckWriters : public QObject
{
    Q_OBJECT

private slots:
    void githubHasOneAnnotationForEachKeyThatHasSomething()
    {
        QCOMPARE(written(sampleReport(), ReportFormat::GitHub),
                 u"::error file=db/migrate/7.sql,line=12,title=public.webinars (group_id)%2C to groups"
                 "::NO ACTION, 100%25 wrong\\nhere%0ANo index.\n"
                 "::warning title=a::No index <here>.\n"
                 "::warning title=u::Not run.\n"
                 "::notice title=Delete rules%3A sessions::1 rule to change.\n"_s);
    }

    void junitHasACaseForEachKeyAndCountsThem()
    {
        QXmlStreamReader xml(write(sampleReport(), ReportFormat::JUnit));
        QStringList seen;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            const QXmlStreamAttributes with = xml.attributes();
            if (xml.name() == u"testsuite")
                seen.append(u"%1 tests, %2 failures, %3 skipped"_s.arg(
                    with.value(u"tests"_s), with.value(u"failures"_s), with.value(u"skipped"_s)));
            else if (xml.name() == u"testcase")
                seen.append(u"%1 %2"_s.arg(with.value(u"classname"_s), with.value(u"name"_s)));
            else if (xml.name() != u"testsuites")
                seen.append(u"- %1 %2%3|"_s.arg(xml.name(), with.value(u"type"_s), with.value(u"message"_s))
                            + xml.readElementText());
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(seen,
                 (QStringList{
                     u"4 tests, 1 failures, 1 skipped"_s, u"public.webinars public.webinars.group_id"_s,
                     u"- failure rule-differsNO ACTION, 100% wrong\\nhere|NO ACTION, 100% wrong\\nhere\nNo index."_s,
                     u"public.links public.links.group_id"_s, u"public.a public.a.b"_s,
                     u"- system-out |No index <here>."_s, u"public.u public.u.v"_s, u"- skipped Not run.|"_s}));
    }

    void sarifPointsAtRulesPlacesAndStableFingerprints()
    {
        const QJsonObject log = json(sampleReport(), ReportFormat::Sarif).object();
        QCOMPARE(log[u"version"], u"2.1.0"_s);
        const QJsonObject run = log[u"runs"][0].toObject();
        QCOMPARE(run[u"tool"][u"driver"][u"rules"].toArray().size(), 2);
        const QJsonArray results = run[u"results"].toArray();
        QCOMPARE(results.size(), 4);
        QCOMPARE(results[0][u"level"], u"error"_s);
        QCOMPARE(results[0][u"ruleIndex"], 0);
        QCOMPARE(results[0][u"locations"][0][u"physicalLocation"],
                 (QJsonObject{{u"artifactLocation"_s, QJsonObject{{u"uri"_s, u"db/migrate/7.sql"_s}}},
                              {u"region"_s, QJsonObject{{u"startLine"_s, 12}}}}));
        QCOMPARE(results[0][u"locations"][0][u"logicalLocations"][0][u"fullyQualifiedName"],
                 u"public.webinars.group_id"_s);
        QVERIFY(results[2][u"locations"][0][u"physicalLocation"].isUndefined());
        // What a tool remembers a result by: it may never change.
        QCOMPARE(results[0][u"partialFingerprints"][u"ondelete/v1"],
                 u"5e5d6ec1e6b194d4c03ee73efcd54c853ef1094b5e1e6a424a412a5206882644"_s);
        Report said = sampleReport();
        said.checks[0].results[0].message = u"Otra cosa"_s;
        said.checks.swapItemsAt(0, 2);
        const QJsonArray again = json(said, ReportFormat::Sarif)[u"runs"][0][u"results"].toArray();
        QCOMPARE(again[1][u"partialFingerprints"], results[0][u"partialFingerprints"]);
    }

    void gitlabHasWhatCodeQualityAsksFor()
    {
        const QJsonArray issues = json(sampleReport(), ReportFormat::GitLab).array();
        QCOMPARE(issues.size(), 4);
        for (const QJsonValue &issue : issues)
            QCOMPARE(issue.toObject().keys(),
                     (QStringList{u"check_name"_s, u"description"_s, u"fingerprint"_s, u"location"_s, u"severity"_s}));
        QCOMPARE(issues[0][u"severity"], u"blocker"_s);
        QCOMPARE(issues[0][u"location"],
                 (QJsonObject{{u"path"_s, u"db/migrate/7.sql"_s}, {u"lines"_s, QJsonObject{{u"begin"_s, 12}}}}));
        QCOMPARE(issues[2][u"severity"], u"minor"_s);
        QCOMPARE(issues[2][u"location"][u"path"], u"public.a"_s);
    }

    void whatABaselineKnowsFailsNothing()
    {
        Report report = sampleReport();
        report.checks[0].results[0].baseline = Report::Baseline::Known;
        report.checks[0].results[1].baseline = Report::Baseline::New;
        QVERIFY(written(report, ReportFormat::GitHub).startsWith(u"::warning file="));
        QVERIFY(written(report, ReportFormat::JUnit).contains(u"failures=\"0\""));
        const QJsonArray results = json(report, ReportFormat::Sarif)[u"runs"][0][u"results"].toArray();
        QCOMPARE(results[0][u"baselineState"], u"unchanged"_s);
        QCOMPARE(results[1][u"baselineState"], u"new"_s);
        QVERIFY(results[2][u"baselineState"].isUndefined());
    }

    void openMetricsStandsInFamilies()
    {
        Report report;
        const QJsonObject finding{{u"problems"_s, QJsonArray{QJsonObject{{u"code"_s, u"no-index"_s}}}}};
        report.json = {
            {u"spec"_s, u"sess\"ions"_s},
            {u"outcome"_s, u"done"_s},
            {u"server"_s, QJsonObject{{u"database"_s, u"saleshub"_s}, {u"host"_s, u"db"_s}}},
            {u"generated_at"_s, u"2026-11-24T00:00:00.000Z"_s},
            {u"summary"_s,
             QJsonObject{{u"matches"_s, 7},
                         {u"differs"_s, 5},
                         {u"missing"_s, 0},
                         {u"unlisted"_s, 4},
                         {u"problems"_s, 3},
                         {u"unknown"_s, 0}}},
            {u"findings"_s, QJsonArray{finding, finding}},
        };
        const QString labels = u"{database=\"saleshub\",host=\"db\",spec=\"sess\\\"ions\""_s;
        const auto family = [](const QString &name, const QString &help) {
            return u"# TYPE ondelete_%1 gauge\n# HELP ondelete_%1 %2\n"_s.arg(name, help);
        };
        QString expected = family(u"foreign_keys"_s, u"Foreign keys by how they compare with the rule list."_s);
        for (const QString &count : {u"matches\"} 7"_s, u"differs\"} 5"_s, u"missing\"} 0"_s, u"unlisted\"} 4"_s})
            expected += u"ondelete_foreign_keys"_s + labels + u",status=\""_s + count + u'\n';
        expected += family(u"blocking_foreign_keys"_s, u"Foreign keys with a problem that stops deletes."_s)
            + u"ondelete_blocking_foreign_keys"_s + labels + u"} 3\n"_s
            + family(u"unknown_foreign_keys"_s, u"Foreign keys that could not be checked."_s)
            + u"ondelete_unknown_foreign_keys"_s + labels + u"} 0\n"_s + family(u"problems"_s, u"Problems by code."_s)
            + u"ondelete_problems"_s + labels + u",code=\"no-index\"} 2\n"_s
            + family(u"spec_fits"_s, u"1 where the database has what the rule list is about."_s)
            + u"ondelete_spec_fits"_s + labels + u"} 1\n"_s
            + family(u"audit_timestamp_seconds"_s, u"When the audit was made, in seconds since 1970."_s)
            + u"ondelete_audit_timestamp_seconds"_s + labels + u"} 1795478400\n# EOF\n"_s;
        QCOMPARE(written(report, ReportFormat::OpenMetrics), expected);
    }
};

QTEST_APPLESS_MAIN(TestCheckWriters)
#include "tst_checkwriters.moc"

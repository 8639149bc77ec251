// SPDX-License-Identifier: MIT
#include "report/builders/reports.h"
#include "report/reachlayout.h"
#include "report/report.h"

#include <QtCore/QFile>
#include <QtCore/QLocale>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtGui/QGuiApplication>
#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

using Tone = Report::Tone;

Report smallReport()
{
    Report report;
    report.title = u"Delete rules"_s;
    report.subtitle = u"What a delete meets."_s;
    report.facts = {{u"Database"_s, u"saleshub"_s}};
    report.summary = {u"1 rule to change."_s, u"1 rule matches."_s};
    report.tone = Tone::Warning;
    report.figures = {{u"12"_s, u"rules are not as wanted"_s, Tone::Bad}};
    report.picture = Report::Picture{
        u"What happens"_s,
        u"sessions"_s,
        u"saleshub"_s,
        {{u"Goes"_s, u"groups"_s}, {u"Stays"_s, u"links"_s, Tone::SetNull}, {u"Stops"_s, u"webinars"_s, Tone::Bad}}};
    Report::Table table;
    table.title = u"Foreign keys"_s;
    table.columns = {{u"Table"_s, u"table"_s},
                     {u"Rows"_s, u"rows"_s, Report::Align::End},
                     {u"When"_s, u"at"_s, Report::Align::Start, Report::Shown::Always, Report::Kind::Moment},
                     {{}, u"id"_s, Report::Align::Start, Report::Shown::InCsvOnly}};
    table.groups = {{u"To change"_s,
                     {{{u"webinars"_s},
                       {u"1,204"_s, Tone::Plain, u"1204"_s},
                       {u"yesterday"_s, Tone::Plain, u"2026-11-24T10:00:00.000Z"_s},
                       {u"w"_s}}}},
                    {u"As required"_s, {{{u"=1+1"_s, Tone::Bad}, {u"7"_s}, {}, {u"l"_s}}}}};
    report.tables = {table};
    report.notes = {u"One note."_s};
    report.sql = u"BEGIN;\nCOMMIT;\n"_s;
    report.repeat = u"ondelete audit"_s;
    return report;
}

/// Three tables, one of which stops deletes and one of which has a hostile name.
Diagram reach()
{
    Diagram diagram;
    diagram.tables = {{.table = 1, .name = {u"public"_s, u"sessions"_s}, .estimatedRows = 40, .isRoot = true},
                      {.table = 2, .name = {u"public"_s, u"groups"_s}, .estimatedRows = 1204, .stops = true},
                      {.table = 3, .name = {u"crm"_s, u"<links>"_s}}};
    diagram.keys = {{.key = 11, .from = 0, .to = 1, .stops = true},
                    {.key = 12, .from = 1, .to = 2, .rule = {DeleteRule::SetNull, {}}},
                    {.key = 13, .from = 0, .to = 2, .rule = {DeleteRule::Cascade, {}}}};
    return diagram;
}

/// A report of an audit of @p keys foreign keys.
Report bigReport(int keys)
{
    Audit audit;
    audit.specTitle = u"Big"_s;
    audit.root = {u"public"_s, u"roots"_s};
    audit.server = {u"15.18"_s, 150018, u"big"_s, u"ana"_s, u"localhost"_s, {}, true, false};
    audit.generatedAt = QDateTime::currentDateTime();
    for (int i = 0; i < keys; ++i) {
        Finding finding;
        finding.id = u"public.table_number_%1.root_id"_s.arg(i);
        finding.table = {u"public"_s, u"table_number_%1"_s.arg(i)};
        finding.columns = {u"root_id"_s};
        finding.references = audit.root;
        finding.constraint = u"table_number_%1_root_id_fkey"_s.arg(i);
        finding.current = DeleteRule::NoAction;
        finding.desired = i % 2 ? DeleteRule::SetNull : DeleteRule::Cascade;
        finding.status = Status::Differs;
        finding.blocksDelete = true;
        finding.reason = u"The row number %1 stays, just unlinked from the deleted root."_s.arg(i);
        finding.problems = {{ProblemCode::SetNullOnNotNull, u"The column is NOT NULL."_s, 3, {}}};
        audit.findings.append(finding);
    }
    return auditReport(audit);
}

} // namespace

/// Reports as PDF and XLSX, read back by programs that have nothing to do with ours.
class TestDocuments : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QVERIFY(m_folder.isValid());
    }
    void cleanup() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void pdfHoldsEveryTextAndCountsItsPages()
    {
        const QString text = pdfText(smallReport(), {u"-layout"_s});
        for (const QString &words :
             {u"Delete rules"_s, u"1 rule to change."_s, u"12"_s, u"rules are not as wanted"_s, u"Goes"_s, u"Stops"_s,
              u"saleshub"_s, u"Foreign keys"_s, u"To change"_s, u"webinars"_s, u"1,204"_s, u"=1+1"_s, u"One note."_s,
              u"COMMIT;"_s, u"ondelete audit"_s, u"Page 2 of 2"_s, u"Nothing was changed by this report."_s})
            QVERIFY2(text.contains(words), qPrintable(words + u" in "_s + text.right(400)));
        QVERIFY(!text.contains(u"yesterday\nw"_s));
    }

    void pdfPageIsThatOfTheCountry_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("size");
        QTest::newRow("US") << QLocale(QLocale::English, QLocale::UnitedStates) << u"(letter)"_s;
        QTest::newRow("Germany") << QLocale(QLocale::German, QLocale::Germany) << u"(A4)"_s;
    }

    void pdfPageIsThatOfTheCountry()
    {
        QFETCH(QLocale, locale);
        QFETCH(QString, size);
        QLocale::setDefault(locale);
        const QString about = output(u"pdfinfo"_s, {saved(smallReport(), ReportFormat::Pdf)});
        QVERIFY2(about.contains(size), qPrintable(about));
        QVERIFY(about.contains(u"Title:           Delete rules"));
        QVERIFY(about.contains(u"Creator:         OnDelete"));
    }

    void pdfRunsFromRightToLeftWhereTheLanguageDoes()
    {
        Report report = smallReport();
        report.title = u"قواعد الحذف"_s;
        const auto place = [&](const QString &word) { // how far from the page's left it stands
            const QString boxes = output(u"pdftotext"_s, {u"-bbox"_s, saved(report, ReportFormat::Pdf), u"-"_s});
            const QRegularExpression line(u"xMin=\"([0-9.]+)\"[^>]*>%1<"_s.arg(QRegularExpression::escape(word)));
            return line.match(boxes).captured(1).toDouble();
        };
        QVERIFY(place(u"change."_s) < 300);
        QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
        QVERIFY2(place(u"change."_s) > 300, qPrintable(u"%1"_s.arg(place(u"change."_s))));
        // SQL and names are read from the left all the same.
        const double sql = place(u"COMMIT;"_s);
        QVERIFY2(sql > 50 && sql < 100, qPrintable(u"%1"_s.arg(sql)));
    }

    void reachIsDrawnInPageAndPdf()
    {
        Report report = smallReport();
        report.picture.reset();
        report.reach = Report::Reach{reach()};
        layOutReach(report);
        QVERIFY2(report.reach, qPrintable(report.notes.join(u' ')));
        const QString page = QString::fromUtf8(write(report, ReportFormat::Html));
        QVERIFY(page.contains(u"<svg class=\"reach\""));
        QVERIFY(page.contains(u"<title>public.groups → crm.&quot;&lt;links&gt;&quot;: SET NULL</title>"));
        QCOMPARE(page.count(u"class=\"way stops\""), 1);
        const QString text = output(u"pdftotext"_s, {u"-layout"_s, saved(report, ReportFormat::Pdf), u"-"_s});
        QVERIFY2(text.contains(u"What a delete reaches") && text.contains(u"crm.\"<links>\"")
                     && text.contains(u"about 1,204 row"),
                 qPrintable(text));
    }

    void reachThatNobodyCouldReadIsLeftOutAndSaid()
    {
        Report report = smallReport();
        report.reach = Report::Reach{reach()};
        while (report.reach->diagram.tables.size() < 200)
            report.reach->diagram.tables.append(report.reach->diagram.tables.last());
        layOutReach(report);
        QVERIFY(!report.reach);
        QVERIFY2(report.notes.last().contains(u"200 tables") || report.notes.last().contains(u"200 table(s)"),
                 qPrintable(report.notes.last()));
        // Without places nothing is drawn, and nothing fails.
        report.reach = Report::Reach{reach()};
        QVERIFY(!write(report, ReportFormat::Html).contains("class=\"reach\""));
        QVERIFY(!write(report, ReportFormat::Pdf).isEmpty());
    }

    void wideTablesStandOnTurnedPages()
    {
        const QString path = saved(bigReport(60), ReportFormat::Pdf);
        const QString about = output(u"pdfinfo"_s, {u"-f"_s, u"1"_s, u"-l"_s, u"9"_s, path});
        QVERIFY2(about.contains(u"Page    1 size:  612 x 792"), qPrintable(about));
        QVERIFY2(about.contains(u"Page    4 size:  792 x 612"), qPrintable(about));
        const QString text = output(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
        QVERIFY(text.contains(u"table_number_59"));
        const auto pages = text.count(u"Page "_s);
        QVERIFY2(text.contains(u"Page %1 of %1"_s.arg(pages)), qPrintable(text));
        QVERIFY(text.count(u"Desired"_s) > 2); // the head stands on each page
    }

    void spreadsheetHasRealNumbersDatesAndNoFormula()
    {
        const QString script = QStringLiteral(TESTS_SOURCE) + u"/report/read_xlsx.py"_s;
        const QString text = output(u"/usr/bin/python3"_s, {script, saved(smallReport(), ReportFormat::Xlsx)});
        const QString expected = QString::fromUtf8(R"(== Summary
A1 s Delete rules
A2 s What a delete meets.
A4 s 1 rule to change.
A5 s 1 rule matches.
A7 s 12
B7 s rules are not as wanted
A8 s Database
B8 s saleshub
A9 s Note
B9 s One note.
A10 s To get this report again
B10 s ondelete audit
== Foreign keys, frozen at A2, filter A1:E3
A1 s Group
B1 s Table
C1 s Rows
D1 s When
E1 s id
A2 s To change
B2 s webinars
C2 n 1204
D2 n 46350.41666666666
E2 s w
A3 s As required
B3 s =1+1
C3 n 7
E3 s l
== SQL
A1 s BEGIN;
A2 s COMMIT;
)");
        QCOMPARE(text.split(u'\n'), expected.split(u'\n'));
    }

    void namesOfSheetsAreWhatASpreadsheetTakes()
    {
        Report report;
        report.title = u"T"_s;
        const QString title = u"A/very: long [title] of a table that is beyond what fits"_s;
        report.tables = {{title, {{u"a"_s, u"a"_s}}, {{{}, {{{u"x"_s}}}}}},
                         {title, {{u"a"_s, u"a"_s}}, {{{}, {{{u"\x1b"_s}}}}}}};
        const QString script = QStringLiteral(TESTS_SOURCE) + u"/report/read_xlsx.py"_s;
        const QString text = output(u"/usr/bin/python3"_s, {script, saved(report, ReportFormat::Xlsx)});
        QVERIFY2(text.contains(u"== A very  long  title  of a table,"), qPrintable(text));
        QVERIFY2(text.contains(u"== A very  long  title  of a tab 2,"), qPrintable(text));
        QVERIFY2(text.contains(u"A2 s \\x1b"), qPrintable(text));
    }

    void manyKeysAreWrittenWhole_data()
    {
        QTest::addColumn<ReportFormat>("format");
        QTest::newRow("html") << ReportFormat::Html;
        QTest::newRow("json") << ReportFormat::Json;
        QTest::newRow("xlsx") << ReportFormat::Xlsx;
        QTest::newRow("sarif") << ReportFormat::Sarif;
        QTest::newRow("table") << ReportFormat::Table;
        QTest::newRow("pdf") << ReportFormat::Pdf;
    }

    void manyKeysAreWrittenWhole()
    {
        QFETCH(ReportFormat, format);
        static const Report few = bigReport(10);
        static const Report many = bigReport(1'000);
        const qsizetype perKey = (write(many, format).size() - write(few, format).size()) / 990;
        QVERIFY2(perKey >= 20, qPrintable(u"%1 bytes for each key"_s.arg(perKey)));
    }

private:
    QString saved(const Report &report, ReportFormat format)
    {
        const QString path = m_folder.filePath(format == ReportFormat::Pdf ? u"report.pdf"_s : u"report.xlsx"_s);
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(write(report, format));
        return path;
    }

    QString pdfText(const Report &report, const QStringList &options)
    {
        return output(u"pdftotext"_s, options + QStringList{saved(report, ReportFormat::Pdf), u"-"_s});
    }

    static QString output(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        if (!process.waitForFinished())
            return process.errorString();
        return QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError());
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestDocuments)
#include "tst_documents.moc"

// SPDX-License-Identifier: MIT
#include "report/report.h"
#include "report/writers/displaytext.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonDocument>
#include <QtCore/QXmlStreamReader>
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
    report.facts = {{u"Database"_s, u"saleshub"_s}, {u"User"_s, u"ana"_s}};
    report.summary = {u"1 rule to change."_s, u"1 rule matches."_s};
    report.tone = Tone::Warning;
    Report::Table table;
    table.title = u"Foreign keys"_s;
    table.columns = {{u"Table"_s, u"table"_s},
                     {u"Rule"_s, u"rule"_s},
                     {u"Rows"_s, u"rows"_s, Report::Align::End},
                     {u"Note"_s, u"note"_s},
                     {{}, u"id"_s, Report::Align::Start, Report::Shown::InCsvOnly}};
    table.groups = {
        {u"To change · 1"_s,
         {{{u"webinars"_s}, {u"NO ACTION"_s, Tone::Bad}, {u"1,204"_s, Tone::Plain, u"1204"_s}, {}, {u"w"_s}}}},
        {u"Rule as required · 1"_s, {{{u"links"_s}, {u"SET NULL"_s, Tone::SetNull}, {u"7"_s}, {}, {u"l"_s}}}},
        {u"Not in the spec · 0"_s, {}}};
    report.tables = {table};
    report.notes = {u"One note."_s};
    report.sql = u"BEGIN;\nCOMMIT;\n"_s;
    report.repeat = u"ondelete audit"_s;
    report.json = {{u"outcome"_s, u"done"_s}};
    return report;
}

/// A report whose every text is @p text.
Report reportOf(const QString &text)
{
    Report report;
    report.title = report.subtitle = report.sql = report.repeat = text;
    report.facts = {{text, text}};
    report.summary = {text, text};
    report.tables = {{text, {{text, text}}, {{text, {{{text, Tone::Bad}}}}}}};
    report.notes = {text};
    report.json = {{text, text}};
    return report;
}

QString written(const Report &report, ReportFormat format)
{
    return QString::fromUtf8(write(report, format));
}

/// The only cell of a one-cell report, as the CSV writer writes it.
QString csvCell(const QString &text)
{
    Report report;
    report.tables = {{{}, {{{}, u"c"_s}}, {{{}, {{{text}}}}}}};
    const QString csv = written(report, ReportFormat::Csv);
    return csv.mid(3).chopped(2);
}

} // namespace

class TestWriters : public QObject
{
    Q_OBJECT

private slots:
    void tableAlignsColumnsOverAllGroups()
    {
        QCOMPARE(written(smallReport(), ReportFormat::Table), uR"(Delete rules
What a delete meets.

Database  saleshub
User      ana

1 rule to change.
1 rule matches.

Foreign keys
To change · 1
  TABLE     RULE        ROWS
  webinars  NO ACTION  1,204

Rule as required · 1
  TABLE     RULE        ROWS
  links     SET NULL       7

- One note.

BEGIN;
COMMIT;

$ ondelete audit
)"_s);
    }

    void markdownIsGitHubs()
    {
        QCOMPARE(written(smallReport(), ReportFormat::Markdown), uR"(# Delete rules

What a delete meets.

**1 rule to change.**

- 1 rule matches.

- Database: saleshub
- User: ana

## Foreign keys

### To change · 1

| Table | Rule | Rows | Note |
| --- | --- | ---: | --- |
| webinars | NO ACTION | 1,204 |  |

### Rule as required · 1

| Table | Rule | Rows | Note |
| --- | --- | ---: | --- |
| links | SET NULL | 7 |  |

- One note.

```sql
BEGIN;
COMMIT;
```

```sh
ondelete audit
```
)"_s);
    }

    void csvIsRfc4180WithStableNamesAndBareNumbers()
    {
        QCOMPARE(written(smallReport(), ReportFormat::Csv),
                 u"table,rule,rows,note,id\r\nwebinars,NO ACTION,1204,,w\r\nlinks,SET NULL,7,,l\r\n"_s);
    }

    void csvOfAnEmptyReportIsAnEmptyLine() { QCOMPARE(written(Report(), ReportFormat::Csv), u"\r\n"_s); }

    void jsonIsTheContractsObject()
    {
        QCOMPARE(written(smallReport(), ReportFormat::Json), u"{\n    \"outcome\": \"done\"\n}\n"_s);
    }

    void htmlIsOneWellFormedFileWithoutNetwork()
    {
        const QString html = written(smallReport(), ReportFormat::Html);
        QVERIFY(html.startsWith(u"<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">"));
        QVERIFY(html.contains(u"default-src 'none'"));
        QVERIFY(html.contains(u"prefers-color-scheme: dark"));
        QVERIFY(html.contains(u"@media print"));
        QVERIFY(html.contains(u"<caption>To change · 1</caption>"));
        QVERIFY(html.contains(u"<th scope=\"col\" class=\"end\"><button type=\"button\">Rows</button></th>"));
        QVERIFY(html.contains(u"<p class=\"headline warning\">1 rule to change.</p>"));
        QVERIFY(html.contains(u"<span class=\"tone bad\"><bdi>NO ACTION</bdi></span>"));
        QVERIFY(!html.contains(u"Not in the spec"));
        for (const QString &fetches : {u"http://"_s, u"https://"_s, u"url("_s, u"@import"_s, u"fetch("_s, u"src=\""_s})
            QVERIFY2(!html.contains(fetches), qPrintable(fetches));
        // The one script that sorts tables; no other has its hash.
        QCOMPARE(html.count(u"<script"_s), 1);
        const QByteArray script = html.section(u"<script>"_s, 1).section(u"</script>"_s, 0, 0).toUtf8();
        const QByteArray hash = QCryptographicHash::hash(script, QCryptographicHash::Sha256).toBase64();
        QVERIFY(html.contains(u"script-src 'sha256-%1'\">"_s.arg(QLatin1StringView(hash))));
        QVERIFY(html.contains(u"<td class=\"end\" data-value=\"1204\">"));
        // Void elements apart, it is XML: every tag is closed, every text escaped.
        QString xml = html.mid(html.indexOf(u"<body>"));
        xml.chop(xml.size() - xml.indexOf(u"</html>"));
        QXmlStreamReader reader(xml);
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    }

    void hostileMarkupStaysText()
    {
        const QString hostile = u"<script>alert(\"x\")</script>&lt;'`|*_[a](javascript:1)"_s;
        const QString html = written(reportOf(hostile), ReportFormat::Html);
        QCOMPARE(html.count(u"<script"_s), 1); // ours
        QVERIFY(html.contains(u"&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;lt;"));
        QXmlStreamReader reader(html.mid(html.indexOf(u"<body>")).section(u"</html>"_s, 0, 0));
        QString title;
        while (!reader.atEnd()) {
            if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == u"h1")
                title = reader.readElementText();
        }
        QCOMPARE(title, hostile);
        const QString markdown = written(reportOf(hostile), ReportFormat::Markdown);
        QVERIFY(markdown.startsWith(
            u"# &lt;script\\>alert(\"x\")&lt;/script\\>&amp;lt;'\\`\\|\\*\\_\\[a\\](javascript:1)\n"));
    }

    void nothingObeyedByATerminalIsPrinted_data()
    {
        QTest::addColumn<ReportFormat>("format");
        QTest::newRow("table") << ReportFormat::Table;
        QTest::newRow("csv") << ReportFormat::Csv;
        QTest::newRow("markdown") << ReportFormat::Markdown;
        QTest::newRow("html") << ReportFormat::Html;
        QTest::newRow("json") << ReportFormat::Json;
    }

    void nothingObeyedByATerminalIsPrinted()
    {
        QFETCH(ReportFormat, format);
        const QString text = written(reportOf(u"a\x1b[31mred\x07\x9b"
                                              u"2Jb"_s),
                                     format);
        for (const QChar c : text)
            QVERIFY2(c.category() != QChar::Other_Control || c == u'\n' || c == u'\r' || c.unicode() == 0x9b,
                     qPrintable(text));
        // JSON keeps its values exact; QJsonDocument escapes what stands below a space.
        QCOMPARE(text.contains(QChar(0x9b)), format == ReportFormat::Json);
    }

    void newlineInANameDoesNotBreakATable()
    {
        const Report report = reportOf(u"a\n| --- |\nb"_s);
        const QString markdown = written(report, ReportFormat::Markdown);
        QVERIFY(markdown.contains(u"| a\\\\n\\| --- \\|\\\\nb |\n"));
        QVERIFY(written(report, ReportFormat::Table).contains(u"  a\\n| --- |\\nb\n"));
        QCOMPARE(csvCell(u"a\nb"_s), u"\"a\nb\""_s);
    }

    void codeInMarkdownCannotLeaveItsFence()
    {
        Report report;
        report.sql = u"SELECT '```';\n````\n<b>"_s;
        QVERIFY(written(report, ReportFormat::Markdown).contains(u"`````sql\nSELECT '```';\n````\n<b>\n`````\n"));
    }

    void directionCannotBeTurned()
    {
        QCOMPARE(visible(u"a\u202eb\u2066c\u2028d"_s), u"a\\u202eb\\u2066c\\u2028d"_s);
        QCOMPARE(visible(u"größe 通知 שלום"_s), u"größe 通知 שלום"_s);
    }

    void spreadsheetTakesNoCellForAFormula_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cell");
        QTest::newRow("formula") << u"=1+1"_s << u"'=1+1"_s;
        QTest::newRow("command") << u"=cmd|' /C calc'!A0"_s << u"'=cmd|' /C calc'!A0"_s;
        QTest::newRow("plus") << u"+1+cmd"_s << u"'+1+cmd"_s;
        QTest::newRow("minus") << u"-2+3"_s << u"'-2+3"_s;
        QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
        QTest::newRow("tab") << u"\t=1"_s << u"'\t=1"_s;
        QTest::newRow("return") << u"\r=1"_s << u"\"'\r=1\""_s;
        QTest::newRow("full-width") << u"\uff1d1"_s << u"'\uff1d1"_s;
        QTest::newRow("lone minus") << u"-"_s << u"'-"_s;
        QTest::newRow("spaced phone") << u"+1 555 0100"_s << u"'+1 555 0100"_s;
        QTest::newRow("number and newline") << u"-1\n"_s << u"\"'-1\n\""_s;
        QTest::newRow("negative number") << u"-12.5"_s << u"-12.5"_s;
        QTest::newRow("phone") << u"+15550100"_s << u"+15550100"_s;
        QTest::newRow("exponent") << u"-1e-7"_s << u"-1e-7"_s;
        QTest::newRow("comma and quote") << u"a,\"b\""_s << u"\"a,\"\"b\"\"\""_s;
        QTest::newRow("plain") << u"webinars"_s << u"webinars"_s;
    }

    void spreadsheetTakesNoCellForAFormula()
    {
        QFETCH(QString, text);
        QFETCH(QString, cell);
        QCOMPARE(csvCell(text), cell);
    }

    void widthIsThatOfATerminal_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("width");
        QTest::newRow("plain") << u"abc"_s << 3;
        QTest::newRow("wide") << u"通知"_s << 4;
        QTest::newRow("hangul") << u"한국"_s << 4;
        QTest::newRow("full-width") << u"Ａ"_s << 2;
        QTest::newRow("combining") << u"e\u0301"_s << 1;
        QTest::newRow("emoji") << u"😀"_s << 2;
        QTest::newRow("joiner") << u"a\u200db"_s << 2;
        QTest::newRow("devanagari") << u"हि"_s << 2;
    }

    void widthIsThatOfATerminal()
    {
        QFETCH(QString, text);
        QFETCH(int, width);
        QCOMPARE(terminalWidth(text), width);
    }

    void longTextIsWrappedInItsColumn()
    {
        Report report;
        report.title = u"T"_s;
        const QString text = u"The webinar stays, just unlinked from the deleted group that it was for."_s;
        report.tables = {{{}, {{u"Why"_s, u"why"_s}, {u"N"_s, u"n"_s}}, {{{}, {{{text}, {u"1"_s}}}}}}};
        QCOMPARE(written(report, ReportFormat::Table), uR"(T

  WHY                                        N
  The webinar stays, just unlinked from the  1
  deleted group that it was for.
)"_s);
    }

    void htmlDrawsThePictureAndSaysItInWords()
    {
        Report report = smallReport();
        report.figures = {{u"12"_s, u"rules differ"_s, Tone::Bad}};
        report.picture = Report::Picture{u"What <happens>"_s,
                                         u"sessions"_s,
                                         u"saleshub"_s,
                                         {{u"Goes"_s, u"groups"_s}, {u"Stops"_s, u"webinars"_s, Tone::Bad}}};
        const QString html = written(report, ReportFormat::Html);
        QVERIFY(html.contains(u"<li class=\"bad\"><b>12</b> rules differ</li>"));
        QVERIFY(html.contains(u"<title id=\"picture-title\">What &lt;happens&gt;</title>"));
        QVERIFY(html.contains(u"<desc id=\"picture-text\">Goes: groups. Stops: webinars.</desc>"));
        QCOMPARE(html.count(u"<circle class=\"cross\""_s), 1);
    }

    void tableKeepsWithinTheTerminal()
    {
        Report report = smallReport();
        report.tables[0].groups[0].rows[0][3].text = u"public.notification_campaign_groups.whatsapp_group_id"_s;
        for (const QString &line : QString::fromUtf8(write(report, ReportFormat::Table, {50, false})).split(u'\n'))
            QVERIFY2(terminalWidth(line) <= 50, qPrintable(line));
        QVERIFY(
            written(report, ReportFormat::Table).contains(u"public.notification_campaign_groups.whatsapp_group_id"));
    }

    void coloursAreForTerminalsOnly()
    {
        const QString coloured = QString::fromUtf8(write(smallReport(), ReportFormat::Table, {0, true}));
        QVERIFY(coloured.contains(u"\x1b[31mNO ACTION\x1b[0m"));
        QVERIFY(coloured.contains(u"\x1b[33m1 rule to change.\x1b[0m"));
        static const QRegularExpression codes(u"\x1b\\[[0-9]*m"_s);
        QCOMPARE(QString(coloured).remove(codes), written(smallReport(), ReportFormat::Table));
    }

    void formatIsFoundByNameAndEnding()
    {
        QCOMPARE(reportFormatFromString(u"json"_s), ReportFormat::Json);
        QCOMPARE(reportFormatFromString(u"JSON"_s), std::nullopt);
        QCOMPARE(reportFormatOfFile(u"/tmp/a.b/Report.HTML"_s), ReportFormat::Html);
        QCOMPARE(reportFormatOfFile(u"report.md"_s), ReportFormat::Markdown);
        QCOMPARE(reportFormatOfFile(u"report.pdf"_s), ReportFormat::Pdf);
        for (const QString &name : reportFormatNames())
            QVERIFY(reportFormatFromString(name));
        QCOMPARE(reportFormatOfFile(u"/tmp/a.csv/report"_s), std::nullopt);
    }
};

QTEST_APPLESS_MAIN(TestWriters)
#include "tst_writers.moc"

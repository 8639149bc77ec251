// SPDX-License-Identifier: MIT
#include "core/spec/specreader.h"

#include <QtCore/QDirIterator>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

const QByteArray goodSpec = R"({
  "version": 1,
  "title": "Test",
  "root": {
    "table": "public.t", "singular": "row", "plural": "rows", "label": ["id"],
    "columns": [{"column": "id", "title": "Id"}]
  },
  "rules": [
    {"table": "public.a", "columns": ["t_id"], "references": "public.t", "on_delete": "CASCADE"}
  ]
}
)";

/// goodSpec with one place changed.
QByteArray with(const QByteArray &before, const QByteArray &after)
{
    Q_ASSERT(goodSpec.count(before) == 1);
    return QByteArray(goodSpec).replace(before, after);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray manyRules(int count, const QByteArray &onDelete)
{
    QByteArray rules;
    for (int i = 0; i < count; ++i) {
        rules += (i > 0 ? ",\n    " : "") + QByteArray(R"({"table": "public.a)") + QByteArray::number(i)
            + R"(", "references": "public.t", "on_delete": ")" + onDelete
            + R"(", "reason": "A sentence that says why the rule is as it is, as long as people write them, and then a few words."})";
    }
    return with(R"({"table": "public.a", "columns": ["t_id"], "references": "public.t", "on_delete": "CASCADE"})",
                rules);
}

} // namespace

class TestSpecReader : public QObject
{
    Q_OBJECT

private slots:
    void builtInSpecSaysWhatTheRequirementsSay_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("column");
        QTest::addColumn<DeleteRule>("onDelete");
        QTest::newRow("campaign groups") << u"notification_campaign_groups"_s << u"group_id"_s << DeleteRule::SetNull;
        QTest::newRow("webinars") << u"webinars"_s << u"whatsapp_group_id"_s << DeleteRule::SetNull;
        QTest::newRow("webinars, community") << u"webinars"_s << u"community_group_id"_s << DeleteRule::SetNull;
        QTest::newRow("webinar links") << u"webinar_whatsapp_groups"_s << u"group_id"_s << DeleteRule::Cascade;
        QTest::newRow("webinar messages") << u"scheduled_webinar_messages"_s << u"group_id"_s << DeleteRule::Cascade;
        QTest::newRow("messages") << u"scheduled_whatsapp_messages"_s << QString() << DeleteRule::Cascade;
        QTest::newRow("workshops") << u"workshops"_s << QString() << DeleteRule::SetNull;
        QTest::newRow("workshop links") << u"workshop_whatsapp_groups"_s << QString() << DeleteRule::Cascade;
        QTest::newRow("admins") << u"whatsapp_group_admins"_s << QString() << DeleteRule::Cascade;
        QTest::newRow("links") << u"dynamic_links"_s << QString() << DeleteRule::SetNull;
        QTest::newRow("members") << u"workshop_group_members"_s << QString() << DeleteRule::SetNull;
    }

    void builtInSpecSaysWhatTheRequirementsSay()
    {
        QFETCH(QString, table);
        QFETCH(QString, column);
        QFETCH(DeleteRule, onDelete);
        const QStringList columns = column.isEmpty() ? QStringList() : QStringList{column};
        int found = 0;
        for (const SpecRule &rule : builtInSpec().rules) {
            if (rule.table != QualifiedName{u"public"_s, table} || rule.columns != columns)
                continue;
            ++found;
            QCOMPARE(rule.references, (QualifiedName{u"public"_s, u"whatsapp_groups"_s}));
            QCOMPARE(rule.onDelete, onDelete);
            QVERIFY(!rule.label.isEmpty());
            QVERIFY(rule.reason.endsWith(u'.'));
        }
        QCOMPARE(found, 1);
        QCOMPARE(builtInSpec().rules.size(), 11);
    }

    void builtInSpecListsSessionsThatAreNotConnected()
    {
        const RootSpec &root = builtInSpec().root;
        QCOMPARE(root.table.toString(), u"public.whatsapp_sessions"_s);
        QCOMPARE(root.singular, u"session"_s);
        QCOMPARE(root.label, (QStringList{u"phone_number"_s, u"display_name"_s}));
        QCOMPARE(root.columns.size(), 6);
        QCOMPARE(root.columns[0].kind, ListColumn::Kind::Phone);
        QCOMPARE(root.columns[2].show->table.toString(), u"public.organizations"_s);
        QCOMPARE(root.columns[3].labels.value(u"qr_pending"_s), u"waiting for QR code"_s);
        QCOMPARE(root.columns[4].countOf->by, u"session_id"_s);
        QCOMPARE(root.sort, (RootSpec::Sort{u"last_active_at"_s, true}));
        QCOMPARE(root.listed, (RowFilter{u"status"_s, RowFilter::Op::NotIn, {u"connected"_s}, u"Not connected"_s}));
        QCOMPARE(root.protectedRows->op, RowFilter::Op::In);
        QCOMPARE(root.protectedRows->values, QStringList{u"connected"_s});
    }

    void builtInSpecHasWordsForTablesWithoutRules()
    {
        const Spec &spec = builtInSpec();
        QCOMPARE(spec.labelOf({u"public"_s, u"whatsapp_groups"_s}), u"groups"_s);
        QCOMPARE(spec.labelOf({u"public"_s, u"whatsapp_sessions"_s}), u"sessions"_s);
        QCOMPARE(spec.labelOf({u"public"_s, u"notification_campaigns"_s}), u"campaigns"_s);
        QCOMPARE(spec.labelOf({u"public"_s, u"scheduled_whatsapp_messages"_s}), u"scheduled messages"_s);
        QCOMPARE(spec.labelOf({u"other"_s, u"things"_s}), u"things"_s);
    }

    void goodFileIsReadWithoutIssues_data()
    {
        QTest::addColumn<QString>("path");
        QDirIterator files(QFINDTESTDATA("specs/good"), {u"*.json"_s});
        while (files.hasNext()) {
            const QString path = files.next();
            QTest::newRow(qPrintable(files.fileName())) << path;
        }
    }

    void goodFileIsReadWithoutIssues()
    {
        QFETCH(QString, path);
        const SpecReading reading = readSpec(bytesOf(path));
        for (const SpecIssue &issue : reading.issues)
            qWarning("%s", qPrintable(issue.toString()));
        QVERIFY(reading.isGood());
    }

    void everyFieldArrives()
    {
        const Spec spec = readSpec(bytesOf(QFINDTESTDATA("specs/good/everything.json"))).spec;
        const QualifiedName oddTable{u"My Schema"_s, u"a.b\"c"_s};
        QCOMPARE(spec.title, u"Größe \"und\" \\ 数\né😀"_s);
        QCOMPARE(spec.root.table, oddTable);
        QCOMPARE(spec.root.label, (QStringList{u"name"_s, u"Other Name"_s}));
        QCOMPARE(spec.root.columns[0].kind, ListColumn::Kind::Value);
        QCOMPARE(spec.root.columns[2].show, (ListColumn::Shown{{u"s"_s, u"Owners"_s}, u"full name"_s}));
        QCOMPARE(spec.root.columns[3].labels.value(QString()), u"none yet"_s);
        QCOMPARE(spec.root.columns[4].countOf, (ListColumn::Count{{u"s"_s, u"items"_s}, u"a.b"_s}));
        QCOMPARE(spec.root.sort, (RootSpec::Sort{u"name"_s, false}));
        QCOMPARE(spec.root.listed->values, (QStringList{QString(), u"t"_s, u"42"_s}));
        QCOMPARE(spec.root.protectedRows->text, u"Not yet."_s);
        QCOMPARE(spec.rules.size(), 5);
        QCOMPARE(spec.rules[0].columns, (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(spec.rules[0].references, oddTable);
        QCOMPARE(spec.rules[0].onDelete, DeleteRule::SetDefault);
        QCOMPARE(spec.rules[1].onDelete, DeleteRule::Restrict);
        QCOMPARE(spec.rules[2].onDelete, DeleteRule::NoAction);
        QCOMPARE(spec.rules[2].reason, u"Why not."_s);
        QCOMPARE(spec.rules[4].onDelete, DeleteRule::SetNull);
        QCOMPARE(spec.labels.value(oddTable), u"rows"_s);
        QCOMPARE(spec.translations.keys(), (QStringList{u"es"_s, u"pt-BR"_s}));
        QCOMPARE(spec.translations[u"es"_s].value(u"Why not."_s), u"¿Por qué no?"_s);
    }

    void fileThatTheSchemaRefusesHasAnIssue_data()
    {
        QTest::addColumn<QString>("path");
        QDirIterator files(QFINDTESTDATA("specs/bad"), {u"*.json"_s});
        while (files.hasNext()) {
            const QString path = files.next();
            QTest::newRow(qPrintable(files.fileName())) << path;
        }
    }

    void fileThatTheSchemaRefusesHasAnIssue()
    {
        QFETCH(QString, path);
        const SpecReading reading = readSpec(bytesOf(path));
        QCOMPARE(reading.issues.size(), 1); // each file has one mistake, and one mistake is told once
        QVERIFY(reading.issues[0].line > 0 && reading.issues[0].column > 0);
    }

    void mistakeIsToldWithItsPlaceAndTheWayOut_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("saying");
        const auto row = [](const char *name, const QByteArray &json, int line, int column, const QString &saying) {
            QTest::newRow(name) << json << line << column << saying;
        };

        row("empty", "", 1, 1, u"The file is empty"_s);
        row("blank", " \n\t\r\n", 1, 1, u"The file is empty"_s);
        row("only a mark", "\xef\xbb\xbf", 1, 1, u"The file is empty"_s);
        row("no JSON", "-- PostgreSQL dump\n", 1, 1, u"no JSON value"_s);
        row("XML", "<?xml version=\"1.0\"?>", 1, 1, u"no JSON value"_s);
        row("binary",
            QByteArray("\x7f"
                       "ELF\0\0",
                       6),
            1, 5, u"NUL byte"_s);
        row("NUL behind the end", goodSpec + QByteArray("\0", 1), 12, 1, u"NUL byte"_s);
        row("UTF-16", QByteArray("\xff\xfe{\0}\0", 6), 1, 1, u"Save it as UTF-8"_s);
        row("Latin-1", with("\"Test\"", "\"T\xe9st\""), 3, 14, u"not UTF-8"_s);
        row("overlong", with("\"Test\"", "\"\xc0\xaf\""), 3, 13, u"not UTF-8"_s);
        row("half a surrogate pair", with("\"Test\"", "\"\\ud800 \""), 3, 13, u"half a character"_s);
        row("bad hex", with("\"Test\"", "\"\\u00zz\""), 3, 13, u"four digits"_s);
        row("bad escape", with("\"Test\"", "\"C:\\Users\""), 3, 15, u"\\\\ for a backslash"_s);
        row("line break in text", with("\"Test\"", "\"Te\nst\""), 3, 15, u"write \\n"_s);
        row("text never closed", goodSpec.first(goodSpec.indexOf("est\"")), 3, 12, u"never closed"_s);
        row("cut off", goodSpec.first(goodSpec.indexOf("\"rules\"")), 8, 3, u"The file ends"_s);
        row("more behind", goodSpec + "{}", 12, 1, u"more text behind"_s);
        row("comma before bracket", with("\"Test\",", "\"Test\",,"), 3, 19, u"double quotes"_s);
        row("comma at the end", with("\"title\": \"Id\"}", "\"title\": \"Id\",}"), 6, 48, u"Remove the comma"_s);
        row("comma missing", with("\"Test\",", "\"Test\""), 4, 3, u"A comma or a } is missing"_s);
        row("comma missing in list", with("[\"id\"]", "[\"id\" \"b\"]"), 5, 78, u"A comma or a ] is missing"_s);
        row("colon missing", with("\"title\": \"Test\"", "\"title\" \"Test\""), 3, 11, u"colon"_s);
        row("single quotes", with("\"Test\"", "'Test'"), 3, 12, u"instead of '"_s);
        row("bare name", with("\"title\": \"Test\"", "title: \"Test\""), 3, 3, u"in double quotes"_s);
        row("comment", with("\"version\": 1,", "// first\n  \"version\": 1,"), 2, 3, u"no comments"_s);
        row("unknown word", with("\"Test\"", "nul"), 3, 12, u"no JSON value"_s);
        row("Python's None", with("\"Test\"", "None"), 3, 12, u"no JSON value"_s);
        row("broken number", with("\"version\": 1,", "\"version\": 1.,"), 2, 14, u"breaks off"_s);
        row("number alone", with("\"version\": 1,", "\"version\": -,"), 2, 14, u"no JSON value"_s);
        row("a list", "[1]", 1, 1, u"This is JSON, but no object"_s);
        row("a text behind a mark", "\xef\xbb\xbf \"spec\"", 1, 2, u"no object"_s);

        row("unknown field", with("\"title\": \"Test\"", "\"titel\": \"x\", \"title\": \"Test\""), 3, 3,
            u"Write \"title\""_s);
        row("far field", with("\"title\": \"Test\"", "\"owner\": \"x\", \"title\": \"Test\""), 3, 3,
            u"the fields are \"$schema\", \"version\""_s);
        row("field in camels", with("\"on_delete\": \"CASCADE\"", "\"onDelete\": 1, \"on_delete\": \"CASCADE\""), 9, 74,
            u"Write \"on_delete\""_s);
        row("missing field", with("\"references\": \"public.t\", ", ""), 9, 5,
            u"Add \"references\": \"public.whatsapp_groups\"."_s);
        row("field twice", with("\"title\": \"Test\"", "\"title\": \"Test\",\n  \"title\": \"Again\""), 4, 3,
            u"twice, first in line 3"_s);
        row("wrong type", with("\"Test\"", "42"), 3, 12, u"\"title\" must be a text, but this is a number"_s);
        row("null", with("\"Test\"", "null"), 3, 12, u"this is null"_s);
        row("schema no text", with("\"version\": 1", "\"$schema\": true, \"version\": 1"), 2, 14, u"true or false"_s);
        row("version as text", with("\"version\": 1", "\"version\": \"1\""), 2, 14, u"Write it like 1."_s);
        row("version of the future", with("\"version\": 1", "\"version\": 2"), 2, 14, u"newer OnDelete"_s);
        row("huge version", with("\"version\": 1", "\"version\": 1e999"), 2, 14, u"too large"_s);
        row("rules no list", with("\"rules\": [", "\"rules\": {}, \"labels\": ["), 8, 12, u"must be a list"_s);
        row("rule no object", with("    {\"table\"", "    \"a\", {\"table\""), 9, 5, u"list of objects"_s);
        row("empty text", with("\"Test\"", "\" \""), 3, 12, u"empty text"_s);
        row("NUL in a text", with("\"Test\"", "\"a\\u0000b\""), 3, 12, u"\\u0000"_s);
        row("no columns", with("[\"t_id\"]", "[]"), 9, 38, u"\"columns\" is empty"_s);
        row("column no text", with("[\"t_id\"]", "[\"t_id\", 7]"), 9, 47, u"list of texts, but this is a number"_s);
        row("column twice", with("[\"t_id\"]", "[\"t_id\", \"t_id\"]"), 9, 47, u"stands in this list already"_s);
        row("no schema", with("\"public.a\"", "\"a\""), 9, 15, u"Write \"public.a\""_s);
        row("open quote", with("\"public.a\"", "\"public.\\\"a\""), 9, 15, u"\"schema.table\""_s);
        row("four parts", with("\"public.a\"", "\"a.b.c.d\""), 9, 15, u"\"schema.table\""_s);
        row("blank in name", with("\"public.a\"", "\"public.a b\""), 9, 15, u"in double quotes"_s);
        row("empty part", with("\"public.a\"", "\".a\""), 9, 15, u"is no table's name"_s);

        const auto rule = [](const QByteArray &word) { return with("\"CASCADE\"", '"' + word + '"'); };
        row("rule with underscore", rule("SET_NULL"), 9, 87,
            u"\"SET_NULL\" is not known for \"on_delete\". Write \"SET NULL\"."_s);
        row("rule in lower case", rule("set null"), 9, 87, u"Write \"SET NULL\"."_s);
        row("rule in one word", rule("SETNULL"), 9, 87, u"Write \"SET NULL\"."_s);
        row("rule misspelt", rule("CASCADES"), 9, 87, u"Write \"CASCADE\"."_s);
        row("rule of another kind", rule("DELETE"), 9, 87,
            u"Write one of \"NO ACTION\", \"RESTRICT\", \"CASCADE\", \"SET NULL\", \"SET DEFAULT\"."_s);
        row("empty rule", rule(""), 9, 87, u"Write one of"_s);
        row("unknown kind", with("\"title\": \"Id\"", "\"title\": \"Id\", \"kind\": \"Phone\""), 6, 57,
            u"Write \"phone\"."_s);
        row("both column and count", with("\"title\": \"Id\"", "\"title\": \"Id\", \"count_of\": \"public.a\""), 6, 17,
            u"not both"_s);
        row("neither", with("\"column\": \"id\", ", ""), 6, 17, u"\"column\" is missing"_s);
        row("count without by", with("\"column\": \"id\"", "\"count_of\": \"public.a\""), 6, 17,
            u"\"by\" is missing"_s);
        row("unknown op",
            with("\"label\": [\"id\"],",
                 R"("label": ["id"], "listed": {"column": "id", "op": "not_in", "values": ["1"], "title": "T"},)"),
            5, 113, u"Write \"not in\"."_s);
        row("the same rule again",
            with("\"CASCADE\"}",
                 "\"CASCADE\"},\n    {\"table\": \"public.a\", \"columns\": [\"t_id\"], "
                 "\"references\": \"public.t\", \"on_delete\": \"SET NULL\"}"),
            10, 5, u"same foreign key in line 9"_s);
        row("the same table's label twice",
            with("\"rules\": [", "\"labels\": {\"public.a\": \"x\", \"\\\"public\\\".a\": \"y\"},\n  \"rules\": ["), 8,
            31, u"has a label already"_s);
        row("the same label twice",
            with("\"rules\": [", "\"labels\": {\"public.a\": \"x\", \"public.a\": \"y\"},\n  \"rules\": ["), 8, 31,
            u"stands in \"labels\" already"_s);
        const auto spanish = [](const QByteArray &entries) {
            return with("\"rules\": [", "\"translations\": " + entries + ",\n  \"rules\": [");
        };
        row("translations no object", spanish("[]"), 8, 19, u"must be an object"_s);
        row("a language's name", spanish("{\"Spanish\": {}}"), 8, 20, u"Write it like \"es\" or \"pt-BR\""_s);
        row("a language no object", spanish("{\"es\": \"fila\"}"), 8, 26, u"\"es\" must be an object"_s);
        row("a language twice", spanish("{\"es\": {}, \"es\": {}}"), 8, 30, u"stands here already"_s);
        row("a translation no text", spanish("{\"es\": {\"row\": 1}}"), 8, 34, u"this is a number"_s);
        row("an empty translation", spanish("{\"es\": {\"row\": \" \"}}"), 8, 34, u"empty text"_s);
        row("a text twice", spanish("{\"es\": {\"row\": \"a\", \"row\": \"b\"}}"), 8, 39,
            u"stands in \"es\" already"_s);
        row("a text that is none", spanish("{\"es\": {\"Row\": \"fila\"}}"), 8, 27,
            u"\"Row\" is no text of this rule list"_s);
        row("columns count characters", with("\"title\": \"Test\"", "\"title\": \"Größe 数😀\", \"a\": 1"), 3, 24,
            u"no field \"a\""_s);
    }

    void mistakeIsToldWithItsPlaceAndTheWayOut()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, line);
        QFETCH(int, column);
        QFETCH(QString, saying);
        const SpecReading reading = readSpec(json);
        QVERIFY(!reading.isGood());
        const SpecIssue &issue = reading.issues[0];
        QVERIFY2(issue.message.contains(saying), qPrintable(issue.toString()));
        QCOMPARE(std::pair(issue.line, issue.column), std::pair(line, column));
        QCOMPARE(issue.toString(),
                 u"line %1, column %2: %3"_s.arg(QString::number(line), QString::number(column), issue.message));
    }

    void everyMistakeOfAFileIsToldInItsOrder()
    {
        QByteArray json = with("\"CASCADE\"", "\"DELETE\"");
        json.replace("\"version\": 1", "\"version\": 3")
            .replace("\"singular\"", "\"singularis\"")
            .replace("[\"id\"]", "[]");
        const SpecReading reading = readSpec(json);
        QStringList places;
        for (const SpecIssue &issue : reading.issues)
            places.append(u"%1:%2"_s.arg(issue.line).arg(issue.column));
        QCOMPARE(places.join(u' '), u"2:14 4:11 5:26 5:74 9:87"_s); // "singular" is missing, "singularis" unknown
    }

    void ruleWithColumnsStandsBesideOneWithout()
    {
        const QByteArray json = with("\"CASCADE\"}",
                                     "\"CASCADE\"},\n {\"table\": \"public.a\", \"references\": \"public.t\", "
                                     "\"on_delete\": \"SET NULL\"}");
        const SpecReading reading = readSpec(json);
        QVERIFY(reading.isGood());
        QCOMPARE(reading.spec.rules.size(), 2);
        QCOMPARE(reading.spec.rules[1].columns, QStringList());
    }

    void byteOrderMarkAndWindowsLineEndsAreAccepted()
    {
        QByteArray json = goodSpec;
        json.replace("\n", "\r\n").prepend("\xef\xbb\xbf");
        const SpecReading reading = readSpec(json);
        QVERIFY(reading.isGood());
        QCOMPARE(reading.spec, readSpec(goodSpec).spec);
        json.replace("\"Test\"", "7");
        QCOMPARE(std::pair(readSpec(json).issues[0].line, readSpec(json).issues[0].column), std::pair(3, 12));
    }

    void deepNestingIsRefusedWithoutHarm_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("lists") << QByteArray(5'000'000, '[');
        QTest::newRow("objects") << QByteArray("{\"a\":").repeated(1'000'000);
        QTest::newRow("in a field") << with("\"Test\"", QByteArray(70, '[') + QByteArray(70, ']'));
    }

    void deepNestingIsRefusedWithoutHarm()
    {
        QFETCH(QByteArray, json);
        const SpecReading reading = readSpec(json);
        QCOMPARE(reading.issues.size(), 1);
        QVERIFY2(reading.issues[0].message.contains(u"nested more than 64"_s), qPrintable(reading.issues[0].message));
    }

    void tooManyValuesAreRefused()
    {
        const SpecReading reading = readSpec("[" + QByteArray("0,").repeated(1'000'001) + "0]");
        QCOMPARE(reading.issues.size(), 1);
        QVERIFY(reading.issues[0].message.contains(u"1000000 values"_s));
    }

    void fileOfFiveMegabytesIsReadQuickly_data()
    {
        QTest::addColumn<QByteArray>("onDelete");
        QTest::addColumn<int>("issues");
        QTest::newRow("good") << QByteArray("SET NULL") << 0;
        QTest::newRow("every rule wrong") << QByteArray("SET_NULL") << 101;
    }

    void fileOfFiveMegabytesIsReadQuickly()
    {
        QFETCH(QByteArray, onDelete);
        QFETCH(int, issues);
        const QByteArray json = manyRules(28'000, onDelete);
        QVERIFY(json.size() > 5'000'000);
        QElapsedTimer timer;
        timer.start();
        const SpecReading reading = readSpec(json);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed()))); // 0.2 s; sanitizers are slow
        QCOMPARE(reading.issues.size(), issues);
        QCOMPARE(reading.spec.rules.size(), 28'000);
    }

    void moreMistakesThanAPersonReadsAreCounted()
    {
        const SpecReading reading = readSpec(manyRules(150, "SET_NULL"));
        QCOMPARE(reading.issues.size(), 101);
        QVERIFY2(reading.issues[100].message.contains(u"50 more"_s), qPrintable(reading.issues[100].message));
        QCOMPARE(reading.issues[100].line, 108); // with the last one that is listed
    }

    void fileBeyondTheLimitIsRefused()
    {
        const SpecReading reading = readSpec(goodSpec + QByteArray(16 * 1024 * 1024, ' '));
        QCOMPARE(reading.issues.size(), 1);
        QVERIFY(reading.issues[0].message.contains(u"larger than 16 MB"_s));
    }

    void longOrHostileTextIsShortenedInMessages()
    {
        const SpecReading reading = readSpec(
            with("\"title\": \"Test\"", "\"title\": \"Test\", \"\\u001b[2J" + QByteArray(100'000, 'x') + "\": 1"));
        QCOMPARE(reading.issues.size(), 1);
        QVERIFY(reading.issues[0].message.size() < 300);
        QVERIFY(!reading.issues[0].message.contains(QChar(0x1b)));
    }

    void everyBeginningOfAFileIsReadWithoutHarm()
    {
        const QByteArray json = bytesOf(QFINDTESTDATA("specs/good/everything.json"));
        const qsizetype end = json.lastIndexOf('}');
        for (qsizetype size = 0; size <= end; ++size) {
            const SpecReading reading = readSpec(json.first(size));
            QVERIFY2(reading.issues.size() == 1, qPrintable(QString::number(size)));
        }
        QVERIFY(readSpec(json.first(end + 1)).isGood());
    }

    void everyByteMayBeWrong()
    {
        const QByteArray json = bytesOf(QFINDTESTDATA("specs/good/everything.json"));
        int issues = 0;
        for (qsizetype i = 0; i < json.size(); ++i) {
            for (const char byte : QByteArrayView("\0\"\\{}[],:0x\xff\xc3", 13)) {
                QByteArray changed = json;
                changed[i] = byte;
                for (const SpecIssue &issue : readSpec(changed).issues) {
                    ++issues;
                    QVERIFY(issue.line > 0 && issue.column > 0 && !issue.message.isEmpty());
                }
            }
        }
        QVERIFY(issues > json.size());
    }
};

QTEST_APPLESS_MAIN(TestSpecReader)
#include "tst_specreader.moc"

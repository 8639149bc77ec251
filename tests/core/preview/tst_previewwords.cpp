// SPDX-License-Identifier: MIT
#include "core/preview/forecastwords.h"
#include "core/preview/foreseendelete.h"
#include "core/preview/previewwords.h"
#include "support/text/printed.h"
#include "support/text/schematext.h"
#include "support/text/spectext.h"

#include <QtTest/QTest>

#include <limits>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

/// The preview of a delete of rows of `sessions`, @p roots of them.
Preview previewOf(const QString &text, const QString &rows, const QString &rules = {}, int roots = 1,
                  const QList<DanglingRows> &dangling = {})
{
    const DeleteCase of = deleteCase(text, u"sessions"_s);
    const Spec spec = specOf(u"root sessions \"session\" \"sessions\"\nlabel links \"short links\"\n"_s + rules);
    const DeleteForecast judged = forecastOf(of, rows);
    QSet<Oid> deletedFrom;
    for (const DeleteNode &node : of.graph.nodes)
        if (node.goes)
            deletedFrom.insert(node.table);
    const QList<UndeclaredCandidate> undeclared = undeclaredCandidates(of.schema, deletedFrom);
    Preview preview;
    preview.root = spec.root.table;
    for (int i = 0; i < roots; ++i)
        preview.keys.append({QString::number(i)});
    describe(preview,
             {.schema = of.schema,
              .spec = spec,
              .graph = of.graph,
              .conflicts = of.conflicts,
              .forecast = judged,
              .undeclared = undeclared,
              .dangling = dangling});
    return preview;
}

const QString small = u"sessions(id! pk)\ngroups(id! pk, s -> sessions cascade)\n"_s;

} // namespace

class TestPreviewWords : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void figuresBecomeSentencesForBothReaders()
    {
        QCOMPARE(printed(previewOf(small + u"links(g -> groups set null, s -> sessions)"_s, uR"(
            sessions 1 root
            groups 4000 goes
            links 3 stays by links_g_fkey
            links 2 stays by links_s_fkey)"_s)),
                 lines(uR"(
            sessions: 1 delete
            why: These are the rows to delete.
            plain: 1 of the sessions go.
            groups: 4000 delete by groups_s_fkey
            why: groups_s_fkey deletes with the rows of public.sessions (ON DELETE CASCADE).
            plain: 4,000 of the groups go.
            links: 3 set-null by links_g_fkey
            why: links_g_fkey sets g to NULL (ON DELETE SET NULL).
            plain: 3 of the short links stay, unlinked.
            links: 2 block by links_s_fkey
            why: links_s_fkey (ON DELETE NO ACTION) refuses while rows reference the rows of public.sessions that go.
            plain: 2 of the short links still use this session.
            way out: The rule list does not name public.links.s: "ondelete fix --only public.links.s --include-unlisted --yes" makes it SET NULL, as suggested.
            plain way out: Take the short links off the session in the application, or ask your DBA to change the rule.
            outcome: blocked)"_s));
    }

    void blockSaysWhoseRowsAreStillUsed_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<int>("roots");
        QTest::addColumn<QString>("said");
        QTest::newRow("of the root") << u"sessions"_s << 1 << u"2 of the short links still use this session."_s;
        QTest::newRow("of roots") << u"sessions"_s << 3 << u"2 of the short links still use these sessions."_s;
        QTest::newRow("of what goes with it") << u"groups"_s << 1 << u"2 of the short links still use its groups."_s;
        QTest::newRow("of what goes with them")
            << u"groups"_s << 3 << u"2 of the short links still use their groups."_s;
    }

    void blockSaysWhoseRowsAreStillUsed()
    {
        QFETCH(QString, key);
        QFETCH(int, roots);
        const Preview preview =
            previewOf(small + u"links(x -> %1)"_s.arg(key),
                      u"sessions %1 root\ngroups 4 goes\nlinks 2 stays by links_x_fkey"_s.arg(roots), {}, roots);
        QTEST(preview.entries.last().plainReason, "said");
    }

    void eachConflictSaysWhatItRefuses_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("broken");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const QString &table, const QString &broken, const QString &said) {
            QTest::newRow(name) << table << broken << said;
        };
        row("NOT NULL", u"links(x! -> sessions set null)"_s, u"x"_s,
            u"links_x_fkey would set x to NULL, which is NOT NULL in public.links."_s);
        row("a domain", u"links(x domain ref -> sessions set null)"_s, u"ref"_s,
            u"links_x_fkey would set x to NULL, which its domain ref refuses."_s);
        row("a check", u"links(x -> sessions set null, check c \"x > 0\")"_s, u"c"_s,
            u"What links_x_fkey would write, the CHECK c of public.links refuses."_s);
        row("a key", u"links(x -> sessions set null, y, (x, y) -> p match full)\np(x! pk, y! pk)"_s,
            u"links_x_y_fkey"_s,
            u"What links_x_fkey would write, the foreign key links_x_y_fkey of public.links refuses."_s);
        row("a unique index", u"links(x -> sessions set null, unique u(x) nulls not distinct)"_s, u"u"_s,
            u"What links_x_fkey would write, the unique index u of public.links refuses: another row is like it."_s);
        row("a partition", u"links(x -> sessions set null) partitioned\nl_1() part of links \"x = 1\""_s,
            u"public.l_1"_s, u"What links_x_fkey would write belongs to no partition of public.links."_s);
    }

    void eachConflictSaysWhatItRefuses()
    {
        QFETCH(QString, table);
        QFETCH(QString, broken);
        const Preview preview = previewOf(small + table, u"links 2 stays by links_x_fkey breaks "_s + broken);
        const PreviewEntry &entry = preview.entries.first();
        QCOMPARE(toString(entry.action), u"block"_s);
        QTEST(entry.reason, "said");
        QVERIFY(entry.constraints.contains(u"links_x_fkey"_s));
        QVERIFY(!entry.waysOut.isEmpty());
        QCOMPARE(entry.plainReason,
                 u"2 of the short links can't be unlinked: the database does not allow them to stay alone."_s);
        QCOMPARE(entry.plainWayOut, u"Only your DBA can change that."_s);
    }

    void whatCantBeToldMakesTheOutcomeUnknown_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("rows");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const QString &table, const QString &rows, const QString &reason) {
            QTest::newRow(name) << table << rows << reason;
        };
        const QString alone = u"sessions 1 root"_s;
        row("no SELECT", u"links(x -> sessions) may delete"_s, alone,
            u"me may not read public.links, whose rows links_x_fkey reaches."_s);
        row("hidden rows", u"links(x -> sessions) hides rows"_s, alone,
            u"Row-level security of public.links may hide rows from me."_s);
        row("a temporal key", u"links(x -> sessions period)"_s, alone,
            u"links_x_fkey of public.links is a temporal key, which can't be followed."_s);
        row("triggers", u"links(x -> sessions cascade triggers changed)"_s, alone,
            u"The triggers of links_x_fkey of public.links were disabled or changed: what it does can't be told."_s);
        row("a computed default", u"links(x default \"now()\" -> sessions set default)"_s, alone,
            u"links_x_fkey of public.links writes a value that is computed only then."_s);
        row("a rewrite rule", u"links(x -> sessions cascade, rule keep on delete)"_s,
            u"sessions 1 root\nlinks 2 goes"_s, u"The rule keep of public.links may replace what would be written."_s);
        row("a constraint that nobody can evaluate", u"links(x -> sessions set null, check c \"f(x)\")"_s,
            u"sessions 1 root\nlinks 2 stays by links_x_fkey breaks c(3)"_s,
            u"Whether public.links takes what would be written can't be told."_s);
        row("some partitions have no identity",
            u"links(x -> sessions cascade) partitioned\nl_1() part of links \"x = 1\" refuses deletes\n"
            "l_2() part of links \"x = 2\""_s,
            u"sessions 1 root\nlinks 2 goes"_s,
            u"public.l_1 is published for logical replication but has no replica identity: PostgreSQL refuses every such write to it."_s);
    }

    void whatCantBeToldMakesTheOutcomeUnknown()
    {
        QFETCH(QString, table);
        QFETCH(QString, rows);
        const Preview preview = previewOf(small + table, rows);
        QCOMPARE(toString(preview.outcome), u"unknown"_s);
        const PreviewEntry &entry = preview.entries.last();
        QCOMPARE(toString(entry.action), u"unknown"_s);
        QCOMPARE(entry.table.name, u"links"_s);
        QVERIFY(entry.atLeast);
        QTEST(entry.reason, "reason");
    }

    void whatHangsOnUnseenRowsIsUnseenToo()
    {
        const QString text =
            u"sessions(id! pk)\ngroups(id! pk, s -> sessions cascade) hides rows\nlinks(g -> groups)"_s;
        const Preview preview = previewOf(text, u"sessions 1 root\ngroups 4 goes\nlinks 2 stays by links_g_fkey"_s);
        QCOMPARE(toString(preview.outcome), u"blocked"_s); // these two rows stop it, whatever else there is
        QVERIFY(preview.entries.at(1).atLeast);
        // A row that blocks may itself be one of the unseen that go.
        const QString self = u"sessions(id! pk)\ngroups(id! pk, s -> sessions cascade, g -> groups) hides rows"_s;
        QCOMPARE(
            toString(previewOf(self, u"sessions 1 root\ngroups 4 goes\ngroups 2 stays by groups_g_fkey"_s).outcome),
            u"unknown"_s);
    }

    void keysThatNothingReachesRaiseNoDoubt()
    {
        const QString text = small + u"links(g -> groups) may delete"_s;
        QCOMPARE(toString(previewOf(text, u"sessions 1 root"_s).outcome), u"ok"_s);
        QCOMPARE(toString(previewOf(text, u"sessions 1 root\ngroups 1 goes"_s).outcome), u"unknown"_s);
    }

    void ruleThatIsRefusedBlocksWhateverTheRows()
    {
        const Preview preview = previewOf(
            u"sessions(id! pk)\nlinks(x -> sessions cascade owner lacks delete) owner ana"_s, u"sessions 1 root"_s);
        QCOMPARE(toString(preview.outcome), u"blocked"_s);
        const PreviewEntry &entry = preview.entries.last();
        QCOMPARE(toString(entry.action), u"block"_s);
        QCOMPARE(entry.rows, 0);
        QCOMPARE(entry.constraints, QStringList{u"links_x_fkey"_s});
        QVERIFY2(entry.reason.contains(u"as ana, the owner of public.links"), qPrintable(entry.reason));
        QCOMPARE(entry.plainReason, u"The database lets nobody delete or unlink the short links."_s);
        const Preview root = previewOf(u"sessions(id! pk) refuses deletes"_s, u"sessions 1 root"_s);
        QCOMPARE(toString(root.outcome), u"blocked"_s);
        QVERIFY(root.entries.last().waysOut.first().contains(u"ALTER TABLE public.sessions REPLICA IDENTITY FULL"));
    }

    void ruleThatMayHaveNothingToDoIsUnknown()
    {
        const QString text = u"sessions(id! pk, code%1, unique sessions_code(code))\n"
                             "links(x -> sessions(code) cascade owner lacks delete) owner ana"_s;
        QCOMPARE(toString(previewOf(text.arg(u"!"_s), u"sessions 1 root"_s).outcome), u"blocked"_s);
        const Preview preview = previewOf(text.arg(QString()), u"sessions 1 root"_s);
        QCOMPARE(toString(preview.outcome), u"unknown"_s); // its code may be NULL, which no key looks for
        QVERIFY2(preview.entries.last().reason.contains(u"as ana, the owner of public.links"),
                 qPrintable(preview.entries.last().reason));
    }

    void triggersThatRunAreNoted()
    {
        const QString text =
            u"sessions(id! pk, trigger gone after delete, trigger off after delete disabled, "
            "trigger added after insert)\n"
            "links(x -> sessions set null, trigger changed before update, trigger gone after delete)"_s;
        const QStringList notes = previewOf(text, u"sessions 1 root\nlinks 2 stays by links_x_fkey"_s).notes;
        QCOMPARE(notes.size(), 2); // however many tables and triggers
        QVERIFY2(
            notes.first().startsWith(u"Triggers and rules run: changed on public.links; gone on public.sessions."_s),
            qPrintable(notes.first()));
        QVERIFY2(notes.last().contains(u"triggers run again: added on public.sessions."_s), qPrintable(notes.last()));
    }

    void triggersOfStatementsRunWithoutRows()
    {
        const QString text =
            u"sessions(id! pk)\n"
            "links(id! pk, x -> sessions set null, trigger rows after update, trigger whole after update of "
            "statements, trigger other after delete of statements)\n"
            "clicks(y -> links cascade, trigger far after delete of statements)"_s;
        const QStringList notes = previewOf(text, u"sessions 1 root"_s).notes;
        QCOMPARE(notes.size(), 1);
        QVERIFY2(notes.first().startsWith(u"Triggers and rules run: whole on public.links."_s),
                 qPrintable(notes.first()));
    }

    void orderIsNotedWithWhatMeets()
    {
        const Preview preview = previewOf(u"sessions(id! pk)\nlinks(x -> sessions cascade, y -> sessions)"_s,
                                          u"sessions 1 root\nlinks 2 goes by links_y_fkey"_s);
        QCOMPARE(toString(preview.outcome), u"order-dependent"_s);
        QCOMPARE(preview.notes,
                 QStringList{u"Whether the delete succeeds hangs on the order in which PostgreSQL reaches 2 row(s) "
                             "of public.links (links_y_fkey). If it does not, nothing is changed."_s});
    }

    void restrictThatTheListWishesSaysToMoveTheRows()
    {
        const Preview preview =
            previewOf(small + u"links(x -> sessions restrict)"_s, u"sessions 1 root\nlinks 2 stays by links_x_fkey"_s,
                      u"links -> sessions restrict"_s);
        QCOMPARE(preview.entries.last().waysOut,
                 QStringList{u"The rule list wants public.links.x to refuse: delete or re-point these rows first."_s});
    }

    void danglingRowsAreToldWithoutStopping()
    {
        const QString text = small + u"links(id! pk, session_id, note:text)"_s;
        const Oid links = tableIn(schemaOf(text), u"links"_s).oid;
        const Preview seen = previewOf(text, u"sessions 1 root"_s, {}, 1, {{.table = links, .rows = 7}});
        QCOMPARE(toString(seen.outcome), u"ok"_s);
        QCOMPARE(printed(seen).mid(3), lines(uR"(
            links: 7 dangle
            why: session_id carries keys of public.sessions, without a foreign key.
            plain: 7 of the short links will still carry the id of something that is gone.
            outcome: ok)"_s));
        QCOMPARE(seen.entries.last().freeText, QStringList{u"note"_s});
        QCOMPARE(previewOf(text, u"sessions 1 root"_s).entries.size(), 1);
        const Preview unseen = previewOf(QString(text).append(u" may delete"_s), u"sessions 1 root"_s);
        QVERIFY(unseen.entries.last().atLeast);
        QCOMPARE(toString(unseen.outcome), u"ok"_s);
        QCOMPARE(previewOf(text, {}, {}, 1, {{.table = links, .rows = 7}}).entries.size(), 0);
    }

    void changesSayByWhichRule()
    {
        const Preview preview = previewOf(
            u"sessions(id! pk)\nb(x default \"0\" -> sessions set default)\nlinks(x -> b(x) on update cascade)"_s,
            u"b 2 stays by b_x_fkey\nlinks 3 stays"_s);
        QCOMPARE(preview.entries.first().reason, u"b_x_fkey sets x to its default (ON DELETE SET DEFAULT)."_s);
        const Preview carried =
            previewOf(u"sessions(id! pk)\nb(x -> sessions set null)\nlinks(x -> b(x) on update cascade)"_s,
                      u"b 2 stays by b_x_fkey\nlinks 3 stays by update links_x_fkey"_s);
        QCOMPARE(carried.entries.last().reason,
                 u"links_x_fkey follows the change of public.b and sets x (ON UPDATE CASCADE)."_s);
    }

    void oneEntryIsWordedAlone()
    {
        const DeleteCase of = deleteCase(small, u"sessions"_s);
        const Spec spec = specOf(u"root sessions \"session\" \"sessions\""_s);
        const DeleteForecast judged = forecastOf(of, u"sessions 2 root\ngroups 4 goes"_s);
        const ForeseenDelete foreseen{.schema = of.schema,
                                      .spec = spec,
                                      .graph = of.graph,
                                      .conflicts = of.conflicts,
                                      .forecast = judged,
                                      .undeclared = {},
                                      .dangling = {}};
        QCOMPARE(foreseen.tableOf(1).name.name, u"groups"_s);
        QCOMPARE(foreseen.keyOf(0).name, u"groups_s_fkey"_s);
        QCOMPARE(foreseen.labelOf(0), u"sessions"_s);
        const PreviewEntry entry = described(judged.entries.last(), foreseen, 2);
        QCOMPARE(entry.plainReason, u"4 of the groups go."_s);
        QCOMPARE(entry.constraints, QStringList{u"groups_s_fkey"_s});
    }

    void pluralTakesWhatItCan()
    {
        QCOMPARE(plural(3), 3);
        QCOMPARE(plural(5'000'000'000), std::numeric_limits<int>::max());
    }
};

QTEST_APPLESS_MAIN(TestPreviewWords)
#include "tst_previewwords.moc"

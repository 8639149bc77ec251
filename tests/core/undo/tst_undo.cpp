// SPDX-License-Identifier: MIT
#include "core/deletion/deletion.h"
#include "core/undo/alteredrows.h"
#include "core/undo/batchedundo.h"
#include "core/undo/undo.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestUndo : public QObject
{
    Q_OBJECT

private slots:
    void namesAreThoseOfTheContract()
    {
        const auto names = [](auto... values) { return QStringList{toString(values)...}.join(u'|'); };
        QCOMPARE(names(UndoOutcome::Restored, UndoOutcome::Restorable, UndoOutcome::Conflicts, UndoOutcome::Cancelled,
                       UndoOutcome::InDoubt, UndoOutcome::NotCommitted),
                 u"restored|restorable|conflicts|cancelled|in-doubt|not-committed"_s);
        QCOMPARE(names(UndoConflict::Kind::Unique, UndoConflict::Kind::MissingParent, UndoConflict::Kind::MissingRight,
                       UndoConflict::Kind::Refused),
                 u"unique|missing-parent|missing-right|refused"_s);
    }

    void onlyATimeThatATriggerSetIsCalm()
    {
        AlteredRows altered{{u"public"_s, u"x"_s}, 3, {u"touch"_s}, {{u"1"_s}}, {{u"updated_at"_s, 3, 3}}};
        QVERIFY(altered.isTimeOnly() && !isDataAltered({altered}) && !isDataAltered({}));
        QCOMPARE(sentenceOf(altered, u"things"_s, Told::Done),
                 u"In 3 row(s) of things the column updated_at has the time of the undo, as its trigger set it."_s);
        altered.columns.append({u"seen"_s, 2, 2});
        QVERIFY2(sentenceOf(altered, u"things"_s, Told::Done).contains(u"the columns updated_at, seen (2) have"_s),
                 qPrintable(sentenceOf(altered, u"things"_s, Told::Done)));
        AlteredRows data = altered;
        data.columns.append({u"note"_s, 1, 0});
        QVERIFY(!data.isTimeOnly() && isDataAltered({altered, data}));
        QCOMPARE(
            sentenceOf(data, u"things"_s, Told::Done),
            u"3 row(s) of things came back otherwise than they were. Columns: note (1), updated_at, seen (2). Rows: "
            "1, …. Triggers there: touch."_s);
        altered.triggers.clear(); // what set it, then?
        QVERIFY(!altered.isTimeOnly());
        altered.columns.clear();
        QVERIFY(sentenceOf(altered, u"things"_s, Told::Tried).contains(u"no primary key"_s));
        for (int i = 0; i < 20; ++i)
            altered.columns.append({u"c%1"_s.arg(i), 3, 0});
        QVERIFY2(sentenceOf(altered, u"things"_s, Told::Done).contains(u"c5 and 14 more."_s),
                 qPrintable(sentenceOf(altered, u"things"_s, Told::Done)));
    }

    void partsOfATableAreToldTogether()
    {
        const QualifiedName table{u"public"_s, u"x"_s};
        const AlteredRows first{table, 3, {u"a"_s}, {{u"1"_s}}, {{u"t"_s, 3, 3}}};
        const AlteredRows second{table, 2, {u"b"_s, u"a"_s}, {{u"2"_s}}, {{u"t"_s, 1, 0}, {u"n"_s, 1, 0}}};
        const AlteredRows other{{u"public"_s, u"y"_s}, 1, {}, {}, {}};
        QCOMPARE(byTable({first, other, second}),
                 (QList<AlteredRows>{
                     {table, 5, {u"a"_s, u"b"_s}, {{u"1"_s}, {u"2"_s}}, {{u"t"_s, 4, 3}, {u"n"_s, 1, 0}}}, other}));
        const AlteredRows third{{u"public"_s, u"z"_s}, 7, {u"c"_s}, {}, {{u"t"_s, 7, 7}}};
        const QStringList said = sentencesOf({first, other, third}, &QualifiedName::toString, Told::Done);
        QCOMPARE(said.size(), 2);
        QVERIFY(said.first().contains(u"public.y came back otherwise"_s));
        QCOMPARE(said.last(),
                 u"In 10 row(s) of public.x, public.z the column t has the time of the undo, as its trigger "
                 "set it."_s);
        const AlteredRows untold{table, 4, {}, {}, {}};
        QVERIFY(byTable({first, untold}).first().columns.isEmpty());
        QVERIFY(byTable({untold, first}).first().columns.isEmpty());
    }

    void batchesThatCameBackAreToldTogether()
    {
        const QualifiedName table{u"public"_s, u"x"_s};
        BatchedUndo batches;
        for (const auto outcome : {UndoOutcome::Restored, UndoOutcome::Restored, UndoOutcome::Conflicts}) {
            UndoneBatch one;
            one.result.outcome = outcome;
            one.result.altered = {{table, 3, {u"touch"_s}, {}, {{u"t"_s, 3, 3}}}};
            batches.done.append(one);
        }
        QCOMPARE(batches.altered(), (QList<AlteredRows>{{table, 6, {u"touch"_s}, {}, {{u"t"_s, 6, 6}}}}));
    }

    void recordsHaveNoKeysOfThem()
    {
        const QJsonObject json =
            toJson(AlteredRows{{u"public"_s, u"x"_s}, 3, {u"touch"_s}, {{u"1"_s}}, {{u"t"_s, 3, 3}}});
        QCOMPARE(json[u"table"].toString(), u"public.x"_s);
        QCOMPARE(json[u"columns"][0][u"time_of_undo"].toInt(), 3);
        QVERIFY(json[u"time_only"].toBool() && !json.contains(u"keys"));
    }

    void firstKeysStandForTheRest()
    {
        QCOMPARE(firstKeys({{u"1"_s}, {u"2"_s}}, 2), u"1, 2"_s);
        QCOMPARE(firstKeys({{u"1"_s}, {u"2"_s}, {u"3"_s}, {u"4"_s}, {u"5"_s}, {u"6"_s}}, 6), u"1, 2, 3, 4, 5, …"_s);
    }

    void looksUnlessToldToRestore()
    {
        QVERIFY(UndoOptions().run == UndoOptions::Run::Look);
        QVERIFY(!UndoOptions().evenIfOtherDatabase);
        QVERIFY(!UndoResult().changed);
    }
};

QTEST_APPLESS_MAIN(TestUndo)
#include "tst_undo.moc"

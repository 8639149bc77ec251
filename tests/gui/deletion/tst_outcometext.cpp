// SPDX-License-Identifier: MIT
#include "core/spec/specreader.h"
#include "gui/deletion/outcometext.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

/// Support staff read what they can do: no option of a command line, and no SQL.
class TestOutcomeText : public QObject
{
    Q_OBJECT

private slots:
    void messageStandsWhereNothingIsLeftToDo()
    {
        DeleteResult result;
        result.message = u"Deleted; what happened is what was shown."_s;
        QCOMPARE(outcomeText(result, builtInSpec()), result.message);
        UndoResult undo;
        undo.message = u"It is back."_s;
        QCOMPARE(outcomeText(undo), undo.message);
    }

    void sideEffectsAreDecidedWhereTheyAreShown()
    {
        DeleteResult result;
        result.message = u"Triggers or rules wrote beside what was shown."_s;
        result.next = NextStep::AllowSideEffects;
        result.unallowed = {{u"public"_s, u"webinars"_s}, {u"public"_s, u"totals"_s}};
        const QString text = outcomeText(result, builtInSpec());
        QVERIFY2(text.contains(u"webinars, "_s) && text.contains(u"totals"_s), qPrintable(text));
        QVERIFY2(text.contains(u"Nothing was changed"_s) && text.contains(u"you can decide"_s), qPrintable(text));
        QVERIFY2(!text.contains(u"--"_s), qPrintable(text));
    }

    void whatIsNotKnownIsLookedForInTheList()
    {
        DeleteResult result;
        result.next = NextStep::FindOut;
        result.xid = u"771"_s;
        result.warnings = {u"The record could not be completed."_s};
        UndoResult undo;
        undo.next = NextStep::FindOut;
        undo.xid = u"771"_s;
        for (const QString &text : {outcomeText(result, builtInSpec()), outcomeText(undo)}) {
            QVERIFY2(text.contains(u"in the list"_s), qPrintable(text));
            QVERIFY2(!text.contains(u"SELECT"_s) && !text.contains(u"771"_s), qPrintable(text));
        }
        QVERIFY(outcomeText(result, builtInSpec()).contains(result.warnings.first()));
    }
};

QTEST_APPLESS_MAIN(TestOutcomeText)
#include "tst_outcometext.moc"

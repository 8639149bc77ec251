// SPDX-License-Identifier: MIT
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

    void looksUnlessToldToRestore()
    {
        QVERIFY(UndoOptions().run == UndoOptions::Run::Look);
        QVERIFY(!UndoOptions().evenIfOtherDatabase);
        QVERIFY(!UndoResult().changed);
    }
};

QTEST_APPLESS_MAIN(TestUndo)
#include "tst_undo.moc"

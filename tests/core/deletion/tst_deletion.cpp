// SPDX-License-Identifier: MIT
#include "core/deletion/deletion.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestDeletion : public QObject
{
    Q_OBJECT

private slots:
    void namesAreThoseOfTheContract()
    {
        QStringList names;
        for (const auto outcome :
             {DeleteOutcome::Deleted, DeleteOutcome::Blocked, DeleteOutcome::RolledBack, DeleteOutcome::Cancelled,
              DeleteOutcome::InDoubt, DeleteOutcome::Protected, DeleteOutcome::NotFound})
            names.append(toString(outcome));
        QCOMPARE(names.join(u'|'), u"deleted|blocked|rolled-back|cancelled|in-doubt|protected|not-found"_s);
    }

    void nothingIsAllowedThatNobodyAllowed()
    {
        const DeleteOptions options;
        QVERIFY(options.keeping == DeleteOptions::Keeping::AsSetUp);
        QVERIFY(!options.evenIfProtected && !options.evenIfUnknown && options.allowedSideEffects.isEmpty());
        QVERIFY(!DeleteResult().changed && !DeleteResult().archive);
    }
};

QTEST_APPLESS_MAIN(TestDeletion)
#include "tst_deletion.moc"

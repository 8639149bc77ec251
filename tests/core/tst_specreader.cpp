// SPDX-License-Identifier: MIT
#include "core/specreader.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestSpecReader : public QObject
{
    Q_OBJECT

private slots:
    void builtInSpecSaysWhatTheRequirementsSay()
    {
        const Spec &spec = builtInSpec();
        QCOMPARE(spec.title, u"WhatsApp session history"_s);
        QCOMPARE(spec.rules.size(), 11);
    }
};

QTEST_APPLESS_MAIN(TestSpecReader)
#include "tst_specreader.moc"

// SPDX-License-Identifier: MIT
#include "core/spec/spec.h"
#include "support/text/spectext.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestSpec : public QObject
{
    Q_OBJECT

private slots:
    void tableHasTheMostExactWords()
    {
        Spec spec = specOf(u"root sessions \"session\" \"sessions of people\"\nlinks.x -> sessions cascade\nlinks -> "
                           u"sessions cascade\n"
                           "notes -> sessions cascade\nlabel notes \"scribbles\""_s);
        spec.rules[1].label = u"short links"_s;
        spec.rules[2].label = u"notes"_s;
        const auto labelOf = [&](const QString &table) { return spec.labelOf({u"public"_s, table}); };
        QCOMPARE(labelOf(u"links"_s), u"short links"_s); // the first rule that has words
        QCOMPARE(labelOf(u"notes"_s), u"scribbles"_s);
        QCOMPARE(labelOf(u"sessions"_s), u"sessions of people"_s);
        QCOMPARE(labelOf(u"other"_s), u"other"_s);
        QCOMPARE(spec.labelOf({u"archive"_s, u"links"_s}), u"links"_s);
    }
};

QTEST_APPLESS_MAIN(TestSpec)
#include "tst_spec.moc"

// SPDX-License-Identifier: MIT
#include "core/text/editdistance.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestEditDistance : public QObject
{
    Q_OBJECT

private slots:
    void lettersAreCounted_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<int>("letters");
        const auto row = [](const char *name, const QString &one, const QString &other, int letters) {
            QTest::newRow(name) << one << other << letters;
        };
        row("nothing", {}, {}, 0);
        row("the same", u"groups"_s, u"groups"_s, 0);
        row("from nothing", {}, u"abc"_s, 3);
        row("to nothing", u"abc"_s, {}, 3);
        row("one more", u"group"_s, u"groups"_s, 1);
        row("one less", u"groups"_s, u"roups"_s, 1);
        row("another", u"gruups"_s, u"groups"_s, 1);
        row("two that changed places", u"gorups"_s, u"groups"_s, 2);
        row("of each kind", u"kitten"_s, u"sitting"_s, 3);
        row("case", u"A"_s, u"a"_s, 1);
    }

    void lettersAreCounted()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(int, letters);
        QCOMPARE(editDistance(one, other), letters);
        QCOMPARE(editDistance(other, one), letters);
    }
};

QTEST_APPLESS_MAIN(TestEditDistance)
#include "tst_editdistance.moc"

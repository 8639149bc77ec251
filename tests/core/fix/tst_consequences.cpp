// SPDX-License-Identifier: MIT
#include "core/fix/consequences.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestConsequences : public QObject
{
    Q_OBJECT

private slots:
    void eachConsequenceIsOneSentence_data()
    {
        QTest::addColumn<DeleteRule>("from");
        QTest::addColumn<DeleteRule>("to");
        QTest::addColumn<bool>("dropsNotNull");
        QTest::addColumn<QStringList>("said");
        const QString frees = u"After this, Delete in the application also succeeds for each session that only these "
                              u"rules stopped, without "
                              "an undo file."_s;
        const QString cascades = u"Rows of links are then deleted with the row they point at."_s;
        const QString empty = u"Code that expects links.group_id never empty may break."_s;
        QTest::newRow("an index alone") << DeleteRule::Cascade << DeleteRule::Cascade << false << QStringList();
        QTest::newRow("CASCADE") << DeleteRule::NoAction << DeleteRule::Cascade << false
                                 << QStringList{frees, cascades};
        QTest::newRow("SET NULL") << DeleteRule::NoAction << DeleteRule::SetNull << true << QStringList{frees, empty};
        QTest::newRow("a refusal") << DeleteRule::Cascade << DeleteRule::Restrict << false << QStringList();
    }

    void eachConsequenceIsOneSentence()
    {
        QFETCH(DeleteRule, from);
        QFETCH(DeleteRule, to);
        QFETCH(bool, dropsNotNull);
        FixItem item;
        item.table = {u"public"_s, u"links"_s};
        item.from = from;
        item.to = to;
        item.indexName = u"links_group_id_ondelete_idx"_s;
        if (dropsNotNull)
            item.dropNotNull = {u"group_id"_s};
        FixPlan plan;
        plan.items = {item, item}; // two keys may share a column
        RootSpec root;
        root.singular = u"session"_s;
        QTEST(consequencesOf(plan, root), "said");
    }
};

QTEST_APPLESS_MAIN(TestConsequences)
#include "tst_consequences.moc"

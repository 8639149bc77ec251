// SPDX-License-Identifier: MIT
#include "core/catalog/deleterule.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestDeleteRule : public QObject
{
    Q_OBJECT

private slots:
    void ruleIsSpelledAsSqlAndTheCatalogDo_data()
    {
        QTest::addColumn<DeleteRule>("rule");
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QChar>("code");
        QTest::addColumn<bool>("refuses");
        QTest::newRow("no action") << DeleteRule::NoAction << u"NO ACTION"_s << QChar(u'a') << true;
        QTest::newRow("restrict") << DeleteRule::Restrict << u"RESTRICT"_s << QChar(u'r') << true;
        QTest::newRow("cascade") << DeleteRule::Cascade << u"CASCADE"_s << QChar(u'c') << false;
        QTest::newRow("set null") << DeleteRule::SetNull << u"SET NULL"_s << QChar(u'n') << false;
        QTest::newRow("set default") << DeleteRule::SetDefault << u"SET DEFAULT"_s << QChar(u'd') << false;
    }

    void ruleIsSpelledAsSqlAndTheCatalogDo()
    {
        QFETCH(DeleteRule, rule);
        QFETCH(QString, sql);
        QFETCH(QChar, code);
        QCOMPARE(toSql(rule), sql);
        QCOMPARE(deleteRuleFromSql(sql), std::optional(rule));
        QCOMPARE(deleteRuleFromCatalog(code), std::optional(rule));
        QTEST(blocks(rule), "refuses");
    }

    void otherSpellingsAreNoRule()
    {
        QCOMPARE(deleteRuleFromSql(u"cascade"_s), std::nullopt);
        QCOMPARE(deleteRuleFromSql({}), std::nullopt);
        QCOMPARE(deleteRuleFromCatalog(u' '), std::nullopt);
    }
};

QTEST_APPLESS_MAIN(TestDeleteRule)
#include "tst_deleterule.moc"

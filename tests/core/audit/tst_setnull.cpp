// SPDX-License-Identifier: MIT
#include "core/audit/setnull.h"
#include "support/text/schematext.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestSetNull : public QObject
{
    Q_OBJECT

private slots:
    void sharedColumnIsNotEmptied_data()
    {
        QTest::addColumn<QString>("child");
        QTest::addColumn<int>("server");
        QTest::addColumn<QString>("proposed");
        const QString tenant = u"links(id! pk, tenant! -> tenants, author, (tenant, author) -> people)"_s;
        QTest::newRow("of one column") << u"links(id! pk, author -> authors)"_s << 150000 << u"SET NULL"_s;
        QTest::newRow("the column of another key stays") << tenant << 150000 << u"SET NULL (author)"_s;
        QTest::newRow("which needs a column list") << tenant << 140000 << u"none"_s;
    }

    void sharedColumnIsNotEmptied()
    {
        QFETCH(QString, child);
        QFETCH(int, server);
        Schema schema = schemaOf(u"tenants(id! pk)\nauthors(id! pk)\npeople(tenant! pk, id! pk)\n"_s + child);
        schema.server.versionNumber = server;
        const auto proposed = proposedSetNull(schema, schema.foreignKeys.last());
        QTEST(proposed ? toSql(*proposed) : u"none"_s, "proposed");
    }

    void whatIsSharedIsNamed()
    {
        const Schema schema = schemaOf(u"tenants(id! pk)\npeople(tenant! pk, id! pk)\n"
                                       "links(id! pk, tenant -> tenants, author, (tenant, author) -> people)"_s);
        QCOMPARE(sharedColumns(schema, schema.foreignKeys.last()), QStringList{u"tenant"_s});
    }
};

QTEST_APPLESS_MAIN(TestSetNull)
#include "tst_setnull.moc"

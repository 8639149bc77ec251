// SPDX-License-Identifier: MIT
#include "core/reach/distribution.h"
#include "support/text/schematext.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestDistribution : public QObject
{
    Q_OBJECT

private slots:
    void distributedTableIsNamedWithWhy()
    {
        Schema schema = schemaOf(u"a(id! pk)\nb(id! pk)"_s);
        const QList<Oid> both{tableIn(schema, u"a"_s).oid, tableIn(schema, u"b"_s).oid};
        QVERIFY(whyNotDistributed(schema, both).isEmpty());
        tableIn(schema, u"b"_s).distributed = true;
        const QString why = whyNotDistributed(schema, both);
        QVERIFY2(why.startsWith(u"Citus distributes public.b (pg_dist_partition)"_s), qPrintable(why));
        QVERIFY(whyNotDistributed(schema, both.first(1)).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestDistribution)
#include "tst_distribution.moc"

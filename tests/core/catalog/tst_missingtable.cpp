// SPDX-License-Identifier: MIT
#include "core/catalog/missingtable.h"
#include "support/text/schematext.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestMissingTable : public QObject
{
    Q_OBJECT

private slots:
    void nearestNameIsOffered_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QString>("offered");
        QTest::newRow("a letter too few") << u"public.custmers"_s << u"public.customers"_s;
        QTest::newRow("another case") << u"public.\"Customers\""_s << u"public.customers"_s;
        QTest::newRow("another schema") << u"shop.customers"_s << u"public.customers"_s;
        QTest::newRow("nothing near") << u"public.invoices"_s << QString();
        QTest::newRow("short names are not alike") << u"public.x"_s << u"public.b"_s;
    }

    void nearestNameIsOffered()
    {
        QFETCH(QString, wanted);
        QFETCH(QString, offered);
        const Schema schema = schemaOf(u"customers(id! pk)\norders(id! pk)\nb(id! pk)"_s);
        const QualifiedName nearest = nearestTable(schema, QualifiedName::parse(wanted));
        QCOMPARE(nearest.isEmpty() ? QString() : nearest.toString(), offered);
        const QString sentence = missingTable(schema, QualifiedName::parse(wanted));
        QVERIFY2(sentence.contains(u"Nothing was changed."_s), qPrintable(sentence));
        QCOMPARE(sentence.contains(u"Did you mean"_s), !offered.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestMissingTable)
#include "tst_missingtable.moc"

// SPDX-License-Identifier: MIT
#include "core/catalog/temporarykey.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestTemporaryKey : public QObject
{
    Q_OBJECT

private slots:
    void temporaryNamesAreOursOnlyAsAWhole_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isKey");
        QTest::addColumn<bool>("isOurs");
        QTest::newRow("key") << temporaryKeyName(11) << true << true;
        QTest::newRow("check") << temporaryCheckName(temporaryKeyName(11), 0) << false << true;
        QTest::newRow("third check") << temporaryCheckName(temporaryKeyName(11), 2) << false << true;
        for (const char *name :
             {"ondelete_new_", "ondelete_new_x", "ondelete_new_11_old", "ondelete_new_99999999999",
              "my_ondelete_new_11", "ondelete_new_11\n", "ondelete_new_11_not_null_", "ONDELETE_NEW_11"})
            QTest::newRow(name) << QString::fromLatin1(name) << false << false;
    }

    void temporaryNamesAreOursOnlyAsAWhole()
    {
        QFETCH(QString, name);
        QTEST(isTemporaryKeyName(name), "isKey");
        QTEST(oldKeyOf(name).has_value(), "isOurs");
        QVERIFY(!oldKeyOf(name) || *oldKeyOf(name) == 11);
    }

    void namesTellTheOldKeyAndTheCheck()
    {
        QCOMPARE(temporaryKeyName(16450), u"ondelete_new_16450"_s);
        QCOMPARE(temporaryCheckName(u"ondelete_new_16450"_s, 0), u"ondelete_new_16450_not_null"_s);
        QCOMPARE(temporaryCheckName(u"ondelete_new_16450"_s, 1), u"ondelete_new_16450_not_null_2"_s);
        QCOMPARE(oldKeyOf(u"ondelete_new_4294967295"_s), std::optional<Oid>(4294967295));
        QCOMPARE(oldKeyOf(u"ondelete_new_4294967296"_s), std::nullopt);
        QVERIFY(madeIndexEnding().startsWith(u'_'));
    }
};

QTEST_APPLESS_MAIN(TestTemporaryKey)
#include "tst_temporarykey.moc"

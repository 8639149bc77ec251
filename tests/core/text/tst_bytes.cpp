// SPDX-License-Identifier: MIT
#include "core/text/bytes.h"

#include <QtCore/QJsonObject>
#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestBytes : public QObject
{
    Q_OBJECT

private slots:
    void everyCharacterIsKept_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("a byte-order mark") << QByteArray("\xef\xbb\xbf"
                                                         "abc")
                                           << u"\ufeffabc"_s;
        QTest::newRow("a mark alone") << QByteArray("\xef\xbb\xbf") << u"\ufeff"_s;
        QTest::newRow("beyond the first plane") << QByteArray("\xf0\x9f\x98\x80") << u"\U0001f600"_s;
        QTest::newRow("nothing") << QByteArray() << QString();
    }

    void everyCharacterIsKept()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        QCOMPARE(textOf(bytes), text);
        QCOMPARE(exactTextOf(bytes), std::optional(text));
        QVERIFY(hasExactBytes(text));
    }

    void whatIsNoTextIsNotTakenForOne()
    {
        QVERIFY(!exactTextOf("\xff\xfe"));
        QVERIFY(!exactTextOf("\xc3"));
        QCOMPARE(textOf("a\xff"), u"a\ufffd"_s); // only to be shown
        QVERIFY(!hasExactBytes(QString(QChar(0)) + u'a'));
        QVERIFY(!hasExactBytes(QString(QChar(0xd800))));
    }

    void jsonKeepsTheMarkOfItsTexts()
    {
        const QJsonObject object{{u"key"_s, u"\ufeffabc"_s}};
        const QByteArray json = bytesOf(QJsonDocument(object), QJsonDocument::Compact);
        QCOMPARE(documentOf(json).object(), object);
        QVERIFY(documentOf("{").isNull());
    }
};

QTEST_APPLESS_MAIN(TestBytes)
#include "tst_bytes.moc"

// SPDX-License-Identifier: MIT
#include "core/spec/specreader.h"
#include "core/spec/specwriter.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestSpecWriter : public QObject
{
    Q_OBJECT

private slots:
    void whatIsWrittenReadsBackEqual_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("built-in") << u":/ondelete/whatsapp-sessions.json"_s;
        QDirIterator files(QFINDTESTDATA("specs/good"), {u"*.json"_s});
        while (files.hasNext()) {
            const QString path = files.next();
            QTest::newRow(qPrintable(files.fileName())) << path;
        }
    }

    void whatIsWrittenReadsBackEqual()
    {
        QFETCH(QString, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const SpecReading first = readSpec(file.readAll());
        QVERIFY(first.isGood());
        const QByteArray written = writeSpec(first.spec);
        const SpecReading second = readSpec(written);
        QVERIFY(second.isGood());
        QCOMPARE(second.spec, first.spec);
        QCOMPARE(writeSpec(second.spec), written);
    }

    void fieldsKeepTheirOrder()
    {
        const QByteArray written = writeSpec(builtInSpec());
        qsizetype last = -1;
        for (const char *field : {"\"version\"", "\"title\"", "\"root\"", "\"singular\"", "\"sort\"", "\"rules\"",
                                  "\"labels\": {\n    \"public."}) {
            const qsizetype place = written.indexOf(field, last + 1);
            QVERIFY2(place > last, field);
            last = place;
        }
        QVERIFY(written.endsWith("}\n"));
    }

    void changedRuleIsWritten()
    {
        Spec spec = builtInSpec();
        spec.rules[0].onDelete = DeleteRule::SetDefault;
        spec.rules.append(
            {{u"public"_s, u"Webinars \"old\""_s}, {u"a,b"_s}, {u"public"_s, u"x"_s}, DeleteRule::Restrict, {}, {}});
        const SpecReading reading = readSpec(writeSpec(spec));
        QVERIFY(reading.isGood());
        QCOMPARE(reading.spec, spec);
        QVERIFY(reading.spec != builtInSpec());
    }
};

QTEST_APPLESS_MAIN(TestSpecWriter)
#include "tst_specwriter.moc"

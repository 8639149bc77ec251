// SPDX-License-Identifier: MIT
#include "gui/activity/recordfilterbar.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPushButton>

#include <algorithm>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

const RecordedDatabase here{u"7"_s, u"saleshub"_s};

Receipt record(Receipt::Kind kind, const QString &person, const QDate &day, const RecordedDatabase &of = here)
{
    Receipt receipt;
    receipt.kind = kind;
    receipt.state = Receipt::State::Committed;
    receipt.person = person;
    receipt.at = day.startOfDay();
    receipt.systemIdentifier = of.systemIdentifier;
    receipt.database = of.database;
    receipt.host = u"db.example.org"_s;
    return receipt;
}

} // namespace

class TestRecordFilterBar : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void init()
    {
        m_bar = std::make_unique<RecordFilterBar>();
        m_receipts = {record(Receipt::Kind::Delete, u"Ana"_s, {2026, 11, 20}),
                      record(Receipt::Kind::Undo, u"Ana"_s, {2026, 11, 1}),
                      record(Receipt::Kind::Fix, u"Luis"_s, {2026, 10, 31}),
                      record(Receipt::Kind::Delete, u"Ana"_s, {2026, 11, 2}, {u"8"_s, u"saleshub"_s})};
        m_receipts[2].state = Receipt::State::RolledBack;
        m_bar->setReceipts(m_receipts, here);
    }

    void recordsOfThisDatabaseAreShownAtFirst()
    {
        QCOMPARE(shown(), (QList<int>{0, 1, 2}));
        QVERIFY(!m_bar->isNarrowed());
        QCOMPARE(chip("allChip").text(), u"All 3"_s);
        QCOMPARE(box("databaseBox").itemText(1), u"This database"_s);
        box("databaseBox").setCurrentIndex(0);
        QCOMPARE(shown(), (QList<int>{0, 1, 2, 3}));
        box("databaseBox").setCurrentIndex(2);
        QCOMPARE(box("databaseBox").currentText(), u"saleshub on db.example.org"_s);
        QCOMPARE(shown(), QList<int>{3});
        QVERIFY(m_bar->isNarrowed());
    }

    void monthPersonAndKindNarrowTogether()
    {
        QSignalSpy changed(m_bar.get(), &RecordFilterBar::changed);
        QCOMPARE(box("monthBox").count(), 3);
        QCOMPARE(box("monthBox").itemText(1), u"November 2026"_s);
        box("monthBox").setCurrentIndex(1);
        QCOMPARE(shown(), (QList<int>{0, 1}));
        QCOMPARE(chip("deletedChip").text(), u"Deleted 1"_s);
        chip("putBackChip").click();
        QCOMPARE(shown(), QList<int>{1});
        box("personBox").setCurrentText(u"Luis"_s);
        QCOMPARE(shown(), QList<int>());
        QCOMPARE(changed.count(), 3);
        m_bar->clear();
        QCOMPARE(shown(), (QList<int>{0, 1, 2}));
        QVERIFY(!m_bar->isNarrowed());
    }

    void onlyKindsThatThereAreAreOffered()
    {
        m_bar->show();
        QVERIFY(chip("stoppedChip").isVisible());
        QVERIFY(!chip("rulesChip").isVisible());
        QVERIFY(!chip("erasedChip").isVisible());
        chip("stoppedChip").click();
        QCOMPARE(shown(), QList<int>{2});
    }

    void whatWasChosenStaysAfterANewReading()
    {
        box("personBox").setCurrentText(u"Ana"_s);
        chip("deletedChip").click();
        m_receipts.prepend(record(Receipt::Kind::Delete, u"Ana"_s, {2026, 11, 21}));
        m_receipts.append(record(Receipt::Kind::Delete, u"Zoe"_s, {2026, 9, 1}));
        m_bar->setReceipts(m_receipts, here);
        QCOMPARE(box("personBox").currentText(), u"Ana"_s);
        QCOMPARE(shown(), (QList<int>{0, 1}));
        QCOMPARE(chip("deletedChip").text(), u"Deleted 2"_s);
    }

private:
    QList<int> shown() const
    {
        QList<int> places;
        for (int i = 0; i < m_receipts.size(); ++i)
            if (m_bar->filter().passes(m_receipts.at(i)))
                places.append(i);
        return places;
    }
    QComboBox &box(const char *name) const { return *m_bar->findChild<QComboBox *>(QLatin1String(name)); }
    QPushButton &chip(const char *name) const { return *m_bar->findChild<QPushButton *>(QLatin1String(name)); }

    std::unique_ptr<RecordFilterBar> m_bar;
    QList<Receipt> m_receipts;
};

QTEST_MAIN(TestRecordFilterBar)
#include "tst_recordfilterbar.moc"

// SPDX-License-Identifier: MIT
#include "core/spec/specreader.h"
#include "gui/sessions/sessionmodel.h"
#include "gui/widgets/pill.h"
#include "gui/widgets/relativetime.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

RootRow row(const QString &id, const QString &phone, const QString &name, const QString &status, const QString &active)
{
    const QString words = status == u"qr_pending"_s ? u"waiting for QR code"_s : status;
    return {{id},
            !phone.isEmpty()      ? phone
                : !name.isEmpty() ? name
                                  : id.first(8) + u'…',
            status == u"connected"_s,
            {phone, name, u"Asha Academy"_s, words, u"1412"_s, active},
            {phone, name, u"0000"_s, status, u"1412"_s, active}};
}

RootList sampleList()
{
    RootList list;
    list.titles = {u"Phone"_s, u"Name"_s, u"Organization"_s, u"Status"_s, u"Groups"_s, u"Last active"_s};
    using Kind = RootList::Kind;
    list.kinds = {Kind::Phone, Kind::Text, Kind::Text, Kind::Text, Kind::Number, Kind::Timestamp};
    const QString twelveDaysAgo =
        QDateTime::currentDateTimeUtc().addDays(-12).toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s) + u"417+00"_s;
    list.rows = {row(u"a41f09c2-0000"_s, u"+12025550107"_s, u"Old campaign phone"_s, u"disconnected"_s, twelveDaysAgo),
                 row(u"b41f09c2-0000"_s, {}, {}, u"qr_pending"_s, {}),
                 row(u"c41f09c2-0000"_s, u"+12025550111"_s, {}, u"connected"_s, u"infinity"_s)};
    return list;
}

} // namespace

class TestSessionModel : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_model = std::make_unique<SessionModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
        m_model->setList(sampleList(), builtInSpec().root);
    }

    void showsTheListsColumnsAndRows()
    {
        QCOMPARE(m_model->rowCount(), 3);
        QCOMPARE(m_model->columnCount(), 6);
        QCOMPARE(m_model->headerData(5, Qt::Horizontal, Qt::DisplayRole).toString(), u"Last active"_s);
        QCOMPARE(text(0, 1), u"Old campaign phone"_s);
        m_model->setList({}, builtInSpec().root);
        QCOMPARE(m_model->rowCount(), 0);
    }

    void nextPageIsAskedForAndAddedWithoutRepeatingRows()
    {
        QSignalSpy wanted(m_model.get(), &SessionModel::moreWanted);
        QVERIFY(!m_model->canFetchMore({}));
        RootList first = sampleList();
        first.more = true;
        first.next = RootPlace{std::nullopt, first.rows.last().key};
        m_model->setList(first, builtInSpec().root);
        QVERIFY(m_model->canFetchMore({}));
        m_model->fetchMore({});
        QVERIFY(!wanted.isEmpty());
        RootList more = sampleList();
        more.rows = {first.rows.first(), row(u"d41f09c2-0000"_s, u"+12025550112"_s, {}, u"disconnected"_s, {})};
        m_model->append(more);
        QCOMPARE(m_model->rowCount(), 4);
        QCOMPARE(m_model->row(m_model->index(3, 0))->key, RowKey{u"d41f09c2-0000"_s});
        QVERIFY(!m_model->canFetchMore({}));
    }

    void rowsOfAFormerQuestionAreDimmed()
    {
        const QVariant usual = m_model->index(0, 1).data(Qt::ForegroundRole);
        QVERIFY(!usual.isValid());
        m_model->setAge(SessionModel::Age::Stale);
        QVERIFY(m_model->index(0, 1).data(Qt::ForegroundRole).isValid());
        m_model->setList(sampleList(), builtInSpec().root);
        QVERIFY(!m_model->index(0, 1).data(Qt::ForegroundRole).isValid());
    }

    void estimatesAreSaidAsSuch()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        const auto back = qScopeGuard([] { QLocale::setDefault(QLocale::c()); });
        QCOMPARE(countWords(1'000'000, RootCounts::Certainty::Estimated), u"about 1,000,000"_s);
        QCOMPARE(countWords(1'000'000, RootCounts::Certainty::Exact), u"1,000,000"_s);
        QVERIFY(countWords(0, RootCounts::Certainty::Unknown).isEmpty());
    }

    void numbersAreGroupedAndStandAtTheEnd()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        const auto back = qScopeGuard([] { QLocale::setDefault(QLocale::c()); });
        QCOMPARE(text(0, 4), u"1,412"_s);
        const auto alignment = m_model->index(0, 4).data(Qt::TextAlignmentRole).value<Qt::Alignment>();
        QVERIFY(alignment.testFlag(Qt::AlignRight));
        QCOMPARE(m_model->index(0, 4).data(Qt::EditRole).toString(), u"1412"_s);
    }

    void timesAreRelativeWithTheTimeInTheToolTip()
    {
        QVERIFY2(text(0, 5).startsWith(u"12 day"_s), qPrintable(text(0, 5)));
        const QString toolTip = m_model->index(0, 5).data(Qt::ToolTipRole).toString();
        QVERIFY(!toolTip.isEmpty());
        QVERIFY(toolTip != text(0, 5));
    }

    void timeThatIsNoneIsShownAsItIs()
    {
        QCOMPARE(text(2, 5), u"infinity"_s);
        QVERIFY(text(1, 5).isEmpty());
    }

    void emptyNumberAndNameHaveWordsInTheirPlace()
    {
        QCOMPARE(text(1, 0), u"No number"_s);
        QCOMPARE(text(1, 1), u"b41f09c2…"_s);
        QVERIFY(text(2, 1).isEmpty()); // its number names it
        QVERIFY(m_model->index(1, 0).data(Qt::EditRole).toString().isEmpty());
    }

    void statusIsAPillWithItsMeaning()
    {
        const auto pill = [this](int row) {
            return m_model->index(row, 3).data(PillDelegate::PillsRole).value<Pills>().pills.value(0);
        };
        QCOMPARE(pill(0), (Pill{u"disconnected"_s, Tone::Neutral, {}}));
        QCOMPARE(pill(1), (Pill{u"waiting for QR code"_s, Tone::Warning, {}}));
        QCOMPARE(pill(2), (Pill{u"connected"_s, Tone::Good, {}}));
        QVERIFY(!m_model->index(0, 1).data(PillDelegate::PillsRole).isValid());
    }

    void phonesStayLeftToRightInRightToLeftText()
    {
        QApplication::setLayoutDirection(Qt::RightToLeft);
        const auto back = qScopeGuard([] { QApplication::setLayoutDirection(Qt::LeftToRight); });
        QCOMPARE(text(0, 0), u"\u2066+1 202 555 0107\u2069"_s);
        QCOMPARE(m_model->index(0, 0).data(Qt::EditRole).toString(), u"+12025550107"_s);
    }

    void rowsAreFoundByTheirKey()
    {
        QCOMPARE(m_model->rowOf({u"c41f09c2-0000"_s}), 2);
        QCOMPARE(m_model->rowOf({u"gone"_s}), -1);
        QCOMPARE(m_model->row({}), nullptr);
    }

    void rowIsNamedByItsNameAndTheRestIsBesideIt()
    {
        const RootList list = sampleList();
        const QDateTime now = QDateTime::currentDateTime();
        RowWords words = wordsOf(list.rows[0], list, builtInSpec().root, now);
        QCOMPARE(words.heading, u"Old campaign phone"_s);
        QCOMPARE(words.owner, u"Asha Academy"_s);
        QVERIFY2(words.details.startsWith(u"+1 202 555 0107 · Asha Academy · last active 12 day"_s),
                 qPrintable(words.details));
        words = wordsOf(list.rows[1], list, builtInSpec().root, now);
        QCOMPARE(words.heading, u"b41f09c2…"_s);
        QCOMPARE(words.details, u"Asha Academy"_s);
        words = wordsOf(list.rows[2], list, builtInSpec().root, now);
        QCOMPARE(words.heading, u"+12025550111"_s);
    }

    void timesAreToldInTheLargestUnit_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("begins");
        QTest::newRow("now") << qint64(5) << u"just now"_s;
        QTest::newRow("clocks differ") << qint64(-60) << u"just now"_s;
        QTest::newRow("minutes") << qint64(3599) << u"59 minute"_s;
        QTest::newRow("hours") << qint64(86399) << u"23 hour"_s;
        QTest::newRow("days") << qint64(12 * 86400) << u"12 day"_s;
        QTest::newRow("months") << qint64(65 * 86400) << u"2 month"_s;
        QTest::newRow("years") << qint64(800 * 86400) << u"2 year"_s;
    }

    void timesAreToldInTheLargestUnit()
    {
        QFETCH(qint64, seconds);
        QFETCH(QString, begins);
        const QDateTime now = QDateTime::currentDateTime();
        const QString told = relativeTime(now.addSecs(-seconds), now);
        QVERIFY2(told.startsWith(begins), qPrintable(told));
    }

    void timeAheadIsToldAsItIs()
    {
        const QDateTime now = QDateTime::currentDateTime();
        QCOMPARE(relativeTime(now.addDays(3), now), absoluteTime(now.addDays(3)));
    }

private:
    QString text(int row, int column) const { return m_model->index(row, column).data().toString(); }

    std::unique_ptr<SessionModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_MAIN(TestSessionModel)
#include "tst_sessionmodel.moc"

// SPDX-License-Identifier: MIT
#include "core/deletion/batchof.h"
#include "core/records/batchrecords.h"
#include "core/text/plainname.h"
#include "core/undo/batchedundo.h"

#include <QtCore/QJsonArray>
#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestBatchRecords : public QObject
{
    Q_OBJECT

private slots:
    void setIsFoundByTheRowsOfTheWhole()
    {
        const QList<Receipt> all{batch(u"new"_s, 2), batch(u"new"_s, 1), batch(u"old"_s, 1)};
        const auto numbers = [&](const QStringList &keys) {
            QStringList found;
            for (const Receipt &one : earlierBatches(all.first(), {u"public"_s, u"users"_s}, keys, all))
                found.append(u"%1 %2"_s.arg(one.batch->set).arg(one.batch->number));
            return found.join(u", "_s);
        };
        QCOMPARE(numbers({u"2"_s, u"1"_s}), u"new 1, new 2"_s);
        QCOMPARE(numbers({u"1"_s}), QString());
        QVERIFY(earlierBatches(all.first(), {u"public"_s, u"others"_s}, {u"1"_s, u"2"_s}, all).isEmpty());
        Receipt elsewhere = all.first();
        elsewhere.database = u"other"_s;
        QVERIFY(earlierBatches(elsewhere, {u"public"_s, u"users"_s}, {u"1"_s, u"2"_s}, all).isEmpty());
    }

    void newestSetIsMeantInWhateverOrderTheyCome()
    {
        QList<Receipt> all{batch(u"old"_s, 1), batch(u"new"_s, 2)};
        all[0].at = QDateTime::fromString(u"2026-11-24T10:00:00Z"_s, Qt::ISODate);
        all[1].at = all[0].at.addSecs(1);
        for (int i = 0; i < 2; ++i, all.move(0, 1))
            QCOMPARE(earlierBatches(all[0], {u"public"_s, u"users"_s}, {u"1"_s, u"2"_s}, all).first().batch->set,
                     u"new"_s);
    }

    void whatWasRolledBackIsNoBatch()
    {
        QList<Receipt> all{batch(u"new"_s, 2), batch(u"new"_s, 1)};
        all[0].state = Receipt::State::RolledBack;
        QCOMPARE(batchesOf(u"new"_s, all).size(), 1);
        QVERIFY(!areAll(batchesOf(u"new"_s, all)));
        all[1].batch->isLast = true;
        QVERIFY(areAll(batchesOf(u"new"_s, all)));
    }

    void whatWasTakenBackIsNotGoneOnWith()
    {
        QList<Receipt> all{batch(u"new"_s, 2), batch(u"new"_s, 1)};
        Receipt undo = all.first();
        undo.kind = Receipt::Kind::Undo;
        all.prepend(undo);
        QVERIFY(earlierBatches(undo, {u"public"_s, u"users"_s}, {u"1"_s, u"2"_s}, all).isEmpty());
    }

    void whatIsLeftIsSaid()
    {
        QList<Receipt> all{batch(u"new"_s, 1), batch(u"new"_s, 2), batch(u"new"_s, 2)}; // a number was given twice
        all[2].state = Receipt::State::Pending;
        const BatchedDelete left = leftBy(all);
        QCOMPARE(left.set, u"new"_s);
        QCOMPARE(left.plan.most, 10);
        QCOMPARE(standOf(left), u"2 of 4 batches are deleted; of one more it is not known; the rest is untouched."_s);
        QVERIFY(standOf(leftBy({all[2]})).startsWith(u"0 of 4"_s));
        all[2].state = Receipt::State::Committed;
        QCOMPARE(standOf(leftBy(all)), u"2 of 4 batches are deleted; the rest is untouched."_s);
        all[1].batch->isLast = true;
        QCOMPARE(standOf(leftBy(all)), u"All batches are deleted: 2."_s);
        QCOMPARE(leftBy({}).done, 0);
    }

    void whoTookTheRestAtOnceIsFound()
    {
        const QList<Receipt> batches{batch(u"new"_s, 1), batch(u"new"_s, 2)};
        Receipt later = batches.first();
        later.batch.reset();
        later.at = QDateTime::fromString(u"2026-11-24T10:00:00Z"_s, Qt::ISODate);
        later.root = {u"public"_s, u"users"_s};
        later.keys = {u"2"_s};
        later.archive = ArchiveRef{u"/r"_s, QString(64, u'9')};
        QList<Receipt> all = batches;
        QVERIFY(!restOf(batches, all));
        all.prepend(later);
        QVERIFY(!restOf({}, all));
        all[1].at = all[2].at = later.at.addSecs(-1);
        QCOMPARE(restOf({all[1], all[2]}, all), &all.first());
        all.first().keys = {u"3"_s};
        QVERIFY(!restOf({all[1], all[2]}, all));
        all.first().keys = {u"2"_s};
        all[2].batch->isLast = true;
        QVERIFY(!restOf({all[1], all[2]}, all));
    }

    void effectsAddUpByTableAndAction()
    {
        const QualifiedName posts{u"public"_s, u"posts"_s};
        QList<TableEffect> sums{{posts, RowAction::Delete, 2, 1}};
        addEffects(sums, {{posts, RowAction::Delete, 3, 3}, {posts, RowAction::Update, 4, 4}});
        QVERIFY(sums == (QList<TableEffect>{{posts, RowAction::Delete, 5, 4}, {posts, RowAction::Update, 4, 4}}));
    }

    void asOneTheyAreTheNewestWithTheRowsOfAll()
    {
        const QualifiedName posts{u"public"_s, u"posts"_s};
        QList<Receipt> all{batch(u"new"_s, 2), batch(u"new"_s, 1)};
        all[0].at = QDateTime::fromString(u"2026-11-24T10:00:00Z"_s, Qt::ISODate);
        all[1].at = all[0].at.addSecs(-1);
        all[0].tables = {{posts, RowAction::Delete, 7, 7}, {posts, RowAction::SetNull, 1, 1}};
        all[1].tables = {{posts, RowAction::Delete, 10, 10}};
        const Receipt one = asOneRecord(all);
        QCOMPARE(one.at, all[0].at);
        QVERIFY(!one.archive);
        QVERIFY(one.tables
                == (QList<TableEffect>{{posts, RowAction::Delete, 17, 17}, {posts, RowAction::SetNull, 1, 1}}));
    }

    void batchIsKeptInTheRecord()
    {
        Receipt receipt = batch(u"20261128-101500-3f09c2"_s, 3);
        receipt.id = u"1"_s;
        receipt.at = QDateTime::currentDateTimeUtc();
        const std::optional<Receipt> read = receiptFromJson(toJson(receipt));
        QVERIFY(read.has_value());
        QVERIFY(read->batch == receipt.batch);
        forgetWhom(receipt, "salt");
        QVERIFY(!receipt.batch->keys.contains(u"1"_s));
        QVERIFY(wasAbout(receipt, u"1"_s));
    }

    void whatIsNoBatchIsNotTaken()
    {
        const QJsonObject good = toJson(*batch(u"s"_s, 1).batch);
        QVERIFY(batchFromJson(good).has_value());
        for (const auto &[name, value] :
             {std::pair{u"set"_s, QJsonValue(u"../up"_s)}, std::pair{u"number"_s, QJsonValue(0)},
              std::pair{u"number"_s, QJsonValue(1.5)}, std::pair{u"root"_s, QJsonValue(QString())},
              std::pair{u"keys"_s, QJsonValue(QJsonArray{})}, std::pair{u"keys"_s, QJsonValue(QJsonArray{7})},
              std::pair{u"planned"_s, QJsonValue(-1)}}) {
            QJsonObject bad = good;
            bad.insert(name, value);
            QVERIFY2(!batchFromJson(bad), qPrintable(name));
        }
        QVERIFY(isPlainName(u"a-b_C9"_s));
        QVERIFY(!isPlainName(QString()) && !isPlainName(u"a.b"_s) && !isPlainName(u"a/b"_s));
    }

    void undoSaysWhatIsBack()
    {
        BatchedUndo undo;
        for (int number = 1; number <= 4; ++number)
            undo.files.append({number, u"f"_s, quint64(number), number > 3});
        undo.outcome = UndoOutcome::Conflicts;
        QCOMPARE(undo.back(), 1);
        QCOMPARE(undo.message(), u"1 of 4 batches are back, the last first; batches 1 to 3 are still deleted."_s);
        undo.files.last().isBack = false;
        QVERIFY(undo.message().contains(u"No batch is back"_s));
        for (BatchFile &file : undo.files)
            file.isBack = true;
        undo.outcome = UndoOutcome::Restored;
        QCOMPARE(undo.message(), u"All batches are back: 4."_s);
    }

private:
    static Receipt batch(const QString &set, int number)
    {
        Receipt receipt;
        receipt.state = Receipt::State::Committed;
        receipt.database = u"forum"_s;
        receipt.systemIdentifier = u"77"_s;
        receipt.archive = ArchiveRef{u"/f"_s, QString(64, QChar(u'0' + number))};
        receipt.batch = BatchOf{.set = set,
                                .number = number,
                                .planned = 4,
                                .rows = 10,
                                .root = {u"public"_s, u"users"_s},
                                .keys = {u"1"_s, u"2"_s},
                                .isLast = false};
        return receipt;
    }
};

QTEST_APPLESS_MAIN(TestBatchRecords)
#include "tst_batchrecords.moc"

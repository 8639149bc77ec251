// SPDX-License-Identifier: MIT
#include "core/records/receipt.h"
#include "core/records/recordhead.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QTimeZone>
#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

Receipt aReceipt()
{
    TableEffect effect;
    effect.table = {u"public"_s, u"Groups"_s};
    effect.planned = 5'000'000'000;
    effect.actual = 4;
    ArchiveRef archive;
    archive.path = u"/a.ondelete"_s;
    archive.sha256 = QString(64, u'a');
    FixChange change;
    change.table = {u"public"_s, u"links"_s};
    change.constraint = u"links_fkey"_s;
    change.to = DeleteRule::SetNull;
    Receipt receipt;
    receipt.id = u"20261123T120000Z-1"_s;
    receipt.state = Receipt::State::Committed;
    receipt.at = QDateTime(QDate(2026, 11, 23), QTime(12, 0, 0, 5), QTimeZone::utc());
    receipt.person = u"ana"_s;
    receipt.root = {u"public"_s, u"sessions"_s};
    receipt.keys = {u"k1"_s, u"[\"a\",\"b\"]"_s};
    receipt.label = u"+1 555"_s;
    receipt.organization = u"Yoga"_s;
    receipt.reason = u"asked"_s;
    receipt.tables = {effect};
    receipt.altered = {{{u"public"_s, u"links"_s}, 3, {u"touch"_s}, {}, {{u"updated_at"_s, 3, 2}}}};
    receipt.findings = {u"public.links.x"_s};
    receipt.changes = {change};
    receipt.backendPid = 12;
    receipt.archive = archive;
    receipt.keepDays = 30;
    receipt.leftToDo = {u"A backup holds it."_s};
    receipt.xid = u"771"_s;
    return receipt;
}

QByteArray bytesOf(const Receipt &receipt)
{
    return QJsonDocument(toJson(receipt)).toJson();
}

} // namespace

class TestReceipt : public QObject
{
    Q_OBJECT

private slots:
    void receiptIsReadAsItWasWritten()
    {
        QCOMPARE(receiptFromJson(bytesOf(aReceipt())), std::optional(aReceipt()));
        Receipt bare;
        bare.id = u"1"_s;
        bare.at = aReceipt().at;
        for (const auto kind : {Receipt::Kind::Delete, Receipt::Kind::Undo, Receipt::Kind::Fix}) {
            for (const auto state : {Receipt::State::Pending, Receipt::State::Committed, Receipt::State::RolledBack,
                                     Receipt::State::InDoubt}) {
                bare.kind = kind;
                bare.state = state;
                QCOMPARE(receiptFromJson(bytesOf(bare)), std::optional(bare));
            }
        }
    }

    void whatIsNoReceiptIsNone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("x");
        QTest::newRow("no id") << bytesOf(aReceipt()).replace("\"id\"", "\"if\"");
        QTest::newRow("another kind") << bytesOf(aReceipt()).replace("\"kind\": \"delete\"", "\"kind\": \"eat\"");
        QTest::newRow("another state") << bytesOf(aReceipt()).replace("\"committed\"", "\"perhaps\"");
        QTest::newRow("no time") << bytesOf(aReceipt()).replace("2026-11", "2026-13");
    }

    void whatIsNoReceiptIsNone()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!receiptFromJson(bytes));
    }

    void unknownActionIsKeptAsUnknown()
    {
        const auto read =
            receiptFromJson(bytesOf(aReceipt()).replace("\"action\": \"delete\"", "\"action\": \"later\""));
        QVERIFY(read && read->tables.first().action == RowAction::Unknown);
    }

    void openIsWhatTheServerMustTell()
    {
        Receipt receipt = aReceipt();
        QStringList open;
        for (const auto state : {Receipt::State::Pending, Receipt::State::Committed, Receipt::State::RolledBack,
                                 Receipt::State::InDoubt}) {
            receipt.state = state;
            if (isOpen(receipt))
                open.append(toString(state));
        }
        QCOMPARE(open, (QStringList{u"pending"_s, u"in-doubt"_s}));
    }

    void undoIsFoundByWhatItPutBack()
    {
        const Receipt deleted = aReceipt();
        Receipt undo = aReceipt();
        undo.kind = Receipt::Kind::Undo;
        QList<Receipt> all{deleted, undo};
        QCOMPARE(undoOf(deleted, all), &all.at(1));
        QCOMPARE(deleteOf(deleted.archive->sha256, all), &all.at(0));
        QCOMPARE(deleteOf(QString(64, u'd'), all), nullptr);
        QCOMPARE(undoOf(undo, all), nullptr);
        all[1].state = Receipt::State::RolledBack;
        QCOMPARE(undoOf(deleted, all), nullptr);
        all[1] = undo;
        all[1].archive->sha256 = QString(64, u'd');
        QCOMPARE(undoOf(deleted, all), nullptr);
        Receipt without = deleted;
        without.archive.reset();
        all[1] = undo;
        QCOMPARE(undoOf(without, all), nullptr);
    }

    void forgottenPersonIsFoundOnlyByWhoKnowsThem()
    {
        Receipt receipt = aReceipt();
        receipt.eraseWhenDone = true;
        QVERIFY(!wasAbout(receipt, u"+1 555"_s)); // not erased: there is nothing to guess
        forgetWhom(receipt, "salt");
        const QByteArray kept = bytesOf(receipt);
        for (const char *name : {"+1 555", "k1", "Yoga"})
            QVERIFY2(!kept.contains(name), name);
        QVERIFY(receipt.erased && !receipt.eraseWhenDone);
        QVERIFY(wasAbout(receipt, u"+1 555"_s));
        QVERIFY(wasAbout(receipt, u"k1"_s));
        QVERIFY(!wasAbout(receipt, u"k2"_s));
        QVERIFY(!wasAbout(receipt, receipt.label));
        Receipt other = aReceipt();
        forgetWhom(other, "other salt");
        QVERIFY(other.label != receipt.label);
        QVERIFY(wasAbout(*receiptFromJson(kept), u"k1"_s));
    }

    void headTellsWhatAStartAsks()
    {
        Receipt receipt = aReceipt();
        receipt.archive->path = u"/home/ana/saleshub-1.sql"_s;
        receipt.systemIdentifier = u"77"_s;
        receipt.database = u"saleshub"_s;
        const RecordHead head = headOf(receipt);
        QCOMPARE(head.id, receipt.id);
        QVERIFY(head.kind == Receipt::Kind::Delete);
        QVERIFY(!head.isOpen && !head.mustErase);
        QCOMPARE(head.at, receipt.at);
        QCOMPARE(head.database, u"saleshub"_s);
        QCOMPARE(head.systemIdentifier, u"77"_s);
        QCOMPARE(head.archive, u"saleshub-1.sql"_s);
        QCOMPARE(head.keepDays, 30);

        Receipt destroyed = receipt;
        destroyed.archiveDestroyed = true;
        QCOMPARE(headOf(destroyed).archive, QString());
        Receipt undo = receipt; // what it put back is the delete's
        undo.kind = Receipt::Kind::Undo;
        QCOMPARE(headOf(undo).archive, QString());
        for (const Receipt::State state : {Receipt::State::Pending, Receipt::State::InDoubt}) {
            Receipt open = receipt;
            open.state = state;
            open.eraseWhenDone = true;
            QVERIFY(headOf(open).isOpen && !headOf(open).mustErase);
        }
        receipt.eraseWhenDone = true;
        QVERIFY(headOf(receipt).mustErase);
    }

    /// It becomes the name of a file.
    void idIsNoPath()
    {
        QVERIFY(isReceiptId(u"20261123T120000Z-1_a"_s));
        QVERIFY(isReceiptId(u"a"_s.repeated(64)));
        for (const QString &other :
             {u""_s, u"a"_s.repeated(65), u"../a"_s, u"a/b"_s, u".a"_s, u"a b"_s, u"ä"_s, u"a\n"_s})
            QVERIFY2(!isReceiptId(other), qPrintable(other));
    }
};

QTEST_APPLESS_MAIN(TestReceipt)
#include "tst_receipt.moc"

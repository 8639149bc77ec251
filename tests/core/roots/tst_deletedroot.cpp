// SPDX-License-Identifier: MIT
#include "core/roots/deletedroot.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

Receipt deleted(const QString &id, const QString &label)
{
    Receipt receipt;
    receipt.id = id;
    receipt.kind = Receipt::Kind::Delete;
    receipt.state = Receipt::State::Committed;
    receipt.keys = {u"a2000000-0000-4000-8000-"_s + id};
    receipt.label = label;
    receipt.archive = ArchiveRef{{}, u"sha of "_s + id};
    return receipt;
}

} // namespace

class TestDeletedRoot : public QObject
{
    Q_OBJECT

private slots:
    void isFoundByWhatAPersonKnows_data()
    {
        QTest::addColumn<QString>("search");
        QTest::addColumn<QString>("id");
        QTest::newRow("the number as it is written") << u"+12025550119"_s << u"000000000002"_s;
        QTest::newRow("written by a person") << u" (202) 555-0119 "_s << u"000000000002"_s;
        QTest::newRow("its last digits") << u"0119"_s << u"000000000002"_s;
        QTest::newRow("the newest of two") << u"555 01"_s << u"000000000003"_s;
        QTest::newRow("too few digits") << u"119"_s << QString();
        QTest::newRow("an id") << u"A2000000-0000-4000-8000-000000000001"_s << u"000000000001"_s;
        QTest::newRow("a name") << u"webinar LINE"_s << u"000000000001"_s;
        QTest::newRow("a part of a name") << u"webinar"_s << QString();
        QTest::newRow("nothing") << u"  "_s << QString();
    }

    void isFoundByWhatAPersonKnows()
    {
        QFETCH(QString, search);
        const QList<Receipt> all{deleted(u"000000000003"_s, u"+12025550144"_s),
                                 deleted(u"000000000002"_s, u"+1 202 555 0119"_s),
                                 deleted(u"000000000001"_s, u"Webinar line"_s)};
        const Receipt *found = deletedAs(search, all);
        QTEST(found ? found->id : QString(), "id");
    }

    void whatIsThereAgainIsNotDeleted()
    {
        QList<Receipt> all{deleted(u"000000000002"_s, u"+12025550119"_s)};
        QVERIFY(deletedAs(u"0119"_s, all));
        Receipt undo;
        undo.kind = Receipt::Kind::Undo;
        undo.state = Receipt::State::Committed;
        undo.archive = all.first().archive;
        all.prepend(undo);
        QVERIFY(!deletedAs(u"0119"_s, all));
        // What was rolled back never went.
        all = {deleted(u"000000000002"_s, u"+12025550119"_s)};
        all.first().state = Receipt::State::RolledBack;
        QVERIFY(!deletedAs(u"0119"_s, all));
    }

    void erasedIsFoundByItsWholeName()
    {
        QList<Receipt> all{deleted(u"000000000002"_s, u"+12025550119"_s)};
        all.first().erased = true;
        forgetWhom(all.first(), "salt");
        QVERIFY(deletedAs(u"+12025550119"_s, all));
        QVERIFY(!deletedAs(u"0119"_s, all));
    }
};

QTEST_APPLESS_MAIN(TestDeletedRoot)
#include "tst_deletedroot.moc"

// SPDX-License-Identifier: MIT
#include "gui/deletion/countingtrigger.h"
#include "gui/deletion/deletedialogstory.h"

using namespace ondelete;
using namespace Qt::StringLiterals;

/// What triggers write besides is shown before it is done: by a try, or when the delete met it.
class TestDeleteTriggers : public DeleteDialogStory
{
    Q_OBJECT

private slots:
    void initTestCase() { prepare(); }
    void init() { begin(); }
    void cleanup() { end(); }

    void whatTriggersWriteIsTriedShownAndAllowed()
    {
        addCountingTrigger(m_database->settings());
        open(u"clean"_s);
        QVERIFY(button("tryButton").isVisible());
        QVERIFY(!box("triggersCheck").isVisible());
        tryIt();
        QCOMPARE(count(), 7); // rolled back
        QCOMPARE(m_dialog->findChildren<QMessageBox *>().size(), 0);
        QStringList groups;
        for (int row = 0; row < effects().model()->rowCount(); ++row)
            groups.append(cell(row, EffectModel::WhatColumn));
        QVERIFY2(groups.contains(u"Triggers also write"_s), qPrintable(groups.join(u'|')));
        QVERIFY(box("triggersCheck").isVisible());
        confirm();
        QVERIFY(!button("deleteButton").isEnabled());
        QVERIFY2(label("hintLabel").contains(u"triggers"), qPrintable(label("hintLabel")));
        box("triggersCheck").click();
        button("deleteButton").click();
        QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isRunning(), 20000);
        QVERIFY2(label("titleLabel").contains(u"was deleted"), qPrintable(label("titleLabel") + noticeTexts()));
        QCOMPARE(count(), 8);
        QVERIFY(!isThere(u"clean"_s));
    }

    void whatTheTryDidNotShowIsAskedOnceMore()
    {
        addCountingTrigger(m_database->settings());
        open(u"clean"_s);
        confirm();
        button("deleteButton").click();
        QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isRunning(), 20000);
        QVERIFY(isThere(u"clean"_s));
        QVERIFY2(noticeTexts().contains(u"Nothing was changed"), qPrintable(noticeTexts()));
        QVERIFY(box("triggersCheck").isVisible());
        QVERIFY(!button("deleteButton").isEnabled());
        // What is allowed is what was shown: a trigger that writes more by now is asked for again.
        Connection(m_database->settings()).query(u"INSERT INTO public.totals VALUES (1)"_s);
        box("triggersCheck").click();
        button("deleteButton").click();
        QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isRunning(), 20000);
        QVERIFY(isThere(u"clean"_s));
    }

    /// What the preview warns of holds on whatever the try says.
    void warningsStayBelowWhatTheTrySays()
    {
        addCountingTrigger(m_database->settings());
        open(u"dangling"_s);
        const QString warning = notices().first()->findChildren<QLabel *>().first()->text();
        QVERIFY2(noticeTexts().contains(u"still carry"_s), qPrintable(noticeTexts()));
        tryIt();
        QVERIFY2(noticeTexts().contains(u"Tried at"_s) && noticeTexts().contains(warning), qPrintable(noticeTexts()));
        confirm();
        box("triggersCheck").click();
        Connection(m_database->settings()).query(u"INSERT INTO public.totals VALUES (1)"_s);
        button("deleteButton").click();
        QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isRunning(), 20000);
        QVERIFY(isThere(u"dangling"_s));
    }

    void warningsStayBelowARefusal()
    {
        addCountingTrigger(m_database->settings());
        open(u"dangling"_s);
        confirm();
        button("deleteButton").click();
        QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isRunning(), 20000);
        QVERIFY2(noticeTexts().contains(u"Nothing was changed"_s) && noticeTexts().contains(u"still carry"_s),
                 qPrintable(noticeTexts()));
    }

    void tryCanBeStopped()
    {
        addCountingTrigger(m_database->settings(), u"PERFORM pg_sleep(60);"_s);
        open(u"clean"_s);
        button("tryButton").click();
        acceptTry(*m_dialog);
        QTRY_VERIFY(m_dialog->isRunning());
        button("keepButton").click();
        QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isRunning(), 20000);
        QVERIFY(button("deleteButton").isVisible());
        QVERIFY2(noticeTexts().contains(u"nothing was changed"), qPrintable(noticeTexts()));
        QVERIFY(isThere(u"clean"_s));
    }

private:
    qint64 count() const { return counted(m_database->settings()); }

    void tryIt()
    {
        button("tryButton").click();
        acceptTry(*m_dialog);
        QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isRunning() && !m_dialog->findChild<QMessageBox *>(), 20000);
    }
};

QTEST_MAIN(TestDeleteTriggers)
#include "tst_deletetriggers.moc"

// SPDX-License-Identifier: MIT
#include "gui/deletion/deletedialogstory.h"

using namespace ondelete;
using namespace Qt::StringLiterals;

/// What triggers write besides is shown before it is done: by a try, or when the delete met it.
class TestDeleteTriggers : public DeleteDialogStory
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qRegisterMetaType<Tone>();
        REQUIRE_SERVER(m_fixture);
    }
    void init() { begin(); }
    void cleanup() { end(); }

    void whatTriggersWriteIsTriedShownAndAllowed()
    {
        addTrigger();
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
        addTrigger();
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

    void tryCanBeStopped()
    {
        addTrigger(u"PERFORM pg_sleep(60);"_s);
        open(u"clean"_s);
        button("tryButton").click();
        acceptBox();
        QTRY_VERIFY(m_dialog->isRunning());
        button("keepButton").click();
        QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isRunning(), 20000);
        QVERIFY(button("deleteButton").isVisible());
        QVERIFY2(noticeTexts().contains(u"nothing was changed"), qPrintable(noticeTexts()));
        QVERIFY(isThere(u"clean"_s));
    }

private:
    /// A counter beside the plan, which knows each session that goes.
    void addTrigger(const QString &more = {})
    {
        Connection connection(m_database->settings());
        connection.query(u"CREATE TABLE public.totals (gone int)"_s);
        connection.query(u"INSERT INTO public.totals VALUES (7)"_s);
        connection.query(u"CREATE FUNCTION public.count_it() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN %1 UPDATE "
                         "public.totals SET gone = gone + 1; RETURN NULL; END$$"_s.arg(more));
        connection.query(u"CREATE TRIGGER count_it AFTER DELETE ON public.whatsapp_sessions FOR EACH ROW EXECUTE "
                         "FUNCTION public.count_it()"_s);
    }
    qint64 count() const { return m_connection->query(u"SELECT max(gone) FROM public.totals"_s).integer(0, 0); }

    void acceptBox()
    {
        auto *question = m_dialog->findChild<QMessageBox *>();
        QVERIFY(question && question->informativeText().contains(u"count_it"));
        for (QAbstractButton *one : question->buttons())
            if (question->buttonRole(one) == QMessageBox::AcceptRole)
                one->click();
    }

    void tryIt()
    {
        button("tryButton").click();
        acceptBox();
        QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isRunning() && !m_dialog->findChild<QMessageBox *>(), 20000);
    }
};

QTEST_MAIN(TestDeleteTriggers)
#include "tst_deletetriggers.moc"

// SPDX-License-Identifier: MIT
#include "core/spec/specreader.h"
#include "core/spec/translation.h"
#include "files/undostore.h"
#include "gui/activity/undoseveraldialog.h"
#include "gui/widgets/noticebox.h"
#include "postgres/deletion/deleter.h"
#include "postgres/undo/undoer.h"
#include "support/databasefixture.h"
#include "support/storybook.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeView>

using namespace ondelete;
using namespace Qt::StringLiterals;

using State = UndoSeveralModel::State;

class TestUndoSeveralDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { REQUIRE_SERVER(m_fixture); }

    void init()
    {
        m_data = std::make_unique<QTemporaryDir>();
        qputenv("XDG_DATA_HOME", m_data->path().toLocal8Bit());
        m_database = m_fixture.sampleDatabase();
        m_db = std::make_unique<DbThread>(m_database->settings(u"owner"_s));
    }

    void cleanup()
    {
        m_dialog.reset();
        m_db.reset();
        m_database.reset();
        m_data.reset();
    }

    void severalComeBackTheLastOneFirst()
    {
        const QString first = remove(u"clean"_s);
        const QString second = remove(u"dangling"_s);
        open({first, second});
        const QAbstractItemModelTester tester(table().model());
        QCOMPARE(states(), (QList{State::Ready, State::Ready}));
        QCOMPARE(model().row(0).archive, second);
        QVERIFY2(button("undoButton").text().contains(u'2'), qPrintable(button("undoButton").text()));
        QSignalSpy undone(m_dialog.get(), &UndoSeveralDialog::undone);
        button("undoButton").click();
        QTRY_VERIFY(!m_dialog->isBusy());
        QCOMPARE(states(), (QList{State::Restored, State::Restored}));
        QCOMPARE(undone.count(), 1);
        QCOMPARE(there({u"clean"_s, u"dangling"_s}), (QList{true, true}));
        QVERIFY(!button("retryButton").isVisible());
        QVERIFY(!m_dialog->findChild<NoticeBox *>(u"notice"_s)->isVisible());
    }

    void whatCameBackOtherwiseIsToldAsWithOne()
    {
        const QString first = remove(u"clean"_s);
        const QString second = remove(u"dangling"_s);
        {
            Connection connection(m_database->settings());
            connection.query(u"CREATE FUNCTION public.shout() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN "
                             "NEW.group_name := upper(NEW.group_name); RETURN NEW; END$$"_s);
            connection.query(u"CREATE TRIGGER shout BEFORE INSERT OR UPDATE ON public.whatsapp_groups FOR EACH ROW "
                             "WHEN (NEW.session_id = '%1') EXECUTE FUNCTION public.shout()"_s.arg(
                                 sampleStory(u"clean"_s).sessionId));
        }
        open({first, second});
        QSignalSpy announced(m_dialog.get(), &UndoSeveralDialog::announced);
        button("undoButton").click();
        QTRY_VERIFY(!m_dialog->isBusy());
        QCOMPARE(states(), (QList{State::Restored, State::Restored}));
        QCOMPARE(model().otherwise(), 1);
        const int other = 1;
        QVERIFY(model().row(other).isOtherwise());
        QVERIFY2(what(other).contains(u"Columns: group_name"_s), qPrintable(what(other)));
        QVERIFY2(!what(1 - other).contains(u"otherwise"_s), qPrintable(what(1 - other)));
        const auto &notice = *m_dialog->findChild<NoticeBox *>(u"notice"_s);
        QVERIFY(notice.isVisible());
        QVERIFY2(notice.accessibleName().contains(u"not all of it is as it was"_s),
                 qPrintable(notice.accessibleName()));
        QCOMPARE(announced.value(0).value(0).value<Tone>(), Tone::Warning);
    }

    void oneThatNeedsWhatAnotherBringsBackWaitsForIt()
    {
        Connection superuser(m_database->settings());
        superuser.query(u"CREATE TABLE public.pairs (id int PRIMARY KEY, "
                        "a uuid REFERENCES public.whatsapp_sessions ON DELETE CASCADE, "
                        "b uuid REFERENCES public.whatsapp_sessions ON DELETE CASCADE)"_s);
        superuser.query(u"GRANT ALL ON public.pairs TO PUBLIC"_s);
        superuser.query(u"INSERT INTO public.pairs VALUES (1, $1::uuid, $2::uuid)"_s,
                        {sampleStory(u"clean"_s).sessionId, sampleStory(u"dangling"_s).sessionId});
        const QString first = remove(u"clean"_s);
        open({first, remove(u"dangling"_s)});
        QCOMPARE(states(), (QList{State::Ready, State::Waits}));
        QCOMPARE(model().ticked(), (QList<int>{0, 1}));
        button("undoButton").click();
        QTRY_VERIFY(!m_dialog->isBusy());
        QCOMPARE(states(), (QList{State::Restored, State::Restored}));
        QCOMPARE(superuser.query(u"SELECT count(*) FROM public.pairs"_s).integer(0, 0), 1);

        // By itself it can't come back.
        const QString again = remove(u"clean"_s);
        QVERIFY(!remove(u"dangling"_s).isEmpty());
        open({again});
        QCOMPARE(states(), QList{State::Refused});
        QVERIFY(!button("undoButton").isEnabled());
    }

    void oneThatIsBackAlreadyKeepsNoOtherBack()
    {
        const QString first = remove(u"clean"_s);
        const QString second = remove(u"dangling"_s);
        {
            Connection connection(m_database->settings(u"owner"_s));
            UndoOptions options;
            options.run = UndoOptions::Run::Restore;
            QVERIFY(undoDelete(connection, ArchiveFile(second), options).changed);
        }
        open({first, second});
        QCOMPARE(states(), (QList{State::Refused, State::Ready}));
        QVERIFY2(what(0).contains(u"is there already"_s), qPrintable(what(0)));
        button("undoButton").click();
        QTRY_VERIFY(!m_dialog->isBusy());
        QCOMPARE(states(), (QList{State::Refused, State::Restored}));
        QCOMPARE(there({u"clean"_s, u"dangling"_s}), (QList{true, true}));
        QVERIFY(button("retryButton").isVisible());
    }

    void whatIsNotTickedStaysDeleted()
    {
        const QString first = remove(u"clean"_s);
        open({first, remove(u"dangling"_s)});
        QVERIFY(table().model()->setData(table().model()->index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
        button("undoButton").click();
        QTRY_VERIFY(!m_dialog->isBusy());
        QCOMPARE(states(), (QList{State::Kept, State::Restored}));
        QCOMPARE(there({u"clean"_s, u"dangling"_s}), (QList{true, false}));
        button("retryButton").click();
        QTRY_VERIFY(!m_dialog->isBusy());
        QCOMPARE(model().in(State::Ready).size(), 1);
        button("undoButton").click();
        QTRY_VERIFY(!m_dialog->isBusy());
        QCOMPARE(there({u"clean"_s, u"dangling"_s}), (QList{true, true}));
    }

    void cancelLeavesTheRestAsItIs()
    {
        const QString first = remove(u"clean"_s);
        open({first, remove(u"dangling"_s)});
        Connection other(m_database->settings());
        other.query(u"BEGIN"_s);
        other.query(u"LOCK TABLE public.whatsapp_sessions IN ACCESS EXCLUSIVE MODE"_s);
        button("undoButton").click();
        QVERIFY(m_dialog->isBusy());
        m_dialog->reject();
        QTRY_VERIFY(!m_dialog->isBusy());
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(states(), (QList{State::Kept, State::Kept}));
        other.query(u"ROLLBACK"_s);
        QCOMPARE(there({u"clean"_s, u"dangling"_s}), (QList{false, false}));
    }

    void recordsKeepTheRuleListsOwnWords()
    {
        const Spec spanish = localized(builtInSpec(), QLocale(QLocale::Spanish));
        {
            Connection connection(m_database->settings(u"owner"_s));
            QVERIFY(deleteRoots(connection, spanish, {{sampleStory(u"clean"_s).sessionId}}, {}).changed);
        }
        const QString archive = UndoStore().archives().first();
        QCOMPARE(UndoStore().receipts().first().singular, u"session"_s);
        QCOMPARE(ArchiveFile(archive).manifest().singular, u"session"_s);
        // The window says what is in the way in its own.
        Connection connection(m_database->settings(u"owner"_s));
        UndoOptions options;
        options.run = UndoOptions::Run::Restore;
        options.singular = spanish.root.singular;
        QVERIFY(undoDelete(connection, ArchiveFile(archive), options).changed);
        const UndoResult again = undoDelete(connection, ArchiveFile(archive), options);
        QVERIFY(again.outcome == UndoOutcome::Conflicts);
        QVERIFY2(again.conflicts.first().message.contains(u"sesión"_s), qPrintable(again.conflicts.first().message));
    }

    void damagedFileIsSaidBesideTheOthers()
    {
        const QString first = remove(u"clean"_s);
        const QString second = remove(u"dangling"_s);
        QFile file(first);
        QVERIFY(file.open(QIODevice::Append));
        file.write("x");
        file.close();
        open({second, first});
        QCOMPARE(states(), (QList{State::Ready, State::Refused}));
        QVERIFY2(what(1).contains(u"can't be used"_s), qPrintable(what(1)));
    }

private:
    QString remove(const QString &story)
    {
        Connection connection(m_database->settings(u"owner"_s));
        const DeleteResult result = deleteRoots(connection, builtInSpec(), {{sampleStory(story).sessionId}}, {});
        return result.archive ? result.archive->path : QString();
    }

    void open(const QStringList &archives)
    {
        QVERIFY(!archives.contains(QString()));
        m_dialog = std::make_unique<UndoSeveralDialog>(*m_db, m_files, builtInSpec(), archives, u"SAMPLE DATA"_s);
        m_dialog->show();
        QTRY_VERIFY(!m_dialog->isBusy());
    }

    [[nodiscard]] QTreeView &table() const { return *m_dialog->findChild<QTreeView *>(u"table"_s); }
    [[nodiscard]] const UndoSeveralModel &model() const { return static_cast<UndoSeveralModel &>(*table().model()); }
    [[nodiscard]] QString what(int row) const
    {
        return model().index(row, UndoSeveralModel::WhatColumn).data().toString();
    }
    [[nodiscard]] QPushButton &button(const char *name) const
    {
        return *m_dialog->findChild<QPushButton *>(QLatin1StringView(name));
    }

    [[nodiscard]] QList<State> states() const
    {
        QList<State> states;
        for (int row = 0; row < model().rowCount(); ++row)
            states.append(model().row(row).state);
        return states;
    }

    [[nodiscard]] QList<bool> there(const QStringList &stories) const
    {
        Connection connection(m_database->settings());
        QList<bool> found;
        for (const QString &story : stories)
            found.append(
                connection.query(u"SELECT FROM whatsapp_sessions WHERE id::text = $1"_s, {sampleStory(story).sessionId})
                    .count()
                == 1);
        return found;
    }

    DatabaseFixture m_fixture;
    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<ScratchDatabase> m_database;
    FileThread m_files;
    std::unique_ptr<DbThread> m_db;
    std::unique_ptr<UndoSeveralDialog> m_dialog;
};

QTEST_MAIN(TestUndoSeveralDialog)
#include "tst_undoseveraldialog.moc"

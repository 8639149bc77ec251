// SPDX-License-Identifier: MIT
#include "core/spec/specreader.h"
#include "files/undostore.h"
#include "gui/deletion/batchchoice.h"
#include "gui/deletion/countingtrigger.h"
#include "gui/deletion/severaldialog.h"
#include "gui/sessions/sessionspage.h"
#include "gui/widgets/noticebox.h"
#include "postgres/connection/transaction.h"
#include "postgres/roots/rootlister.h"
#include "support/databasefixture.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTreeView>

using namespace ondelete;
using namespace Qt::StringLiterals;

/// Several sessions at once, with the real widgets on a real server.
class TestSeveralDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qRegisterMetaType<Tone>();
        REQUIRE_SERVER(m_fixture);
    }

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
    }

    void eachHasItsOwnVerdictAndTick()
    {
        open({u"clean"_s, u"campaign-groups"_s, u"connected"_s, u"dangling"_s});
        QAbstractItemModel &model = *table().model();
        const QAbstractItemModelTester tester(&model);
        QCOMPARE(ticks(), (QList<bool>{true, false, false, true}));
        for (const int refused : {1, 2}) {
            QVERIFY(!(model.flags(model.index(refused, 0)) & Qt::ItemIsUserCheckable));
            QVERIFY(!model.index(refused, SeveralModel::WhatColumn).data().toString().isEmpty());
        }
        QVERIFY(model.index(2, SeveralModel::WhatColumn).data().toString().contains(u"protected"_s));
        QVERIFY(!button("deleteButton").isEnabled());
    }

    void theirNumberIsTypedAndFollowsTheTicks()
    {
        open({u"clean"_s, u"dangling"_s});
        edit("reasonEdit").setText(u"ticket 7"_s);
        edit("typeEdit").setText(u"2"_s);
        QVERIFY(button("deleteButton").isEnabled());
        QVERIFY(table().model()->setData(table().model()->index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(!button("deleteButton").isEnabled());
        edit("typeEdit").setText(u"1"_s);
        QVERIFY(button("deleteButton").isEnabled());
        edit("reasonEdit").clear();
        QVERIFY(!button("deleteButton").isEnabled());
    }

    void eachGoesWithAnUndoFileOfItsOwn()
    {
        open({u"clean"_s, u"campaign-groups"_s, u"dangling"_s});
        const QSignalSpy changed(m_dialog.get(), &SeveralDialog::changed);
        confirm(2);
        QCOMPARE(states(),
                 (QList{SeveralModel::State::Deleted, SeveralModel::State::Refused, SeveralModel::State::Deleted}));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(there({u"clean"_s, u"campaign-groups"_s, u"dangling"_s}), (QList<bool>{false, true, false}));
        QCOMPARE(UndoStore().archives().size(), 2);
        QVERIFY(button("retryButton").isVisible());
        QCOMPARE(m_dialog->findChild<QLabel *>(u"hintLabel"_s)->text(), QString());
        QVERIFY(m_dialog->findChild<QLabel *>(u"subtitleLabel"_s)->text().startsWith(u"Undo until"_s));
        QSignalSpy undo(m_dialog.get(), &SeveralDialog::undoRequested);
        button("undoButton").click();
        QCOMPARE(undo.size(), 1);
        QStringList archives = undo.first().first().toStringList();
        archives.sort();
        QStringList kept = UndoStore().archives();
        kept.sort();
        QCOMPARE(archives, kept);
    }

    void manyRowsOfEachGoInBatchesWhereThatIsAsked()
    {
        Connection(m_database->settings())
            .query(uR"(INSERT INTO public.whatsapp_group_admins (group_id, organization_id, phone, is_super_admin)
                       SELECT id, organization_id, '+1555' || (1000000 + n), false
                       FROM (SELECT id, organization_id FROM public.whatsapp_groups WHERE session_id = $1 LIMIT 1) g,
                            generate_series(1, 10000) n)"_s,
                   {sampleStory(u"clean"_s).sessionId});
        open({u"dangling"_s, u"clean"_s});
        auto &choice = *m_dialog->findChild<BatchChoice *>();
        auto &check = *m_dialog->findChild<QCheckBox *>(u"batchCheck"_s);
        QVERIFY(choice.isVisible() && !choice.isChosen());
        m_dialog->findChild<QRadioButton *>(u"togetherRadio"_s)->setChecked(true);
        QVERIFY(!check.isEnabled());
        QVERIFY(!m_dialog->findChild<QLabel *>(u"whyLabel"_s)->text().isEmpty());
        m_dialog->findChild<QRadioButton *>(u"eachRadio"_s)->setChecked(true);
        check.setChecked(true);
        QVERIFY(m_dialog->findChild<NoticeBox *>(u"notice"_s)->isVisible());
        m_dialog->findChild<QSpinBox *>(u"batchBox"_s)->setValue(4'000);
        confirm(2);
        QCOMPARE(states(), (QList{SeveralModel::State::Deleted, SeveralModel::State::Deleted}));
        QCOMPARE(there({u"dangling"_s, u"clean"_s}), (QList<bool>{false, false}));
        QSet<QString> sets;
        const QList<Receipt> receipts = UndoStore().receipts();
        for (const Receipt &receipt : receipts)
            sets.insert(receipt.batch ? receipt.batch->set : QString());
        QCOMPARE(sets.size(), 2); // the one of few rows went as ever
        QVERIFY(sets.contains(QString()));
        QVERIFY(receipts.size() >= 4);
        QVERIFY(m_dialog->findChild<QLabel *>(u"subtitleLabel"_s)->text().contains(u"Activity"_s));
        QSignalSpy undo(m_dialog.get(), &SeveralDialog::undoRequested);
        button("undoButton").click();
        QCOMPARE(undo.size(), 1);
        QCOMPARE(undo.first().first().toStringList().size(), 1);
    }

    void eraseForGoodNamesWhatMayStay()
    {
        open({u"clean"_s, u"dangling"_s});
        auto *notice = m_dialog->findChild<NoticeBox *>(u"notice"_s);
        QVERIFY(!notice->isVisible());
        m_dialog->findChild<QCheckBox *>(u"eraseCheck"_s)->setChecked(true);
        QVERIFY(notice->isVisible());
        QStringList texts;
        for (const QLabel *label : notice->findChildren<QLabel *>())
            texts.append(label->text());
        QVERIFY2(texts.join(u' ').contains(u"backups are not touched"_s)
                     && texts.join(u' ').contains(u"phone_number"_s),
                 qPrintable(texts.join(u' ')));
        confirm(2);
        QCOMPARE(there({u"clean"_s, u"dangling"_s}), (QList<bool>{false, false}));
        QCOMPARE(UndoStore().archives().size(), 0);
        QVERIFY(!notice->isVisible());
    }

    void allGoInOneTransactionWithOneUndoFile()
    {
        open({u"clean"_s, u"dangling"_s});
        m_dialog->findChild<QRadioButton *>(u"togetherRadio"_s)->setChecked(true);
        QTRY_VERIFY(!m_dialog->isBusy());
        confirm(2);
        QCOMPARE(there({u"clean"_s, u"dangling"_s}), (QList<bool>{false, false}));
        QCOMPARE(UndoStore().archives().size(), 1);
        const QList<Receipt> receipts = UndoStore().receipts();
        QCOMPARE(receipts.size(), 1);
        QCOMPARE(receipts.first().keys.size(), 2);
    }

    void oneThatChangedMeanwhileStaysAndIsRetried_data()
    {
        QTest::addColumn<bool>("together");
        QTest::newRow("each by itself") << false;
        QTest::newRow("all or nothing") << true;
    }

    void oneThatChangedMeanwhileStaysAndIsRetried()
    {
        QFETCH(bool, together);
        open({u"clean"_s, u"dangling"_s});
        m_dialog->findChild<QRadioButton *>(together ? u"togetherRadio"_s : u"eachRadio"_s)->setChecked(true);
        QTRY_VERIFY(!m_dialog->isBusy());
        Connection other(m_database->settings());
        other.query(
            u"INSERT INTO whatsapp_groups SELECT (jsonb_populate_record(g, jsonb_build_object('id', gen_random_uuid(), "
            "'group_jid', 'another'))).* FROM whatsapp_groups g WHERE g.session_id::text = $1 LIMIT 1"_s,
            {sampleStory(u"clean"_s).sessionId});
        confirm(2);
        QCOMPARE(there({u"clean"_s, u"dangling"_s}), (QList<bool>{true, together}));
        QVERIFY(m_dialog->findChild<NoticeBox *>(u"notice"_s)->isVisible());
        button("retryButton").click();
        QTRY_VERIFY(!m_dialog->isBusy());
        confirm(together ? 2 : 1);
        QCOMPARE(there({u"clean"_s, u"dangling"_s}), (QList<bool>{false, false}));
    }

    void cancelKeepsWhatIsNotCommitted()
    {
        open({u"clean"_s, u"dangling"_s});
        Connection other(m_database->settings());
        Transaction holding(other, Transaction::Access::ReadWrite);
        other.query(u"SELECT FROM public.whatsapp_sessions WHERE id::text = $1 FOR UPDATE"_s,
                    {sampleStory(u"clean"_s).sessionId});
        edit("reasonEdit").setText(u"ticket 7"_s);
        edit("typeEdit").setText(u"2"_s);
        button("deleteButton").click();
        QTest::qWait(300);
        QVERIFY(m_dialog->isBusy());
        button("keepButton").click();
        QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isBusy(), 10'000);
        QCOMPARE(states(), (QList{SeveralModel::State::Kept, SeveralModel::State::Kept}));
        holding.rollBack();
        QCOMPARE(there({u"clean"_s, u"dangling"_s}), (QList<bool>{true, true}));
        QCOMPARE(UndoStore().archives().size(), 0);
    }

    void whatTriggersWriteIsTriedShownAndAllowed_data()
    {
        QTest::addColumn<bool>("together");
        QTest::addColumn<QString>("shown");
        QTest::newRow("each by itself") << false << u"triggers also write: totals, changed: 1"_s;
        QTest::newRow("all or nothing") << true << u"totals, changed: 1"_s;
    }

    void whatTriggersWriteIsTriedShownAndAllowed()
    {
        QFETCH(bool, together);
        QFETCH(QString, shown);
        addCountingTrigger(m_database->settings());
        open({u"clean"_s, u"dangling"_s});
        m_dialog->findChild<QRadioButton *>(together ? u"togetherRadio"_s : u"eachRadio"_s)->setChecked(true);
        QTRY_VERIFY(!m_dialog->isBusy());
        QVERIFY(button("tryButton").isVisible());
        QVERIFY(!triggersCheck().isVisible());
        tryThem();
        QCOMPARE(counted(m_database->settings()), 7); // rolled back
        QVERIFY(triggersCheck().isVisible());
        const QString where =
            together ? noticeText() : table().model()->index(0, SeveralModel::WhatColumn).data().toString();
        QVERIFY2(where.contains(shown), qPrintable(where));
        edit("reasonEdit").setText(u"ticket 7"_s);
        edit("typeEdit").setText(u"2"_s);
        QVERIFY(!button("deleteButton").isEnabled());
        triggersCheck().click();
        confirm(2);
        QCOMPARE(there({u"clean"_s, u"dangling"_s}), (QList<bool>{false, false}));
        QCOMPARE(counted(m_database->settings()), 9);
        QVERIFY(!triggersCheck().isVisible());
    }

    /// Without a try the refusal tells it, and looking again asks.
    void whatTriggersWriteIsAskedForAgain_data()
    {
        QTest::addColumn<bool>("together");
        QTest::newRow("each by itself") << false;
        QTest::newRow("all or nothing") << true;
    }

    void whatTriggersWriteIsAskedForAgain()
    {
        QFETCH(bool, together);
        addCountingTrigger(m_database->settings());
        open({u"clean"_s, u"dangling"_s});
        m_dialog->findChild<QRadioButton *>(together ? u"togetherRadio"_s : u"eachRadio"_s)->setChecked(true);
        QTRY_VERIFY(!m_dialog->isBusy());
        confirm(2);
        QCOMPARE(there({u"clean"_s, u"dangling"_s}), (QList<bool>{true, true}));
        button("retryButton").click();
        QTRY_VERIFY(!m_dialog->isBusy());
        QVERIFY(triggersCheck().isVisible());
        QVERIFY2(noticeText().contains(u"totals, changed: "_s), qPrintable(noticeText()));
        triggersCheck().click();
        confirm(2);
        QCOMPARE(there({u"clean"_s, u"dangling"_s}), (QList<bool>{false, false}));
    }

    void oneThatWouldNotGoThroughIsTickedNoMore()
    {
        addCountingTrigger(
            m_database->settings(),
            u"IF OLD.id::text = '%1' THEN RAISE 'not this one'; END IF;"_s.arg(sampleStory(u"dangling"_s).sessionId));
        open({u"clean"_s, u"dangling"_s});
        tryThem();
        QCOMPARE(ticks(), (QList<bool>{true, false}));
        const QString why = table().model()->index(1, SeveralModel::WhatColumn).data().toString();
        QVERIFY2(why.contains(u"not this one"_s), qPrintable(why));
        triggersCheck().click();
        confirm(1);
        QCOMPARE(there({u"clean"_s, u"dangling"_s}), (QList<bool>{false, true}));
    }

    void tryCanBeStopped()
    {
        addCountingTrigger(m_database->settings(), u"PERFORM pg_sleep(60);"_s);
        open({u"clean"_s, u"dangling"_s});
        button("tryButton").click();
        acceptTry(*m_dialog);
        QTRY_VERIFY(m_dialog->isBusy());
        button("keepButton").click();
        QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isBusy(), 20'000);
        QVERIFY(button("deleteButton").isVisible());
        QCOMPARE(ticks(), (QList<bool>{true, true}));
        QCOMPARE(there({u"clean"_s, u"dangling"_s}), (QList<bool>{true, true}));
    }

    void severalSelectedRowsOpenIt()
    {
        SessionsPage page(*m_db, m_files, m_spec, ConnectionMark{u"Sample"_s, Environment::Sample});
        page.resize(1200, 600);
        page.show();
        page.refresh();
        QTRY_VERIFY(!page.isBusy());
        auto *list = page.findChild<QTreeView *>(u"table"_s);
        list->setCurrentIndex(list->model()->index(0, 0));
        for (const int row : {1, 2})
            list->selectionModel()->select(list->model()->index(row, 0),
                                           QItemSelectionModel::Select | QItemSelectionModel::Rows);
        auto *remove = page.findChild<QPushButton *>(u"deleteButton"_s);
        QVERIFY2(remove->isEnabled() && remove->text().contains(u'3'), qPrintable(remove->text()));
        remove->click();
        auto *dialog = page.findChild<SeveralDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<QTreeView *>(u"table"_s)->model()->rowCount(), 3);
        QTRY_VERIFY(!dialog->isBusy());
    }

private:
    void open(const QStringList &stories)
    {
        Connection connection(m_database->settings(u"owner"_s));
        const RootList list = listRoots(connection, m_spec, {{}, RootQuery::Scope::All, 1000});
        QList<SeveralModel::Row> rows;
        for (const QString &story : stories) {
            const auto root = std::ranges::find(list.rows, RowKey{sampleStory(story).sessionId}, &RootRow::key);
            QVERIFY(root != list.rows.end());
            SeveralModel::Row row;
            row.root = *root;
            row.words = wordsOf(*root, list, m_spec.root, QDateTime::currentDateTime());
            rows.append(row);
        }
        m_dialog = std::make_unique<SeveralDialog>(*m_db, m_files, m_spec, rows,
                                                   ConnectionMark{u"Sample"_s, Environment::Sample});
        m_dialog->show();
        QTRY_VERIFY(!m_dialog->isBusy());
    }

    QString noticeText() const
    {
        QStringList texts;
        for (const QLabel *label : m_dialog->findChild<NoticeBox *>(u"tryNotice"_s)->findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join(u' ');
    }

    void tryThem()
    {
        button("tryButton").click();
        acceptTry(*m_dialog);
        QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isBusy() && !m_dialog->findChild<QMessageBox *>(), 30'000);
    }

    [[nodiscard]] QCheckBox &triggersCheck() const { return *m_dialog->findChild<QCheckBox *>(u"triggersCheck"_s); }

    void confirm(int number)
    {
        edit("reasonEdit").setText(u"ticket 7"_s);
        edit("typeEdit").setText(QString::number(number));
        QVERIFY2(button("deleteButton").isEnabled(), qPrintable(m_dialog->findChild<QLabel *>(u"hintLabel"_s)->text()));
        button("deleteButton").click();
        QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isBusy(), 30'000);
    }

    [[nodiscard]] QList<SeveralModel::State> states() const
    {
        const auto *model = static_cast<SeveralModel *>(table().model());
        QList<SeveralModel::State> states;
        for (int row = 0; row < model->rowCount(); ++row)
            states.append(model->row(row).state);
        return states;
    }

    [[nodiscard]] QList<bool> ticks() const
    {
        QList<bool> ticks;
        for (int row = 0; row < table().model()->rowCount(); ++row)
            ticks.append(table().model()->index(row, 0).data(Qt::CheckStateRole).toInt() == Qt::Checked);
        return ticks;
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

    [[nodiscard]] QTreeView &table() const { return *m_dialog->findChild<QTreeView *>(u"table"_s); }
    [[nodiscard]] QPushButton &button(const char *name) const
    {
        return *m_dialog->findChild<QPushButton *>(QLatin1StringView(name));
    }
    [[nodiscard]] QLineEdit &edit(const char *name) const
    {
        return *m_dialog->findChild<QLineEdit *>(QLatin1StringView(name));
    }

    DatabaseFixture m_fixture;
    const Spec m_spec = builtInSpec();
    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<ScratchDatabase> m_database;
    FileThread m_files;
    std::unique_ptr<DbThread> m_db;
    std::unique_ptr<SeveralDialog> m_dialog;
};

QTEST_MAIN(TestSeveralDialog)
#include "tst_severaldialog.moc"

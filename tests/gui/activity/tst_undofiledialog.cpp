// SPDX-License-Identifier: MIT
#include "core/spec/specreader.h"
#include "gui/activity/undofiledialog.h"
#include "gui/widgets/noticebox.h"
#include "postgres/deletion/deleter.h"
#include "postgres/undo/undoer.h"
#include "support/databasefixture.h"
#include "support/storybook.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeWidget>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestUndoFileDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { REQUIRE_SERVER(m_fixture); }

    void init()
    {
        m_data = std::make_unique<QTemporaryDir>();
        qputenv("XDG_DATA_HOME", m_data->path().toLocal8Bit());
        m_database = m_fixture.sampleDatabase();
        Connection connection(m_database->settings(u"owner"_s));
        DeleteOptions options;
        options.reason = u"ticket 7"_s;
        const DeleteResult result =
            deleteRoots(connection, builtInSpec(), {{sampleStory(u"clean"_s).sessionId}}, options);
        QVERIFY(result.archive);
        m_path = result.archive->path;
    }

    void cleanup()
    {
        m_dialog.reset();
        m_database.reset();
        m_data.reset();
    }

    void whatItHoldsIsShownWithoutAConnection()
    {
        open();
        QVERIFY2(label("subtitleLabel").contains(m_database->name()) && label("subtitleLabel").contains(u"ticket 7"_s),
                 qPrintable(label("subtitleLabel")));
        QVERIFY2(notice().accessibleName().contains(u"is whole"_s), qPrintable(notice().accessibleName()));
        QVERIFY2(notice().accessibleDescription().contains(u"signed by you"_s),
                 qPrintable(notice().accessibleDescription()));
        const auto &tables = *m_dialog->findChild<QTreeWidget *>(u"tables"_s);
        const QTreeWidgetItem *sessions = nullptr;
        for (int i = 0; i < tables.topLevelItemCount(); ++i)
            if (tables.topLevelItem(i)->toolTip(0) == u"public.whatsapp_sessions"_s)
                sessions = tables.topLevelItem(i);
        QVERIFY(sessions);
        QCOMPARE(sessions->text(0), u"sessions"_s);
        QCOMPARE(sessions->text(1), u"1"_s);
        QVERIFY(sessions->child(0)->text(0).contains(sampleStory(u"clean"_s).sessionId));

        const QSignalSpy wanted(m_dialog.get(), &UndoFileDialog::connectionWanted);
        button("connectButton").click();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().value(0).toString(), m_path);
        QCOMPARE(wanted.first().value(1).toString(), m_database->name());
    }

    void oneThatIsBackAlreadySaysSo()
    {
        Connection connection(m_database->settings(u"owner"_s));
        UndoOptions options;
        options.run = UndoOptions::Run::Restore;
        QVERIFY(undoDelete(connection, ArchiveFile(m_path), options).changed);
        open();
        QVERIFY2(notice().accessibleDescription().contains(u"taken back already"_s),
                 qPrintable(notice().accessibleDescription()));
    }

    void unsignedFileIsSaidToProveNothing()
    {
        // As somebody else's computer sees it.
        const QString copy = m_data->filePath(u"copy.sql"_s);
        QVERIFY(QFile::copy(m_path, copy));
        const QTemporaryDir elsewhere;
        qputenv("XDG_DATA_HOME", elsewhere.path().toLocal8Bit());
        m_path = copy;
        open();
        QVERIFY2(notice().accessibleName().contains(u"nothing proves who wrote it"_s),
                 qPrintable(notice().accessibleName()));
        QVERIFY(button("connectButton").isVisible());
    }

    void damagedFileIsRefused()
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::Append));
        file.write("x");
        file.close();
        open();
        QVERIFY2(label("titleLabel").contains(u"can't be used"_s), qPrintable(label("titleLabel")));
        QVERIFY(!button("connectButton").isVisible());
        QVERIFY(!button("csvButton").isVisible());
        m_dialog.reset();
        m_path = m_data->filePath(u"none.sql"_s);
        open();
        QVERIFY2(label("titleLabel").contains(u"can't be used"_s), qPrintable(label("titleLabel")));
    }

private:
    void open()
    {
        m_dialog = std::make_unique<UndoFileDialog>(m_files, builtInSpec(), m_path);
        m_dialog->show();
        QTRY_VERIFY(!m_dialog->isBusy());
    }

    [[nodiscard]] QString label(const char *name) const
    {
        return m_dialog->findChild<QLabel *>(QLatin1StringView(name))->text();
    }
    [[nodiscard]] QPushButton &button(const char *name) const
    {
        return *m_dialog->findChild<QPushButton *>(QLatin1StringView(name));
    }
    [[nodiscard]] NoticeBox &notice() const { return *m_dialog->findChild<NoticeBox *>(u"notice"_s); }

    DatabaseFixture m_fixture;
    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<ScratchDatabase> m_database;
    FileThread m_files;
    QString m_path;
    std::unique_ptr<UndoFileDialog> m_dialog;
};

QTEST_MAIN(TestUndoFileDialog)
#include "tst_undofiledialog.moc"

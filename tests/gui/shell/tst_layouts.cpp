// SPDX-License-Identifier: MIT
#include "core/spec/specreader.h"
#include "gui/shell/screenshots.h"
#include "gui/widgets/clipping.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/unnamed.h"
#include "postgres/deletion/batchdeleter.h"
#include "postgres/deletion/deleter.h"
#include "postgres/undo/undoer.h"
#include "support/databasefixture.h"
#include "support/storybook.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTranslator>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

using namespace ondelete;
using namespace Qt::StringLiterals;

/// Every page and dialog, measured. With ONDELETE_PICTURES, a folder, each is a picture there, too, in more looks;
/// ONDELETE_TRANSLATION names a .qm file: scripts/screenshots sets both.
class TestLayouts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qputenv("XDG_DATA_HOME", m_data.path().toLocal8Bit());
        QCoreApplication::setOrganizationName(u"ondelete-test"_s);
        QCoreApplication::setApplicationName(u"ondelete-layouts"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
        const QString translation = qEnvironmentVariable("ONDELETE_TRANSLATION");
        if (!translation.isEmpty()) {
            QVERIFY(m_translator.load(translation));
            QCoreApplication::installTranslator(&m_translator);
            QLocale::setDefault(QLocale(QFileInfo(translation).baseName().section(u'_', 1)));
        }
        REQUIRE_SERVER(m_fixture);
        m_database = m_fixture.sampleDatabase();
        m_allowed = letTriggersWriteElsewhere(*m_database);
        goComeBackAndGo();
    }

    void cleanupTestCase() { m_database.reset(); }

    /// Nor is there anything that a screen reader has no words for.
    void nothingIsCutOrHidden_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::addColumn<ThemeChoice>("theme");
        QTest::newRow("smallest") << QSize(1024, 600) << Qt::LeftToRight << ThemeChoice::Light;
        QTest::newRow("light") << QSize(1366, 690) << Qt::LeftToRight << ThemeChoice::Light;
        if (!qEnvironmentVariableIsSet("ONDELETE_PICTURES"))
            return;
        QTest::newRow("small-dark") << QSize(1024, 600) << Qt::LeftToRight << ThemeChoice::Dark;
        QTest::newRow("dark") << QSize(1366, 690) << Qt::LeftToRight << ThemeChoice::Dark;
        QTest::newRow("rtl-light") << QSize(1366, 690) << Qt::RightToLeft << ThemeChoice::Light;
        QTest::newRow("rtl-dark") << QSize(1366, 690) << Qt::RightToLeft << ThemeChoice::Dark;
        QTest::newRow("contrast") << QSize(1366, 690) << Qt::LeftToRight << ThemeChoice::HighContrast;
    }

    void nothingIsCutOrHidden()
    {
        QFETCH(QSize, size);
        QFETCH(Qt::LayoutDirection, direction);
        QFETCH(ThemeChoice, theme);
        const QString folder = qEnvironmentVariable("ONDELETE_PICTURES");
        const QString look = QString::fromLatin1(QTest::currentDataTag());
        qApp->setLayoutDirection(direction);
        applyTheme(*qApp, theme);
        QStringList found;
        int seen = 0;
        visitPages(m_database->settings(), size, [&](QWidget &widget, const QString &name) {
            ++seen;
            for (const QString &problem : clippedIn(widget))
                found.append(name + u": "_s + problem);
            for (const QString &problem : unnamedIn(widget))
                found.append(name + u": "_s + problem);
            if (!folder.isEmpty())
                widget.grab().save(QDir(folder).filePath(u"%1-%2.png"_s.arg(name, look)));
        });
        qApp->setLayoutDirection(Qt::LeftToRight);
        found.removeDuplicates();
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
        QVERIFY(seen > 15);
    }

private:
    /// So that there is something to tell of.
    void goComeBackAndGo()
    {
        Connection connection(m_database->settings());
        DeleteOptions options;
        options.reason = u"ticket 4711"_s;
        options.allowedSideEffects = m_allowed;
        stopHalfWay(connection, options);
        const RowKey key{sampleStory(u"clean"_s).sessionId};
        const DeleteResult deleted = deleteRoots(connection, builtInSpec(), {key}, options);
        QVERIFY2(deleted.archive, qPrintable(deleted.message));
        UndoOptions undo;
        undo.run = UndoOptions::Run::Restore;
        undo.reason = u"wrong number"_s;
        const UndoResult undone = undoDelete(connection, ArchiveFile(deleted.archive->path), undo);
        QVERIFY2(undone.outcome == UndoOutcome::Restored, qPrintable(undone.message));
        QVERIFY(deleteRoots(connection, builtInSpec(), {key}, options).changed);
        QVERIFY(deleteRoots(connection, builtInSpec(), {{sampleStory(u"shared-phone"_s).sessionId}}, options).changed);
    }

    /// A delete in batches.
    void stopHalfWay(Connection &connection, const DeleteOptions &options)
    {
        std::stop_source stop;
        BatchWatch watch;
        watch.onBatch = [&](const BatchedDelete &batches) {
            if (batches.done == 3)
                stop.request_stop();
        };
        const Connection::Cancellable cancellable(connection, stop.get_token());
        const RowKey key{sampleStory(u"dangling"_s).sessionId};
        QCOMPARE(deleteInBatches(connection, builtInSpec(), {key}, 5, options, watch).done, 3);
    }

    QTemporaryDir m_data;
    QTemporaryDir m_settings;
    QTranslator m_translator;
    DatabaseFixture m_fixture;
    std::unique_ptr<ScratchDatabase> m_database;
    QList<QualifiedName> m_allowed; ///< what triggers write besides
};

QTEST_MAIN(TestLayouts)
#include "tst_layouts.moc"

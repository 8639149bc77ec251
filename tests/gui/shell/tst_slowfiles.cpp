// SPDX-License-Identifier: MIT
#include "core/spec/specreader.h"
#include "core/spec/specwriter.h"
#include "files/connectionstore.h"
#include "gui/constraints/constraintspage.h"
#include "gui/shell/grantsdialog.h"
#include "gui/shell/mainwindow.h"
#include "gui/shell/startpage.h"
#include "gui/widgets/toast.h"
#include "support/databasefixture.h"

#include <QtCore/QFile>
#include <QtCore/QPointer>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtGui/QAction>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

#include <algorithm>
#include <sys/stat.h>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

/// A file on a disk that does not answer: whoever opens it waits.
class SlowFile
{
public:
    explicit SlowFile(const QString &path)
        : m_path(path)
    {
        if (mkfifo(QFile::encodeName(path).constData(), 0600) != 0)
            qFatal("No pipe could be made");
    }
    [[nodiscard]] QString path() const { return m_path; }
    /// Waits for whoever opens it.
    void answer(const QByteArray &bytes) const
    {
        QFile file(m_path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("Nobody reads the pipe");
    }

private:
    QString m_path;
};

/// The built-in rule list with another title.
QByteArray ownList()
{
    Spec spec = builtInSpec();
    spec.title = u"Own sessions"_s;
    return writeSpec(spec);
}

} // namespace

/// Files that a person names may lie on a share that does not answer: the window goes on, and what was asked for comes
/// with the answer.
class TestSlowFiles : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"ondelete-test"_s);
        QCoreApplication::setApplicationName(u"ondelete-test"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        QFile::remove(connectionsPath());
        REQUIRE_SERVER(m_fixture);
    }

    void init()
    {
        m_database = m_fixture.sampleDatabase();
        m_window = std::make_unique<MainWindow>(builtInSpec());
        m_window->show();
    }

    void cleanup()
    {
        m_window.reset();
        m_database.reset();
    }

    void ruleListComesWithTheDisksAnswer()
    {
        const SlowFile list(m_folder.filePath(u"list.json"_s));
        connectWindow();
        const QPointer<ConstraintsPage> before = m_window->constraintsPage();
        bool wentOn = false;
        m_window->openSpec(list.path(), [&] { wentOn = true; });
        hearAll();
        QVERIFY(before && !wentOn);
        list.answer(ownList());
        QTRY_VERIFY(wentOn);
        QVERIFY(!before && m_window->constraintsPage());
        QVERIFY(isShown(u"Own sessions"_s));
    }

    void dialogThatWasOpenedMeanwhileStays()
    {
        const SlowFile list(m_folder.filePath(u"late.json"_s));
        connectWindow();
        m_window->openSpec(list.path());
        m_window->findChild<QAction *>(u"grantsAction"_s)->trigger();
        const QPointer<GrantsDialog> dialog = m_window->findChild<GrantsDialog *>();
        const QPointer<ConstraintsPage> page = m_window->constraintsPage();
        list.answer(ownList());
        QTRY_VERIFY(m_window->findChild<Toast *>()->isVisible());
        QVERIFY(dialog && dialog->isVisible() && page);
        QVERIFY(!isShown(u"Own sessions"_s));
    }

    void connectionsOwnRuleListIsReadBeforeTheTest()
    {
        const SlowFile list(m_folder.filePath(u"own.json"_s));
        ConnectionRequest request = requestOf(m_database->settings());
        request.connection.environment = toString(Environment::Staging);
        request.connection.ruleList = list.path();
        m_window->connectTo(request);
        hearAll();
        QVERIFY(!m_window->constraintsPage());
        list.answer(ownList());
        QTRY_VERIFY_WITH_TIMEOUT(m_window->constraintsPage(), 20000);
        QVERIFY(isShown(u"Own sessions"_s));

        request.connection.ruleList = m_folder.filePath(u"gone.json"_s);
        m_window->connectTo(request);
        QMessageBox *box = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((box = m_window->findChild<QMessageBox *>()) && box->isVisible(), 20000);
        QVERIFY2(box->text().contains(u"The rule list in use stays."_s), qPrintable(box->text()));
        QVERIFY(isShown(u"Own sessions"_s));
        box->close();
    }

    void colleaguesConnectionsComeWithTheDisksAnswer()
    {
        const SlowFile theirs(m_folder.filePath(u"theirs.json"_s));
        StartPage &start = m_window->startPage();
        const qsizetype before = start.connections().size();
        start.findChild<QPushButton *>(u"importButton"_s)->click();
        auto *chooser = start.findChild<QFileDialog *>();
        QVERIFY(chooser);
        emit chooser->fileSelected(theirs.path());
        chooser->close();
        hearAll();
        QCOMPARE(start.connections().size(), before);
        SavedConnection connection;
        connection.id = u"1"_s;
        connection.name = u"Theirs"_s;
        connection.parameters = {{u"host"_s, u"db.example"_s}, {u"dbname"_s, u"shop"_s}};
        theirs.answer(toJson({connection}));
        QTRY_COMPARE(start.connections().size(), before + 1);
    }

private:
    [[nodiscard]] bool isShown(const QString &ruleList) const
    {
        const auto labels = m_window->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) {
            return label->text().startsWith(u"Rule list"_s) && label->text().contains(ruleList);
        });
    }

    /// All that is on its way to the window has arrived.
    static void hearAll()
    {
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents();
    }

    void connectWindow()
    {
        m_window->connectTo(m_database->settings(), Environment::Sample);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->constraintsPage() && m_window->constraintsPage()->audited(), 20000);
    }

    QTemporaryDir m_folder;
    DatabaseFixture m_fixture;
    std::unique_ptr<ScratchDatabase> m_database;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestSlowFiles)
#include "tst_slowfiles.moc"

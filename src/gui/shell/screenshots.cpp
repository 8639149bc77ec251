// SPDX-License-Identifier: MIT
#include "gui/shell/screenshots.h"

#include "core/spec/specreader.h"
#include "files/undostore.h"
#include "gui/activity/activitypage.h"
#include "gui/activity/undobatchesdialog.h"
#include "gui/activity/undodialog.h"
#include "gui/activity/undofiledialog.h"
#include "gui/activity/undosettingsdialog.h"
#include "gui/activity/undoseveraldialog.h"
#include "gui/constraints/constraintspage.h"
#include "gui/deletion/deletedialog.h"
#include "gui/deletion/severaldialog.h"
#include "gui/diagram/diagrampage.h"
#include "gui/fix/fixdialog.h"
#include "gui/sessions/blockingrowsdialog.h"
#include "gui/sessions/sessionspage.h"
#include "gui/settings/settingsdialog.h"
#include "gui/shell/exportdialog.h"
#include "gui/shell/fleetwindow.h"
#include "gui/shell/grantsdialog.h"
#include "gui/shell/guide.h"
#include "gui/shell/mainwindow.h"
#include "gui/shell/palette.h"
#include "gui/shell/startpage.h"
#include "gui/shell/waitingundo.h"
#include "postgres/sample/sampledatabase.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QEventLoop>
#include <QtCore/QTemporaryFile>
#include <QtCore/QTimer>
#include <QtGui/QAction>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeView>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace ondelete {

namespace {

/// Lets the window work until @p done or for too long. The one event loop of a program that shows no window.
bool waitUntil(const std::function<bool()> &done)
{
    constexpr int mostMs = 30000;
    QEventLoop loop;
    QTimer look;
    QElapsedTimer clock;
    clock.start();
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (done() || clock.elapsed() > mostMs)
            loop.quit();
    });
    look.start(20);
    loop.exec();
    return done();
}

/// Lets layouts settle.
void settle()
{
    QElapsedTimer clock;
    clock.start();
    waitUntil([&] { return clock.elapsed() > 60; });
}

class Camera
{
public:
    using Look = std::function<void(QWidget &widget, const QString &name)>;

    explicit Camera(Look look)
        : m_look(std::move(look))
    {
    }

    void take(QWidget &widget, const QString &name)
    {
        settle();
        m_look(widget, name);
    }

private:
    Look m_look;
};

/// The dialog that a page has just opened; closed again when @p show is done with it.
template <typename Dialog>
void withDialog(QWidget &window, const std::function<void(Dialog &)> &show)
{
    if (!waitUntil([&] { return window.findChild<Dialog *>() != nullptr; }))
        return;
    auto *dialog = window.findChild<Dialog *>();
    show(*dialog);
    dialog->close();
    settle();
}

/// What @p dialog shows once the delete was run and rolled back, where code of triggers acts.
void takeTry(QWidget &dialog, const std::function<bool()> &isBusy, Camera &camera, const QString &name)
{
    auto *button = dialog.findChild<QPushButton *>(u"tryButton"_s);
    if (button->isHidden())
        return;
    button->click();
    auto *question = dialog.findChild<QMessageBox *>();
    for (QAbstractButton *answer : question->buttons())
        if (question->buttonRole(answer) == QMessageBox::AcceptRole)
            answer->click();
    waitUntil([&] { return !isBusy(); });
    camera.take(dialog, name);
}

/// The records of a delete in batches, where there is one, and its undo.
void takeBatches(MainWindow &window, Camera &camera)
{
    ActivityPage &page = *window.activityPage();
    auto *table = page.findChild<QTreeView *>(u"table"_s);
    auto *each = page.findChild<QPushButton *>(u"batchesButton"_s);
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        table->setCurrentIndex(table->model()->index(row, 0));
        if (each->isHidden())
            continue;
        camera.take(window, u"activity-batches"_s);
        page.undoSelected();
        withDialog<UndoBatchesDialog>(window, [&](UndoBatchesDialog &dialog) {
            waitUntil([&] { return !dialog.isBusy(); });
            camera.take(dialog, u"undo-batches"_s);
        });
        each->click();
        camera.take(window, u"activity-each-batch"_s);
        each->click();
        return;
    }
}

/// Of two databases that are alike and one that does not answer.
void takeFleet(MainWindow &window, const ConnectionSettings &settings, Camera &camera)
{
    window.findChild<QAction *>(u"fleetAction"_s)->trigger();
    auto *fleet = window.findChild<FleetWindow *>();
    fleet->resize(window.size());
    camera.take(*fleet, u"fleet-open"_s);
    QTemporaryFile list;
    if (list.open()) {
        const QByteArray line = settings.withoutSecrets().toUtf8();
        list.write(line + '\n' + line + "\nhost=/nonexistent dbname=customer_039\n");
        list.close();
        fleet->page().openFile(list.fileName());
        waitUntil([&] { return !fleet->page().isBusy(); });
        camera.take(*fleet, u"fleet"_s);
    }
    fleet->close();
    settle();
}

void renderWindow(const ConnectionSettings &settings, QSize windowSize, Camera &camera)
{
    MainWindow window(builtInSpec());
    window.resize(windowSize);
    window.show();
    camera.take(window, u"start"_s);
    if (const QStringList archives = UndoStore().archives(); !archives.isEmpty()) {
        window.openUndoFile(archives.first());
        withDialog<UndoFileDialog>(window, [&](UndoFileDialog &dialog) {
            waitUntil([&] { return !dialog.isBusy(); });
            camera.take(dialog, u"undo-file"_s);
            dialog.findChild<QPushButton *>(u"connectButton"_s)->click();
        });
        camera.take(window, u"start-undo"_s);
        (void)window.startPage().undo().take();
    }
    window.connectTo(settings, Environment::Sample);
    const bool connected = waitUntil([&] {
        return window.constraintsPage() && window.constraintsPage()->audited() && !window.sessionsPage()->isBusy();
    });
    if (!connected) {
        camera.take(window, u"start-failed"_s);
        return;
    }
    window.showPage(MainWindow::SessionsNumber);
    SessionsPage &sessions = *window.sessionsPage();
    // Of each kind the first that the story has left.
    const auto select = [&](const QStringList &stories) {
        const bool found = std::ranges::any_of(
            stories, [&](const QString &name) { return sessions.select({sampleStory(name).sessionId}); });
        waitUntil([&] { return !sessions.isBusy(); });
        return found;
    };
    if (select({u"webinar-group"_s, u"check"_s, u"unlisted"_s})) {
        camera.take(window, u"sessions-blocked"_s);
        sessions.showBlockingRows();
        withDialog<BlockingRowsDialog>(window,
                                       [&](BlockingRowsDialog &dialog) { camera.take(dialog, u"blocking-rows"_s); });
    }
    select({u"dangling"_s, u"clean"_s, u"shared-phone"_s});
    camera.take(window, u"sessions"_s);
    auto *look = sessions.findChild<QPushButton *>(u"lookButton"_s);
    look->click();
    waitUntil([&] { return look->isHidden() && sessions.findChild<QWidget *>(u"stopLookingButton"_s)->isHidden(); });
    camera.take(window, u"sessions-verdicts"_s);
    sessions.deleteSelected();
    withDialog<DeleteDialog>(window, [&](DeleteDialog &dialog) {
        auto *batches = dialog.findChild<QAbstractButton *>(u"batchCheck"_s);
        if (batches->isVisible()) {
            batches->setChecked(true);
            camera.take(dialog, u"delete-batches"_s);
            batches->setChecked(false);
        }
        camera.take(dialog, u"delete"_s);
        takeTry(
            dialog, [&] { return dialog.isRunning(); }, camera, u"delete-tried"_s);
    });
    sessions.selectAll();
    camera.take(window, u"sessions-several"_s);
    sessions.deleteSelected();
    withDialog<SeveralDialog>(window, [&](SeveralDialog &dialog) {
        waitUntil([&] { return !dialog.isBusy(); });
        camera.take(dialog, u"delete-several"_s);
        takeTry(
            dialog, [&] { return dialog.isBusy(); }, camera, u"delete-several-tried"_s);
    });

    window.findChild<QAction *>(u"settingsAction"_s)->trigger();
    withDialog<SettingsDialog>(window, [&](SettingsDialog &dialog) { camera.take(dialog, u"settings"_s); });
    window.findChild<QAction *>(u"guideAction"_s)->trigger();
    withDialog<Guide>(window, [&](Guide &dialog) { camera.take(dialog, u"guide"_s); });
    window.findChild<QAction *>(u"paletteAction"_s)->trigger();
    withDialog<CommandPalette>(window, [&](CommandPalette &dialog) { camera.take(dialog, u"palette"_s); });
    window.findChild<QAction *>(u"undoFilesAction"_s)->trigger();
    withDialog<UndoSettingsDialog>(window, [&](UndoSettingsDialog &dialog) { camera.take(dialog, u"undo-files"_s); });
    window.findChild<QAction *>(u"grantsAction"_s)->trigger();
    withDialog<GrantsDialog>(window, [&](GrantsDialog &dialog) {
        waitUntil([&] { return !dialog.isBusy(); });
        dialog.findChild<QLineEdit *>()->setText(u"support"_s);
        camera.take(dialog, u"grants"_s);
    });
    window.showPage(MainWindow::ActivityNumber);
    window.activityPage()->refresh();
    waitUntil([&] { return !window.activityPage()->isBusy(); });
    camera.take(window, u"activity"_s);
    window.activityPage()->undoSelected();
    if (window.findChild<UndoDialog *>()) // nothing to undo, no dialog
        withDialog<UndoDialog>(window, [&](UndoDialog &dialog) {
            waitUntil([&] { return !dialog.isRunning(); });
            camera.take(dialog, u"undo"_s);
            takeTry(
                dialog, [&] { return dialog.isRunning(); }, camera, u"undo-tried"_s);
        });
    window.activityPage()->findChild<QTreeView *>(u"table"_s)->selectAll();
    camera.take(window, u"activity-several"_s);
    window.activityPage()->undoSelected();
    if (window.findChild<UndoSeveralDialog *>())
        withDialog<UndoSeveralDialog>(window, [&](UndoSeveralDialog &dialog) {
            waitUntil([&] { return !dialog.isBusy(); });
            camera.take(dialog, u"undo-several"_s);
        });
    takeBatches(window, camera);
    takeFleet(window, settings, camera);
    window.showPage(MainWindow::ConstraintsNumber);
    camera.take(window, u"constraints"_s);
    const auto audited = [&] { return !window.constraintsPage()->isBusy(); };
    emit window.constraintsPage()->ruleWished({window.constraintsPage()->audited()->audit.findings.first(),
                                               KeyRule{DeleteRule::Cascade, {}}, u"They have no purpose alone."_s});
    waitUntil(audited);
    camera.take(window, u"constraints-changed"_s);
    window.findChild<QAction *>(u"undoAction"_s)->trigger();
    waitUntil(audited);
    window.showPage(MainWindow::DiagramNumber);
    waitUntil([&] { return !window.diagramPage()->isBusy(); });
    camera.take(window, u"diagram"_s);
    window.diagramPage()->showRow({sampleStory(u"webinar-group"_s).sessionId}, u"Webinar host"_s);
    waitUntil([&] { return !window.diagramPage()->isBusy(); });
    camera.take(window, u"diagram-session"_s);
    window.showPage(MainWindow::ConstraintsNumber);
    window.constraintsPage()->exportReport();
    withDialog<ExportDialog>(window, [&](ExportDialog &dialog) { camera.take(dialog, u"export"_s); });
    window.constraintsPage()->reviewFix();
    withDialog<FixDialog>(window, [&](FixDialog &dialog) {
        camera.take(dialog, u"fix-choose"_s);
        dialog.read();
        camera.take(dialog, u"fix-read"_s);
    });
}

} // namespace

void visitPages(const ConnectionSettings &settings, QSize size,
                const std::function<void(QWidget &widget, const QString &name)> &look)
{
    Camera camera(look);
    renderWindow(settings, size, camera);
}

QStringList renderPages(const ConnectionSettings &settings, const QString &folder)
{
    constexpr QSize usual(1366, 690);
    QDir().mkpath(folder);
    QStringList files;
    for (const auto &[choice, theme] :
         {std::pair{ThemeChoice::Light, u"light"_s}, std::pair{ThemeChoice::Dark, u"dark"_s}}) {
        applyTheme(*qApp, choice);
        visitPages(settings, usual, [&, shade = theme](QWidget &widget, const QString &name) {
            const QString path = QDir(folder).filePath(u"%1-%2.png"_s.arg(name, shade));
            if (widget.grab().save(path))
                files.append(path);
        });
    }
    return files;
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#include "gui/shell/fleetwindow.h"

#include "gui/shell/exportdialog.h"
#include "gui/shell/guide.h"
#include "gui/widgets/toast.h"

#include <QtCore/QFileInfo>
#include <QtGui/QShortcut>

namespace ondelete {

FleetWindow::FleetWindow(const Spec &spec, QWidget *owner)
    : QMainWindow(owner)
    , m_page(new FleetPage(spec))
{
    setWindowTitle(tr("Fleet – OnDelete"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(owner->size() * 0.9);
    setCentralWidget(m_page);
    auto *toast = new Toast(this);
    // As in the main window, whose menus this one has not.
    const auto on = [this](const QKeySequence &keys, void (Page::*what)()) {
        connect(new QShortcut(keys, this), &QShortcut::activated, m_page, what);
    };
    on(QKeySequence(Qt::CTRL | Qt::Key_E), &Page::exportReport);
    on(QKeySequence::Copy, &Page::copy);
    on(QKeySequence::Find, &Page::find);
    on(QKeySequence::Refresh, &Page::refresh);
    connect(new QShortcut(QKeySequence::HelpContents, this), &QShortcut::activated, this, [this] {
        auto *guide = new Guide(m_page->chapter(), this);
        guide->setAttribute(Qt::WA_DeleteOnClose);
        guide->open();
    });
    connect(new QShortcut(QKeySequence::Close, this), &QShortcut::activated, this, &QWidget::close);
    connect(m_page, &FleetPage::connectionRequested, owner, [owner] {
        owner->raise();
        owner->activateWindow();
    });
    connect(m_page, &Page::exportRequested, this, [this, toast](const Report &report) {
        auto *dialog = new ExportDialog(report, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &ExportDialog::saved, toast, [toast](const QString &path) {
            toast->tell(Tone::Good, tr("Saved %1").arg(QFileInfo(path).fileName()));
        });
        dialog->open();
    });
}

void FleetWindow::bringUp()
{
    if (!isVisible()) {
        show();
        return;
    }
    raise();
    activateWindow();
}

} // namespace ondelete

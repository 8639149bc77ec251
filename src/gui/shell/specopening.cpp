// SPDX-License-Identifier: MIT
#include "gui/shell/specopening.h"

#include "files/undostore.h"
#include "gui/shell/mainwindow.h"
#include "gui/shell/specissuesdialog.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMessageBox>

using namespace Qt::StringLiterals;

namespace ondelete {

namespace {

void askForFile(QWidget &parent, const QString &title, const QString &filter, const QString &folder,
                const std::function<void(const QString &)> &chosen)
{
    auto *dialog = new QFileDialog(&parent, title, folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({filter, MainWindow::tr("All files (*)")});
    QObject::connect(dialog, &QFileDialog::fileSelected, &parent, chosen);
    dialog->open();
}

} // namespace

void askForSpec(QWidget &parent, const std::function<void(const QString &)> &chosen)
{
    askForFile(parent, MainWindow::tr("Open rule list"), MainWindow::tr("Rule lists (*.json)"), {}, chosen);
}

void askForUndoFile(QWidget &parent, const std::function<void(const QString &)> &chosen)
{
    const QString folder = dataFolder(u"archives"_s);
    askForFile(parent, MainWindow::tr("Open an undo file"), MainWindow::tr("Undo files (*.sql)"), folder, chosen);
}

SpecOpening openedSpec(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {path, {}, file.errorString()};
    return {path, readSpec(file.readAll()), {}};
}

void showMistakes(const SpecOpening &opening, QWidget &parent)
{
    QDialog *dialog = nullptr;
    if (opening.unreadable.isEmpty())
        dialog = new SpecIssuesDialog(opening.path, opening.reading.issues, &parent);
    else
        dialog = new QMessageBox(QMessageBox::Warning, MainWindow::tr("Open rule list"),
                                 MainWindow::tr("%1 can't be read: %2. The rule list in use stays.")
                                     .arg(QDir::toNativeSeparators(opening.path), opening.unreadable),
                                 QMessageBox::Close, &parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace ondelete

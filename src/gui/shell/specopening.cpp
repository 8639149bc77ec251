// SPDX-License-Identifier: MIT
#include "gui/shell/specopening.h"

#include "core/spec/specreader.h"
#include "gui/shell/mainwindow.h"
#include "gui/shell/specissuesdialog.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtWidgets/QMessageBox>

using namespace Qt::StringLiterals;

namespace ondelete {

std::optional<Spec> openedSpec(const QString &path, QWidget &parent)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        auto *box = new QMessageBox(QMessageBox::Warning, MainWindow::tr("Open rule list"),
                                    MainWindow::tr("%1 can't be read: %2. The rule list in use stays.")
                                        .arg(QDir::toNativeSeparators(path), file.errorString()),
                                    QMessageBox::Close, &parent);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
        return std::nullopt;
    }
    const SpecReading reading = readSpec(file.readAll());
    if (reading.isGood())
        return reading.spec;
    auto *dialog = new SpecIssuesDialog(path, reading.issues, &parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return std::nullopt;
}

} // namespace ondelete

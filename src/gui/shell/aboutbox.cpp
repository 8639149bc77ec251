// SPDX-License-Identifier: MIT
#include "gui/shell/aboutbox.h"

#include "gui/shell/mainwindow.h"

#include <QtWidgets/QMessageBox>

using namespace Qt::StringLiterals;

namespace ondelete {

void showAbout(QWidget &parent)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, MainWindow::tr("About OnDelete"),
                                MainWindow::tr("OnDelete %1").arg(QStringLiteral(ONDELETE_VERSION)), QMessageBox::Close,
                                &parent);
    box->setInformativeText(
        MainWindow::tr("Shows what a delete will do before it is done, changes delete rules without stopping "
                       "the database, and says what still stops a delete.\n\nMIT license. Qt %1.")
            .arg(QString::fromLatin1(qVersion())));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#include "gui/widgets/filequestions.h"

#include <QtWidgets/QFileDialog>

namespace ondelete {
namespace {

void open(QFileDialog *dialog, QWidget &parent, const QString &filter,
          const std::function<void(const QString &)> &chosen)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilters({filter, QFileDialog::tr("All files (*)")});
    QObject::connect(dialog, &QFileDialog::fileSelected, &parent, chosen);
    dialog->open();
}

} // namespace

void askForFile(QWidget &parent, const QString &title, const QString &filter, const QString &folder,
                const std::function<void(const QString &)> &chosen)
{
    auto *dialog = new QFileDialog(&parent, title, folder);
    dialog->setFileMode(QFileDialog::ExistingFile);
    open(dialog, parent, filter, chosen);
}

void askWhereToSave(QWidget &parent, const QString &title, const QString &filter, const QString &ending,
                    const std::function<void(const QString &)> &chosen)
{
    auto *dialog = new QFileDialog(&parent, title);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending);
    open(dialog, parent, filter, chosen);
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#include "gui/rulelist/specopening.h"

#include "gui/rulelist/specissuesdialog.h"
#include "gui/widgets/filequestions.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtWidgets/QMessageBox>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::RuleList)
};

} // namespace

void askForSpec(QWidget &parent, const std::function<void(const QString &)> &chosen)
{
    askForFile(parent, Text::tr("Open rule list"), Text::tr("Rule lists (*.json)"), {}, chosen);
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
        dialog = new QMessageBox(QMessageBox::Warning, Text::tr("Open rule list"),
                                 Text::tr("%1 can't be read: %2. The rule list in use stays.")
                                     .arg(QDir::toNativeSeparators(opening.path), opening.unreadable),
                                 QMessageBox::Close, &parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace ondelete

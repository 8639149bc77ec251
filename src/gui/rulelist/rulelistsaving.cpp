// SPDX-License-Identifier: MIT
#include "gui/rulelist/rulelistsaving.h"

#include "core/spec/specwriter.h"
#include "core/spec/translation.h"
#include "files/savefile.h"
#include "gui/jobs/aside.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QFileDialog>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::RuleList)
};

} // namespace

void askWhereToSaveSpec(QWidget &parent, const QString &title, const std::function<void(const QString &)> &chosen)
{
    auto *dialog = new QFileDialog(&parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    dialog->setNameFilters({Text::tr("Rule lists (*.json)"), Text::tr("All files (*)")});
    QObject::connect(dialog, &QFileDialog::fileSelected, &parent, chosen);
    dialog->open();
}

Running<QString> saveSpec(const Spec &spec, const QString &path)
{
    return runAside([bytes = writeSpec(asWritten(spec)), path](const std::stop_token &) {
        return saveFile(path, bytes, Overwrite::Replace);
    });
}

} // namespace ondelete

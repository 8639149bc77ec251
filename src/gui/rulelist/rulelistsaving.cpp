// SPDX-License-Identifier: MIT
#include "gui/rulelist/rulelistsaving.h"

#include "core/spec/specwriter.h"
#include "core/spec/translation.h"
#include "files/savefile.h"
#include "gui/jobs/aside.h"
#include "gui/widgets/filequestions.h"

#include <QtCore/QCoreApplication>

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
    askWhereToSave(parent, title, Text::tr("Rule lists (*.json)"), u"json"_s, chosen);
}

Running<QString> saveSpec(const Spec &spec, const QString &path)
{
    return runAside([bytes = writeSpec(asWritten(spec)), path](const std::stop_token &) {
        return saveFile(path, bytes, Overwrite::Replace);
    });
}

} // namespace ondelete

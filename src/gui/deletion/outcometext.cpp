// SPDX-License-Identifier: MIT
#include "gui/deletion/outcometext.h"

#include "core/preview/actionwords.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::OutcomeText)
};

} // namespace

QString outcomeText(const DeleteResult &result, const Spec &spec)
{
    switch (result.next) {
    case NextStep::None:
        return result.message;
    case NextStep::AllowSideEffects: {
        QStringList labels;
        for (const QualifiedName &table : result.unallowed)
            labels.append(spec.labelOf(table));
        return Words::tr("The database would also change or remove rows that were not shown: %1. Nothing was changed. "
                         "Delete it by itself: there you can look at them and decide.")
            .arg(labels.join(u", "_s));
    }
    case NextStep::FindOut:
        return (QStringList{Words::tr("The connection was lost while the delete was being completed, and the server "
                                      "could not be asked since. Whether it was done is not known. Look for it in the "
                                      "list when the server answers again.")}
                + result.warnings)
            .join(u' ');
    }
    Q_UNREACHABLE();
}

QString sideEffectWords(const TableEffect &effect, const Spec &spec)
{
    return plainWords(spec.labelOf(effect.table), effect.action);
}

QString outcomeText(const UndoResult &result)
{
    return result.next == NextStep::FindOut ? Words::tr(
               "The connection was lost while the undo was being completed. Whether it was done is not known. Look "
               "for it in the list when the server answers again.")
                                            : result.message;
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#include "postgres/undo/undowords.h"

#include "postgres/deletion/deleteguard.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::Undoer)
};

QString differences(const UndoResult &result, Told told)
{
    return sentencesOf(result.altered, &QualifiedName::toString, told).join(u' ');
}

/// Of rows that were there and are in no undo file; empty where there are none.
QString besides(const UndoResult &result)
{
    QStringList what;
    for (const TableEffect &effect : result.sideEffects)
        if (effect.action != RowAction::Insert)
            what.append(sentenceOf(effect));
    return what.isEmpty()
        ? QString()
        : Text::tr("Triggers or rules also act on the way back: %1. That is in no undo file.").arg(what.join(u"; "_s));
}

} // namespace

QString takenBack(const UndoResult &result)
{
    qint64 left = 0;
    for (const UndoEffect &effect : result.tables)
        left += effect.changedSince;
    const QString also = besides(result);
    QStringList sentences{isDataAltered(result.altered)   ? Text::tr("Taken back, but not all is as it was.")
                              : !result.altered.isEmpty() ? Text::tr("Taken back: all rows are back.")
                              : left > 0 || !also.isEmpty()
                              ? Text::tr("Taken back.")
                              : Text::tr("Taken back: everything is as the undo file says.")};
    if (!result.altered.isEmpty())
        sentences.append(differences(result, Told::Done));
    if (left > 0)
        sentences.append(Text::tr("%Ln row(s) that were changed since were left as they are.", nullptr, int(left)));
    if (!also.isEmpty())
        sentences.append(also);
    return sentences.join(u' ');
}

QString canBeTakenBack(const UndoResult &result)
{
    QStringList besideIt;
    if (!result.altered.isEmpty())
        besideIt.append(differences(result, Told::Tried));
    if (const QString also = besides(result); !also.isEmpty())
        besideIt.append(also);
    return besideIt.isEmpty()
        ? Text::tr("It can be taken back: that was tried and rolled back. Nothing was changed yet.")
        : Text::tr("It can be taken back: that was tried and rolled back. %1 Nothing was changed yet.")
              .arg(besideIt.join(u' '));
}

} // namespace ondelete

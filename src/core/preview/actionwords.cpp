// SPDX-License-Identifier: MIT
#include "core/preview/actionwords.h"

#include <QtCore/QCoreApplication>

namespace ondelete {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::ActionWords)
};

} // namespace

QString plainWords(RowAction action)
{
    switch (action) {
    case RowAction::Delete:
        return Words::tr("deleted", "rows");
    case RowAction::SetNull:
        return Words::tr("unlinked", "rows");
    case RowAction::SetDefault:
        return Words::tr("linked to something else", "rows");
    case RowAction::Update:
        return Words::tr("changed", "rows");
    case RowAction::Block:
        return Words::tr("in the way", "rows");
    case RowAction::Dangle:
        return Words::tr("with the key of a deleted row", "rows");
    case RowAction::Unknown:
        return Words::tr("unreadable", "rows");
    case RowAction::Insert:
        return Words::tr("added", "rows");
    }
    Q_UNREACHABLE();
}

QString plainWords(const QString &label, RowAction action)
{
    return Words::tr("%1, %2", "\"groups, deleted\"").arg(label, plainWords(action));
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#include "core/undo/undo.h"

using namespace Qt::StringLiterals;

namespace ondelete {

QString toString(UndoOutcome outcome)
{
    switch (outcome) {
    case UndoOutcome::Restored:
        return u"restored"_s;
    case UndoOutcome::Restorable:
        return u"restorable"_s;
    case UndoOutcome::Conflicts:
        return u"conflicts"_s;
    case UndoOutcome::Cancelled:
        return u"cancelled"_s;
    case UndoOutcome::InDoubt:
        return u"in-doubt"_s;
    case UndoOutcome::NotCommitted:
        return u"not-committed"_s;
    }
    Q_UNREACHABLE();
}

QString toString(UndoConflict::Kind kind)
{
    switch (kind) {
    case UndoConflict::Kind::Unique:
        return u"unique"_s;
    case UndoConflict::Kind::MissingParent:
        return u"missing-parent"_s;
    case UndoConflict::Kind::MissingRight:
        return u"missing-right"_s;
    case UndoConflict::Kind::Refused:
        return u"refused"_s;
    }
    Q_UNREACHABLE();
}

} // namespace ondelete

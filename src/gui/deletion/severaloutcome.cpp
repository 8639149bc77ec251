// SPDX-License-Identifier: MIT
#include "gui/deletion/severaloutcome.h"

#include <QtCore/QCoreApplication>

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::SeveralDialog)
};

} // namespace

DeleteNotice noticeOf(const SeveralModel &rows, bool isWarned)
{
    const auto failed = int(rows.in(SeveralModel::State::NotDeleted).size());
    const auto partly = int(rows.partly().size());
    const auto doubtful = int(rows.in(SeveralModel::State::InDoubt).size());
    if (doubtful > 0)
        return {Tone::Warning, Text::tr("Of %Ln it is not known whether it was deleted", nullptr, doubtful),
                Text::tr("The connection was lost at the last moment. Retry looks first.")};
    if (partly > 0)
        return {Tone::Warning, Text::tr("%Ln was (were) deleted in part", nullptr, partly),
                Text::tr("The list says which batches are deleted. Retry goes on with them.")};
    if (failed > 0)
        return {Tone::Bad, Text::tr("%Ln was (were) not deleted: each of them is exactly as before", nullptr, failed),
                Text::tr("The list says why. Retry looks at them again.")};
    if (isWarned)
        return {Tone::Warning, Text::tr("They were deleted, but something is left to do"),
                Text::tr("The list says what.")};
    return {Tone::Good, {}, {}};
}

} // namespace ondelete

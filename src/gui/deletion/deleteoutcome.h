// SPDX-License-Identifier: MIT
#pragma once

#include "core/deletion/deletion.h"
#include "gui/deletion/deletewords.h"

namespace ondelete {

/// What became of a delete, as a title and a notice.
struct DeleteOutcomeWords
{
    QString title;
    DeleteNotice notice;
};

/// Of the delete of the row that people call @p name, which was to do what @p shown says.
[[nodiscard]] DeleteOutcomeWords wordsOf(const DeleteResult &result, const Preview &shown, const QString &name,
                                         const Spec &spec);

} // namespace ondelete

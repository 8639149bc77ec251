// SPDX-License-Identifier: MIT
#pragma once

#include "core/spec/spec.h"

#include <QtCore/QLocale>
#include <QtCore/QSet>

namespace ondelete {

/// All that @p spec says to people: its title, its words for tables, columns and values, its reasons.
[[nodiscard]] QSet<QString> textsOf(const Spec &spec);

/// @p spec for people who read the language of @p locale: each text that its translations hold is in that language,
/// every other one as it is written. For showing only: what is kept or written is asWritten().
[[nodiscard]] Spec localized(const Spec &spec, const QLocale &locale);

/// What @p spec was before localized(): as its file has it.
[[nodiscard]] const Spec &asWritten(const Spec &spec);

} // namespace ondelete

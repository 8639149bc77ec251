// SPDX-License-Identifier: MIT
#pragma once

#include "core/spec/spec.h"

namespace ondelete {

/// @p text as a title begins: with a capital letter.
[[nodiscard]] QString sentenceCase(const QString &text);

/// What the search of the list looks into, in the rule list's words: "Phone, Name, Organization or id".
[[nodiscard]] QString searchedWords(const RootSpec &root);

} // namespace ondelete

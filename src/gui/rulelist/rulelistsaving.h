// SPDX-License-Identifier: MIT
#pragma once

#include "core/jobs/running.h"
#include "core/spec/spec.h"

#include <functional>

class QWidget;

namespace ondelete {

/// Asks a person under @p title for the file that a rule list is to be saved as, above @p parent, and calls @p chosen
/// with its path.
void askWhereToSaveSpec(QWidget &parent, const QString &title, const std::function<void(const QString &)> &chosen);

/// Saves @p spec, as it is written, in the file @p path. The answer: an empty text, or what went wrong.
[[nodiscard]] Running<QString> saveSpec(const Spec &spec, const QString &path);

} // namespace ondelete

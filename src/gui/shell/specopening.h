// SPDX-License-Identifier: MIT
#pragma once

#include "core/spec/spec.h"

#include <optional>

class QWidget;

namespace ondelete {

/// The rule list in the file @p path; unset, with everything that is wrong shown above @p parent, where it is none.
[[nodiscard]] std::optional<Spec> openedSpec(const QString &path, QWidget &parent);

} // namespace ondelete

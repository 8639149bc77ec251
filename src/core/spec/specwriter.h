// SPDX-License-Identifier: MIT
#pragma once

#include "core/spec/spec.h"

#include <QtCore/QByteArray>

namespace ondelete {

/// A spec as a file's bytes, with its fields in the order of design.md. readSpec() gives an equal Spec back,
/// provided that @p spec is one that a file could hold: texts that must not be empty are not. Translations of what it
/// does not say are left out.
[[nodiscard]] QByteArray writeSpec(const Spec &spec);

} // namespace ondelete

// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QStringList>

namespace ondelete {

/// " Did you mean \"audit\"?", where one of @p known is probably meant by @p word; else empty.
[[nodiscard]] QString didYouMean(const QString &word, const QStringList &known);

/// The arguments of @p option, also written as "--option=value"; not those behind "--".
[[nodiscard]] QStringList valuesOf(const QStringList &arguments, const QStringList &option);

} // namespace ondelete

// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

class QCoreApplication;

namespace ondelete {

/// Loads the texts of @p language ("es"); empty: of the person's locale, where there are some, else English.
/// Returns a sentence that names the known languages where @p language is none of them.
[[nodiscard]] QString installTranslations(QCoreApplication &application, const QString &language);

} // namespace ondelete

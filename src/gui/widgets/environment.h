// SPDX-License-Identifier: MIT
#pragma once

#include "gui/widgets/theme.h"

#include <QtCore/QString>

namespace ondelete {

/// What is at stake on a connection. What nobody marked counts as production.
enum class Environment { Production, Staging, Development, Sample };

[[nodiscard]] QString toString(Environment environment); ///< "production", …: as it is stored
/// Production where @p text is none of the names.
[[nodiscard]] Environment environmentFromString(const QString &text);
[[nodiscard]] QString wordOf(Environment environment); ///< "PRODUCTION", …: as it is shown

[[nodiscard]] Tone toneOf(Environment environment);
[[nodiscard]] QColor stripeColor(Environment environment, const Colors &colors);

/// How a connection is called in titles, and what is at stake there.
struct ConnectionMark
{
    QString name;
    Environment environment = Environment::Production;

    [[nodiscard]] QString title() const; ///< "saleshub – PRODUCTION"
};

} // namespace ondelete

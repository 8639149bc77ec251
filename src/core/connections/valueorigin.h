// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QMap>
#include <QtCore/QString>

#include <functional>

namespace ondelete {

/// A value of a connection, and where it comes from.
struct OriginalValue
{
    enum class Origin { Default, Given, Service, Environment };

    QString value;
    Origin origin = Origin::Default;
    QString source; ///< the service's name, or the variable's

    friend bool operator==(const OriginalValue &, const OriginalValue &) = default;
};

/// What libpq takes for @p keyword: what is @p given, else what the @p service says, else its variable, which
/// @p variable reads. Pure.
[[nodiscard]] OriginalValue originOf(const QString &keyword, const QMap<QString, QString> &given,
                                     const QMap<QString, QString> &service,
                                     const std::function<QString(const QString &)> &variable);

} // namespace ondelete

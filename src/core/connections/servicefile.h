// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QList>
#include <QtCore/QMap>
#include <QtCore/QString>

namespace ondelete {

/// One entry of a pg_service.conf.
struct Service
{
    QString name;
    QMap<QString, QString> parameters; ///< as libpq takes them; a password may be among them

    friend bool operator==(const Service &, const Service &) = default;
};

/// Reads a pg_service.conf as libpq does: sections in brackets, "keyword=value" without blanks around the sign, "#" for
/// remarks. Lines that are none of these are passed over.
[[nodiscard]] QList<Service> readServices(const QString &text);

} // namespace ondelete

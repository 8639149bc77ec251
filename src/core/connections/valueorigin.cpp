// SPDX-License-Identifier: MIT
#include "core/connections/valueorigin.h"

using namespace Qt::StringLiterals;

namespace ondelete {

OriginalValue originOf(const QString &keyword, const QMap<QString, QString> &given,
                       const QMap<QString, QString> &service, const std::function<QString(const QString &)> &variable)
{
    using Origin = OriginalValue::Origin;
    if (const QString value = given.value(keyword); !value.isEmpty())
        return {value, Origin::Given, {}};
    if (const QString value = service.value(keyword); !value.isEmpty())
        return {value, Origin::Service, given.value(u"service"_s)};
    static const QMap<QString, QString> variables{{u"host"_s, u"PGHOST"_s},       {u"port"_s, u"PGPORT"_s},
                                                  {u"dbname"_s, u"PGDATABASE"_s}, {u"user"_s, u"PGUSER"_s},
                                                  {u"sslmode"_s, u"PGSSLMODE"_s}, {u"password"_s, u"PGPASSWORD"_s}};
    const QString name = variables.value(keyword);
    if (const QString value = name.isEmpty() ? QString() : variable(name); !value.isEmpty())
        return {value, Origin::Environment, name};
    return {};
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#include "core/catalog/sqltext.h"

using namespace Qt::StringLiterals;

namespace ondelete {

QString sqlLiteral(QString text)
{
    return u"E'"_s + text.replace(u'\\', u"\\\\"_s).replace(u'\'', u"''"_s) + u'\'';
}

QString sqlIdentifier(QString name)
{
    return u'"' + name.replace(u'"', u"\"\""_s) + u'"';
}

QString textOf(const QString &value, const Column &column)
{
    return textOf(value, column.ofOwnType);
}

QString textOf(const QString &value, bool isOfOwnType)
{
    // IS NULL means something else to a composite type.
    return isOfOwnType
        ? value + u"::text"_s
        : u"CASE WHEN pg_catalog.num_nulls(%1) OPERATOR(pg_catalog.=) 0 THEN pg_catalog.format('%s', %1) END"_s.replace(
            u"%1"_s, value);
}

} // namespace ondelete

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

} // namespace ondelete

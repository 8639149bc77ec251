// SPDX-License-Identifier: MIT
#include "core/connections/servicefile.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>

using namespace Qt::StringLiterals;

namespace ondelete {

QList<Service> readServices(const QString &text)
{
    QList<Service> services;
    for (const QString &whole : text.split(QRegularExpression(u"[\\r\\n]+"_s), Qt::SkipEmptyParts)) {
        const QString line = whole.trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        if (line.startsWith(u'[') && line.endsWith(u']')) {
            services.append({line.mid(1, line.size() - 2), {}});
            continue;
        }
        const qsizetype sign = line.indexOf(u'=');
        if (sign > 0 && !services.isEmpty())
            services.last().parameters.insert(line.left(sign), line.mid(sign + 1));
    }
    return services;
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#include "core/catalog/searchpath.h"

#include <QtCore/QStringList>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

/// The schemas of a path: quoted where needed, separated by commas.
QStringList schemasOf(const QString &path)
{
    QStringList schemas;
    QString schema;
    bool quoted = false;
    for (qsizetype i = 0; i < path.size(); ++i) {
        const QChar c = path[i];
        if (c == u'"' && quoted && i + 1 < path.size() && path[i + 1] == u'"')
            schema += path[++i];
        else if (c == u'"')
            quoted = !quoted;
        else if (c == u',' && !quoted)
            schemas.append(std::exchange(schema, {}));
        else if (quoted || !c.isSpace())
            schema += c;
    }
    schemas.append(schema);
    return schemas;
}

} // namespace

bool looksIntoSystemFirst(const QString &path)
{
    const QStringList schemas = schemasOf(path);
    return !schemas.contains(u"pg_catalog"_s) || schemas.first() == u"pg_catalog";
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#include "core/catalog/storedexpression.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>

using namespace Qt::StringLiterals;

namespace ondelete {

NamedInExpression namedIn(const QString &tree)
{
    // ":funcid 16401", ":resulttype 16390", ":coltypes (o 16390 23)": names are the server's own. A text within the
    // tree could only look like one more of them.
    static const QRegularExpression field(u":(\\w+) (?:(\\d+)\\b|\\(o ([\\d ]+)\\))"_s);
    NamedInExpression named;
    for (auto match = field.globalMatch(tree); match.hasNext();) {
        const QRegularExpressionMatch one = match.next();
        const QString name = one.captured(1);
        const QStringList numbers =
            one.captured(2).isEmpty() ? one.captured(3).split(u' ', Qt::SkipEmptyParts) : QStringList{one.captured(2)};
        for (const QString &number : numbers) {
            const Oid oid = number.toUInt();
            if (name.endsWith("funcid"_L1) || name.endsWith("fnoid"_L1))
                named.functions.append(oid);
            if (name.contains("op"_L1))
                named.operators.append(oid);
            if (name.contains("typ"_L1))
                named.types.append(oid);
        }
    }
    return named;
}

} // namespace ondelete

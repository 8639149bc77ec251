// SPDX-License-Identifier: MIT
#include "core/catalog/temporarykey.h"

#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

const QString prefix = u"ondelete_new_"_s;
const QString notNull = u"_not_null"_s;

} // namespace

QString temporaryKeyName(Oid oldKey)
{
    return prefix + QString::number(oldKey);
}

bool isTemporaryKeyName(const QString &name)
{
    return oldKeyOf(name).has_value() && !name.contains(notNull);
}

QString temporaryCheckName(const QString &temporaryKey, qsizetype number)
{
    return temporaryKey + notNull + (number == 0 ? QString() : u'_' + QString::number(number + 1));
}

std::optional<Oid> oldKeyOf(const QString &name)
{
    // People may call a constraint "ondelete_new_rule": only the whole pattern is ours.
    static const QRegularExpression pattern(
        QRegularExpression::anchoredPattern(u"%1([0-9]{1,10})(%2(_[0-9]{1,3})?)?"_s.arg(prefix, notNull)));
    if (!name.startsWith(prefix))
        return std::nullopt;
    const QRegularExpressionMatch match = pattern.match(name);
    bool fits = false;
    const Oid key = match.captured(1).toUInt(&fits);
    return fits ? std::optional(key) : std::nullopt;
}

QString madeIndexEnding()
{
    return u"_ondelete_idx"_s;
}

} // namespace ondelete

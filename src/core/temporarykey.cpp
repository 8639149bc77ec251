// SPDX-License-Identifier: MIT
#include "core/temporarykey.h"

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

const QString prefix = u"ondelete_new_"_s;

} // namespace

QString temporaryKeyName(Oid oldKey)
{
    return prefix + QString::number(oldKey);
}

bool isTemporaryKeyName(const QString &name)
{
    bool isNumber = false;
    (void)QStringView(name).mid(prefix.size()).toUInt(&isNumber);
    return name.startsWith(prefix) && isNumber;
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#include "core/preview/protection.h"

#include <QtCore/QCoreApplication>

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::Protection)
};

} // namespace

QString protectionOf(const Preview &preview)
{
    if (preview.protectedKeys.isEmpty())
        return {};
    QStringList below;
    for (const RowKey &key : preview.protectedKeys)
        if (!preview.keys.contains(key))
            below.append(toText(key));
    if (below.isEmpty())
        return Text::tr("%1 is protected: %2").arg(preview.label, preview.protectedReason);
    return Text::tr("%Ln protected row(s) of %1 would go with %2 (%3): %4", nullptr, int(below.size()))
        .arg(preview.root.toString(), preview.label, below.join(QStringLiteral(", ")), preview.protectedReason);
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#include "postgres/dberror.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

using namespace Qt::StringLiterals;

namespace ondelete {

DbError::DbError(Kind errorKind, const QString &text, Effect dataEffect)
    : std::runtime_error(text.toStdString())
    , kind(errorKind)
    , effect(dataEffect)
    , message(text)
{
}

QString DbError::details() const
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("ondelete::DbError", text); };
    QStringList lines{message};
    if (!detail.isEmpty())
        lines.append(tr(QT_TRANSLATE_NOOP("ondelete::DbError", "Detail: %1")).arg(detail));
    if (!hint.isEmpty())
        lines.append(tr(QT_TRANSLATE_NOOP("ondelete::DbError", "Hint: %1")).arg(hint));
    if (!sqlState.isEmpty())
        lines.append(u"SQLSTATE: %1"_s.arg(sqlState));
    if (!statement.isEmpty())
        lines.append(tr(QT_TRANSLATE_NOOP("ondelete::DbError", "Statement: %1")).arg(statement));
    return lines.join(u'\n');
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#include "postgres/connection/dberror.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::DbError)
};

} // namespace

DbError::DbError(Kind errorKind, const QString &text, Effect dataEffect)
    : std::runtime_error(text.toStdString())
    , kind(errorKind)
    , effect(dataEffect)
    , message(text)
{
}

QString DbError::details() const
{
    QStringList lines{message};
    if (!detail.isEmpty())
        lines.append(Text::tr("Detail: %1").arg(detail));
    if (!hint.isEmpty())
        lines.append(Text::tr("Hint: %1").arg(hint));
    if (!sqlState.isEmpty())
        lines.append(u"SQLSTATE: %1"_s.arg(sqlState));
    if (!statement.isEmpty())
        lines.append(Text::tr("Statement: %1").arg(statement));
    return lines.join(u'\n');
}

} // namespace ondelete

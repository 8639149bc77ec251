// SPDX-License-Identifier: MIT
#include "core/text/bytes.h"
#include "postgres/connection/connection.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <libpq-fe.h>
#include <optional>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::Connection)
};

} // namespace

Rows::Rows(PGresult *result)
    : m_result(result, &PQclear)
{
}

int Rows::count() const
{
    return PQntuples(m_result.get());
}

bool Rows::isNull(int row, int column) const
{
    return PQgetisnull(m_result.get(), row, column) != 0;
}

QString Rows::text(int row, int column) const
{
    const QByteArrayView bytes(PQgetvalue(m_result.get(), row, column), PQgetlength(m_result.get(), row, column));
    if (const std::optional<QString> text = exactTextOf(bytes))
        return *text;
    // A database in SQL_ASCII hands on whatever was written into it.
    throw DbError(
        DbError::Kind::Refused,
        Text::tr("The server sent bytes that are no UTF-8 text (%1), so what they say can't be told exactly. "
                 "Nothing was changed. Somebody who knows in which encoding they were written must mend "
                 "them first.")
            .arg(textOf(bytes.first(std::min<qsizetype>(bytes.size(), 40)).toByteArray().toPercentEncoding(" "))));
}

qint64 Rows::integer(int row, int column) const
{
    return text(row, column).toLongLong();
}

double Rows::real(int row, int column) const
{
    return text(row, column).toDouble();
}

bool Rows::boolean(int row, int column) const
{
    return text(row, column) == u"t";
}

QStringList Rows::list(int row, int column) const
{
    const QString array = text(row, column);
    QStringList items;
    QString item;
    bool quoted = false;
    bool wasQuoted = false;
    for (qsizetype i = 1; i < array.size(); ++i) {
        const QChar c = array[i];
        if (quoted) {
            if (c == u'\\' && i + 1 < array.size())
                item += array[++i];
            else if (c == u'"')
                quoted = false;
            else
                item += c;
        } else if (c == u'"') {
            quoted = wasQuoted = true;
        } else if (c == u',' || c == u'}') {
            if (c == u'}' && items.isEmpty() && item.isEmpty() && !wasQuoted)
                break; // {}
            items.append(!wasQuoted && item == u"NULL" ? QString() : item);
            item.clear();
            wasQuoted = false;
        } else {
            item += c;
        }
    }
    return items;
}

qint64 Rows::affected() const
{
    return QByteArray(PQcmdTuples(m_result.get())).toLongLong();
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#include "support/meddling.h"

using namespace Qt::StringLiterals;

namespace ondelete {

std::optional<QStringList> Meddling::tryOn(const ScratchDatabase &database) const
{
    try {
        Connection other(database.settings());
        other.query(u"SET lock_timeout = '20ms'"_s);
        try {
            other.runScript(does);
        } catch (const DbError &error) {
            if (error.sqlState != u"55P03")
                throw;
            return std::nullopt;
        }
        return contentOf(other);
    } catch (const DbError &error) {
        qFatal("%s: %s", name, qPrintable(error.details()));
    }
}

bool triesAll()
{
    return qEnvironmentVariable("ONDELETE_INTERLEAVINGS") == u"all"_s;
}

bool isTried(const QByteArray &sql, int number, int row)
{
    const bool readsCatalog = sql.contains("pg_catalog.pg_") && !sql.contains("COPY") && !sql.contains("pg_stat_");
    const bool isSetting = sql.startsWith("SET LOCAL") || sql.contains("set_config") || sql.contains("SAVEPOINT");
    return triesAll() || (number + row) % 4 == 0 || !(readsCatalog || isSetting);
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"
#include "core/preview/preview.h"
#include "core/spec/spec.h"
#include "postgres/connection/connection.h"

namespace ondelete {

/// The root rows of a delete, as one transaction sees them.
struct RootKeys
{
    QList<RowKey> found;    ///< each once, in the server's spelling
    QList<RowKey> notFound; ///< as given
    QList<RowKey> protectedKeys;
    QString label; ///< of the first that was found, as the list names it
};

/// True for the rows @p alias whose primary key is one of @p keys keys, given as rootParameters().
/// The parameters' types are the columns' own, so that the server reads the texts as it wrote them.
[[nodiscard]] QString rootCondition(const Table &root, const QString &alias, const QStringList &equality,
                                    qsizetype keys);
[[nodiscard]] QList<Parameter> rootParameters(const Table &root, const QList<RowKey> &keys);

/// The same with @p keys written into it: COPY takes no parameters.
[[nodiscard]] QString literalRootCondition(const Connection &connection, const Table &root, const QString &alias,
                                           const QStringList &equality, const QList<RowKey> &keys);

/// Looks the rows up. Throws DbError; Kind::Refused where a text is no value of its column.
[[nodiscard]] RootKeys readRootKeys(Connection &connection, const Schema &schema, const RootSpec &spec,
                                    const QStringList &equality, const QList<RowKey> &keys);

/// Whose these rows are, as the list shows it in place of a key; empty where they differ, or it can't be read. Inside a
/// transaction. Throws DbError where the connection is lost.
[[nodiscard]] QString organizationOf(Connection &connection, const Schema &schema, const RootSpec &spec,
                                     const QStringList &equality, const QList<RowKey> &keys);

} // namespace ondelete

// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/preview/deletesurvey.h"

namespace ondelete {

/// The rows that a delete will remove, remembered before it and looked for after it: a trigger that keeps one and
/// removes another leaves every count as planned.
class DeletedRows
{
public:
    /// Reads the keys of the rows that go; their places, of tables without a primary key. In the delete's own
    /// transaction, before the DELETE.
    DeletedRows(Connection &connection, const Schema &schema, const DeleteSurvey &survey);

    struct StillThere
    {
        qint64 rows = 0;
        RowKey first; ///< its key, or its place
    };
    /// Those of @p node that are there, after the DELETE. Throws DbError.
    [[nodiscard]] StillThere stillThere(int node) const;

private:
    [[nodiscard]] bool byPlace(const Table &table) const;

    Connection &m_connection;
    const Schema &m_schema;
    const DeleteSurvey &m_survey;
    QHash<int, QList<QStringList>> m_keyColumns; ///< by node: the texts of each key column
};

} // namespace ondelete

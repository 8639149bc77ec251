// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/connection/question.h"
#include "postgres/deletion/keptkeys.h"
#include "postgres/preview/deletesurvey.h"

#include <unordered_map>

namespace ondelete {

/// The rows that a delete will remove, remembered before it and looked for after it: a trigger that keeps one and
/// removes another leaves every count as planned.
class DeletedRows
{
public:
    DeletedRows(Connection &connection, const Schema &schema, const DeleteSurvey &survey);

    /// What is to be read of each row "x" of @p node that goes: its key; its place, of a table without a primary key.
    /// Unset: nothing, none goes.
    [[nodiscard]] std::optional<QStringList> keyColumns(int node) const;
    /// Remembers such a row: the text of what keyColumns() asks, as COPY writes it. Throws DbError.
    void take(int node, QByteArrayView key);
    /// Reads all of them. In the delete's own transaction, before the DELETE, where nothing else reads those rows.
    /// Throws DbError.
    void read();

    struct StillThere
    {
        qint64 rows = 0;
        RowKey first; ///< its key, or its place
    };
    /// Adds to @p questions those of each node that are there, after the DELETE; of the others nothing is said.
    /// Throws DbError.
    void askStillThere(Questions &questions, QHash<int, StillThere> &there) const;

private:
    [[nodiscard]] bool byPlace(const Table &table) const;
    void askStillThere(int node, const KeptKeys &keys, Questions &questions, QHash<int, StillThere> &there) const;

    Connection &m_connection;
    const Schema &m_schema;
    const DeleteSurvey &m_survey;
    std::unordered_map<int, KeptKeys> m_keys; ///< by node
};

} // namespace ondelete

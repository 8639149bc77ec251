// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/preview/deletesurvey.h"

#include <functional>

namespace ondelete {

/// The rows that a delete will unlink, remembered before it and looked up after it: a trigger that puts the old value
/// back would leave an orphan, which PostgreSQL does not notice.
class WrittenRows
{
public:
    /// Rows without a primary key can't be told apart; where triggers may act, they can be counted by what they hold.
    enum class Keyless { Skipped, Counted };

    /// Reads the keys of the rows that stay and are written. In the delete's own transaction, before the DELETE.
    WrittenRows(Connection &connection, const Schema &schema, const DeleteSurvey &survey, Keyless keyless);

    /// How many rows of @p node are found as planned, after the DELETE; at most, of a table without a primary key.
    /// Unset where such rows were skipped. Throws DbError.
    [[nodiscard]] std::optional<qint64> foundAsPlanned(int node) const;

    /// Whether the plan writes rows of @p node that stay.
    [[nodiscard]] bool writes(int node) const { return m_survey.forecast.tallies.at(node).changed > 0; }

    /// The primary keys of those rows, as texts; none without a primary key.
    void eachKey(int node, const std::function<void(const RowKey &)> &onKey) const;

private:
    struct Group
    {
        quint64 mask = 0;
        QList<QStringList> keyColumns;
        qint64 rows = 0;
    };

    [[nodiscard]] QString expectation(int node, quint64 mask) const;
    [[nodiscard]] QStringList emptiedByOthers(int node, quint64 mask, int index) const;
    /// The value that an edge of @p mask writes into @p column; empty where none does.
    [[nodiscard]] QString writtenInto(int node, quint64 mask, const QString &column) const;

    /// The rows of this transaction that are as the plan writes them.
    [[nodiscard]] qint64 foundKeyless(int node) const;

    Connection &m_connection;
    const Schema &m_schema;
    const DeleteSurvey &m_survey;
    QHash<int, QList<Group>> m_groups;
};

} // namespace ondelete

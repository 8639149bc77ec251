// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/connection/question.h"
#include "postgres/deletion/keptkeys.h"
#include "postgres/preview/deletesurvey.h"

#include <functional>
#include <list>
#include <unordered_map>

namespace ondelete {

/// The rows that a delete will unlink, remembered before it and looked up after it: a trigger that puts the old value
/// back would leave an orphan, which PostgreSQL does not notice.
class WrittenRows
{
public:
    /// Rows without a primary key can't be told apart; where triggers may act, they can be counted by what they hold.
    enum class Keyless { Skipped, Counted };

    WrittenRows(Connection &connection, const Schema &schema, const DeleteSurvey &survey, Keyless keyless);

    /// What is to be read of each row "x" of @p node that stays and is written: its key. Unset: nothing, it is not
    /// remembered.
    [[nodiscard]] std::optional<QStringList> keyColumns(int node) const;
    /// Remembers such a row: the text of what keyColumns() asks, as COPY writes it. Throws DbError.
    void take(int node, quint64 mask, QByteArrayView key);
    /// Reads all of them. In the delete's own transaction, before the DELETE, where nothing else reads those rows.
    /// Throws DbError.
    void read();

    /// Adds to @p questions how many rows of each node are @p found as planned, after the DELETE; at most, of a table
    /// without a primary key. Of those that were skipped nothing is said. Throws DbError.
    void askFound(Questions &questions, QHash<int, qint64> &found) const;

    /// Whether the plan writes rows of @p node that stay.
    [[nodiscard]] bool writes(int node) const { return m_survey.forecast.tallies.at(node).changed > 0; }

    /// The primary keys of those rows, some thousands at a time: of each column the texts; none without a primary key.
    void eachSome(int node, const std::function<void(const QList<QStringList> &keyColumns)> &onSome) const;
    void eachKey(int node, const std::function<void(const RowKey &)> &onKey) const;

private:
    struct Group
    {
        quint64 mask = 0;
        KeptKeys keys;
    };

    [[nodiscard]] bool isKeyless(int node) const;
    [[nodiscard]] QString expectation(int node, quint64 mask) const;
    [[nodiscard]] QStringList emptiedByOthers(int node, quint64 mask, int index) const;
    /// The value that an edge of @p mask writes into @p column; empty where none does.
    [[nodiscard]] QString writtenInto(int node, quint64 mask, const QString &column) const;

    void askFoundOf(int node, const Group &group, Questions &questions, qint64 &found) const;
    /// The rows of this transaction that are as the plan writes them.
    [[nodiscard]] Question foundKeyless(int node, const Group &group, qint64 &found) const;

    Connection &m_connection;
    const Schema &m_schema;
    const DeleteSurvey &m_survey;
    Keyless m_keyless;
    std::unordered_map<int, std::list<Group>> m_groups; ///< by node
};

} // namespace ondelete

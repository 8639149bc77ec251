// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/deletion/randomschema.h"

namespace ondelete {

/// Triggers and rules of every kind on the tables of a random schema, from the same seed: they log, count, clean up,
/// make, change, remove, keep, refuse and empty; beside the tables of the plan and in them.
class RandomCode
{
public:
    RandomCode(const RandomSchema &schema, quint32 seed);

    /// Statements that must succeed: tables beside the schema's, and a column more for each of those.
    [[nodiscard]] QStringList tables() const { return m_tables; }
    /// Statements that may fail: not every kind goes on every table.
    [[nodiscard]] QStringList code() const { return m_code; }
    /// The tables that tables() makes, and the primary keys of them; none: rows are told by what they hold.
    [[nodiscard]] static QMap<QString, QString> besides();

private:
    [[nodiscard]] int upTo(int limit) { return int(m_random.bounded(quint32(limit))); }
    [[nodiscard]] bool chance(int percent) { return upTo(100) < percent; }
    [[nodiscard]] QString oneOf(const QStringList &list) { return list.at(upTo(int(list.size()))); }

    void inventTrigger(int number);
    void inventRule(int number);
    [[nodiscard]] QString act(bool isBefore, const QString &table);

    const RandomSchema &m_schema;
    QRandomGenerator m_random;
    QStringList m_tables;
    QStringList m_code;
};

} // namespace ondelete

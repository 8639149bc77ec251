// SPDX-License-Identifier: MIT
#pragma once

#include "core/fix/fixplan.h"

namespace ondelete {

/// Writes the SQL that changes one key as an item says: its `to`, `setColumns`, `dropNotNull`, `setNotNull` and
/// `validates`.
///
/// A partitioned referencing table takes no NOT VALID key before PostgreSQL 18. There each of its leaves gets the new
/// key first, and the whole table's new key then adopts those of the leaves without reading a row.
class KeyStatements
{
public:
    /// Keeps references to all but @p item.
    KeyStatements(const Schema &schema, const ForeignKey &key, const FixItem &item, int lockTimeoutMs);

    /// False where the key's definition can't be rewritten without loss: then nothing else may be asked.
    [[nodiscard]] bool canBeWritten() const { return !m_definition.isEmpty(); }
    [[nodiscard]] const QString &definition() const { return m_definition; } ///< of the new key, NOT VALID
    /// @p adding is AddKey, or AddRulingKey where the new key's triggers fire before the old one's.
    [[nodiscard]] QList<FixStep> steps(FixStep::Kind adding) const;
    [[nodiscard]] FixStep cleanUp() const;
    [[nodiscard]] QList<Oid> tables() const; ///< that these steps lock

private:
    [[nodiscard]] FixStep refuseNull(const QString &column) const;
    [[nodiscard]] FixStep addCheck(const QString &column) const;
    [[nodiscard]] FixStep add(const Table &holder, FixStep::Kind kind) const;
    [[nodiscard]] FixStep validate(const Table &holder, const QString &constraint) const;
    [[nodiscard]] FixStep swap() const;
    [[nodiscard]] QList<FixStep> beforeTheKey() const;

    [[nodiscard]] QStringList locks(const Table &holder, const QString &mode) const;
    [[nodiscard]] QStringList finish() const;
    [[nodiscard]] QStringList keepDerived() const;
    [[nodiscard]] QString checkName(const QString &column) const;
    [[nodiscard]] QString alter(const QString &action) const;
    [[nodiscard]] QString accessExclusive() const;

    const Schema &m_schema;
    const ForeignKey &m_key;
    const Table &m_child;
    const Table &m_parent;
    FixItem m_item;
    QString m_definition;
    bool m_adopts = false;          ///< the new key is made on the leaves, for the whole table to adopt
    QList<const Table *> m_holders; ///< where the new key is made: the leaves, or the table itself
    QString m_lockTimeout;
};

} // namespace ondelete

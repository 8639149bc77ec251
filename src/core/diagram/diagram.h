// SPDX-License-Identifier: MIT
#pragma once

#include "core/audit/audit.h"
#include "core/preview/preview.h"

#include <optional>

namespace ondelete {

/// A table of the picture, with all its partitions.
struct DiagramTable
{
    Oid table = 0;
    QualifiedName name;
    double estimatedRows = -1; ///< below 0: not known
    bool isRoot = false;
    bool goes = false;  ///< rows of it may be deleted
    bool stops = false; ///< a key that it holds stops deletes; with rows given: stops theirs
    qint64 deleted = 0; ///< of the rows given, as the following
    qint64 changed = 0; ///< unlinked, or set to another value
    qint64 blocking = 0;
    bool unknown = false; ///< what would happen here can't be told

    [[nodiscard]] bool isReached() const { return deleted > 0 || changed > 0 || blocking > 0 || unknown; }
    friend bool operator==(const DiagramTable &, const DiagramTable &) = default;
};

/// A foreign key of the picture, from the referenced table to the one that holds it: as a delete goes.
struct DiagramKey
{
    Oid key = 0;
    QString finding = {}; ///< of the audit; empty where it names none
    int from = -1;        ///< index of the referenced table
    int to = -1;          ///< index of the table that holds the key
    KeyRule rule = {};
    bool stops = false;              ///< deletes of some rows, under the rules in question
    bool isReached = false;          ///< by the rows given
    std::optional<qint64> rows = {}; ///< of the rows given; unset: not told apart from another key's
    bool stopsThese = false;         ///< the delete of the rows given

    friend bool operator==(const DiagramKey &, const DiagramKey &) = default;
};

/// The root and all that its delete reaches: what a picture shows, without places.
struct Diagram
{
    QList<DiagramTable> tables; ///< the root is the first
    QList<DiagramKey> keys;
    bool ofRows = false; ///< with the figures of given rows

    /// Tables whose name holds @p text, and tables of keys whose name or columns hold it; none for an empty text.
    [[nodiscard]] QList<int> find(const Schema &schema, const QString &text) const;
    friend bool operator==(const Diagram &, const Diagram &) = default;
};

/// What a delete of the audited root reaches under @p rules, with the figures of @p preview where it is given: it must
/// be of the same rules. Pure. Empty where the root does not exist.
[[nodiscard]] Diagram diagramOf(const Schema &schema, const Audit &audit, RuleSet rules,
                                const std::optional<Preview> &preview = std::nullopt);

} // namespace ondelete

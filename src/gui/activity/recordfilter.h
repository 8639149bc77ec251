// SPDX-License-Identifier: MIT
#pragma once

#include "core/records/receipt.h"

#include <QtCore/QDate>

#include <optional>

namespace ondelete {

/// What a record tells of, as people look for it.
enum class RecordSort { Deleted, PutBack, RulesChanged, Stopped, Erased };

[[nodiscard]] RecordSort sortOf(const Receipt &receipt);

/// The person as people know them: of the computer, else the database's user.
[[nodiscard]] QString personOf(const Receipt &receipt);

/// One database, whatever its server is called.
struct RecordedDatabase
{
    QString systemIdentifier;
    QString database;

    friend bool operator==(const RecordedDatabase &, const RecordedDatabase &) = default;
};

/// Which records are wanted; a part that is not set lets all pass.
struct RecordFilter
{
    QDate month; ///< its first day, in local time
    QString person;
    std::optional<RecordedDatabase> database;
    std::optional<RecordSort> sort;

    [[nodiscard]] bool passes(const Receipt &receipt) const;
    friend bool operator==(const RecordFilter &, const RecordFilter &) = default;
};

/// The first day of the month of @p receipt, in local time.
[[nodiscard]] QDate monthOf(const Receipt &receipt);

} // namespace ondelete

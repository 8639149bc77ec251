// SPDX-License-Identifier: MIT
#pragma once

#include "core/records/receipt.h"

namespace ondelete {

/// What every start asks of each of thousands of records. Names no person whose data it was, so it may be kept.
struct RecordHead
{
    QString id;
    Receipt::Kind kind = Receipt::Kind::Delete;
    bool isOpen = false;    ///< the server is to say what became of it
    bool mustErase = false; ///< it was done, and is still to be erased for good
    QDateTime at;
    QString database;
    QString systemIdentifier;
    QString archive;  ///< the name of a delete's undo file, without its folder; empty: it has none any more
    int keepDays = 0; ///< as the receipt's

    friend bool operator==(const RecordHead &, const RecordHead &) = default;
};

[[nodiscard]] RecordHead headOf(const Receipt &receipt);

} // namespace ondelete

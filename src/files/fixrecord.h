// SPDX-License-Identifier: MIT
#pragma once

#include "core/fix/fixresult.h"
#include "core/records/receipt.h"

namespace ondelete {

/// The record of a fix: who, where, which keys, and what reverses it. It is kept from before the first step, so that a
/// program that is killed leaves it: pending, and with what the plan would change.
class FixRecord
{
public:
    /// Keeps it. @p before is what @p plan was made of; @p backendPid, of the server's process that is to run it, tells
    /// others how long it runs. To be called once the rollback script is saved.
    FixRecord(const FixPlan &plan, const Schema &before, const QString &rollbackFile, const QString &reason = {},
              int backendPid = 0);

    /// Keeps what @p result says of it; a fix that changed nothing leaves none, one that only left something behind
    /// stands as rolled back.
    void settle(const FixResult &result);

    /// Why the last of these could not be kept; empty where it is. The fix itself does not depend on it.
    [[nodiscard]] const QString &error() const { return m_error; }

private:
    void save();

    Receipt m_receipt;
    QString m_error;
};

} // namespace ondelete

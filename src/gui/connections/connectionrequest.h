// SPDX-License-Identifier: MIT
#pragma once

#include "core/connections/savedconnection.h"
#include "postgres/connection/connectionsettings.h"

namespace ondelete {

/// A connection that a person asks for, with the password for this once.
struct ConnectionRequest
{
    SavedConnection connection;
    QString password;

    /// As it is opened: with the password, the role to act as, and encryption that is safe.
    [[nodiscard]] ConnectionSettings settings() const;
};

/// What @p settings say, as a connection that could be saved: without its passwords.
[[nodiscard]] ConnectionRequest requestOf(const ConnectionSettings &settings);

} // namespace ondelete

// SPDX-License-Identifier: MIT
#pragma once

#include "core/connections/savedconnection.h"
#include "gui/widgets/environment.h"

namespace ondelete {

/// The connection that the window works on: as it was asked for, and what it says of itself.
struct OpenConnection
{
    SavedConnection asked;
    Environment environment = Environment::Production;
    QString host; ///< as the connection itself says, as the following; empty where that was not asked
    QString database;
    QString user;  ///< who acts
    QString login; ///< who was let in

    /// What the window calls it: the name that a person gave it, else the database's.
    [[nodiscard]] QString name() const;
    [[nodiscard]] ConnectionMark mark() const { return {name(), environment}; }
};

} // namespace ondelete

// SPDX-License-Identifier: MIT
#pragma once

#include "core/connections/savedconnection.h"
#include "core/connections/servicefile.h"

namespace ondelete {

/// The file of this person's saved connections, which window and command line share.
[[nodiscard]] QString connectionsPath();

/// What is saved; empty where nothing is. Small: read where it is needed.
[[nodiscard]] ConnectionsReading savedConnections();

/// Writes them whole, or nothing. Returns an empty text, or a sentence that says what went wrong.
[[nodiscard]] QString saveConnections(const QList<SavedConnection> &connections);

/// The services of pg_service.conf: of PGSERVICEFILE, else of the home folder, and of PGSYSCONFDIR.
[[nodiscard]] QList<Service> knownServices();

} // namespace ondelete

// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/fleet/fleetmember.h"

namespace ondelete {

/// A fleet that a person asked for, or why it is none.
struct FleetOpening
{
    QString name; ///< of its file, or of the services
    QList<FleetMember> members;
    QString error; ///< with what it means
};

/// The fleet that the file @p path lists. Blocks: not for the window's thread.
[[nodiscard]] FleetOpening fleetOfFile(const QString &path, const Spec &spec);
/// The services whose names match @p pattern. Blocks, too.
[[nodiscard]] FleetOpening fleetOfServices(const QString &pattern, const Spec &spec);

} // namespace ondelete

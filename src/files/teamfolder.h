// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

namespace ondelete {

/// The team's folder for a database, empty where there is none.
[[nodiscard]] QString teamFolderOf(const QString &systemIdentifier, const QString &database);
void setTeamFolder(const QString &systemIdentifier, const QString &database, const QString &folder);
/// Those of all databases, each once.
[[nodiscard]] QStringList everyTeamFolder();

/// Where others than the team may look into its folder: a sentence that says so; empty: nobody else may.
[[nodiscard]] QString opennessOf(const QString &teamFolder);

/// A team's folder as it was found.
struct TeamFolder
{
    QString path; ///< empty: there is none
    bool reachable = true;
};
/// Looks whether the team's folder of a database can be written. May take as long as a network disk does.
[[nodiscard]] TeamFolder lookAtTeamFolder(const QString &systemIdentifier, const QString &database);

} // namespace ondelete

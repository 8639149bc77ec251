// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QMap>
#include <QtCore/QString>

namespace ondelete {

/// A person's defaults for the command line, and connections by name.
struct ConfigFile
{
    QString connection;
    QString spec;
    QString language;
    QMap<QString, QString> connections;
    QString error; ///< what is wrong with the file; empty: nothing, or there is none
};

/// Reads $XDG_CONFIG_HOME/ondelete/config.json. No file is no error; one that holds a password is.
[[nodiscard]] ConfigFile readConfigFile();

} // namespace ondelete

// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/connection/connectionsettings.h"

#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QStringList>
#include <QtCore/QTemporaryDir>

namespace ondelete {

/// What a run of the program left: its exit status and its two streams.
struct Ran
{
    int status = -1; ///< -1: it crashed or was killed
    QString out;
    QString err;

    [[nodiscard]] QJsonObject json() const;
};

/// Runs the built program, without a display and with a home of its own.
class Program
{
public:
    Program();

    /// @p arguments as a shell would pass them; "--connection" is added where @p settings are given.
    [[nodiscard]] Ran run(QStringList arguments, const ConnectionSettings *settings = nullptr);
    [[nodiscard]] Ran run(const QStringList &arguments, const ConnectionSettings &settings)
    {
        return run(arguments, &settings);
    }

    /// Sets @p process up to run it.
    void prepare(QProcess &process, QStringList arguments, const ConnectionSettings *settings = nullptr) const;
    /// Starts it and returns at once; for finish().
    void start(QProcess &process, QStringList arguments, const ConnectionSettings *settings = nullptr);
    [[nodiscard]] static Ran finish(QProcess &process);

    /// An empty folder of this object, and a path in it.
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

} // namespace ondelete

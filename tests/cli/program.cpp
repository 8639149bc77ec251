// SPDX-License-Identifier: MIT
#include "program.h"

#include <QtCore/QDir>
#include <QtCore/QJsonDocument>
#include <QtCore/QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace ondelete {

QJsonObject Ran::json() const
{
    return QJsonDocument::fromJson(out.toUtf8()).object();
}

Program::Program()
{
    QDir(m_folder.path()).mkdir(u"home"_s);
}

void Program::prepare(QProcess &process, QStringList arguments, const ConnectionSettings *settings) const
{
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
    environment.insert(u"HOME"_s, path(u"home"_s));
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    // Without PGHOST a test would look for whatever server this computer has.
    environment.insert(u"PGHOST"_s, u"/nonexistent"_s);
    for (const char *name : {"ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS", "LD_LIBRARY_PATH"}) {
        if (qEnvironmentVariableIsSet(name))
            environment.insert(QString::fromLatin1(name), qEnvironmentVariable(name));
    }
    process.setProcessEnvironment(environment);
    if (settings)
        arguments.insert(1, u"--connection="_s + settings->withoutSecrets());
    process.setProgram(QStringLiteral(ONDELETE_PROGRAM));
    process.setArguments(arguments);
}

void Program::start(QProcess &process, QStringList arguments, const ConnectionSettings *settings)
{
    prepare(process, std::move(arguments), settings);
    process.start();
    process.waitForStarted();
}

Ran Program::finish(QProcess &process)
{
    if (!process.waitForFinished(120'000))
        process.kill();
    Ran ran;
    ran.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    ran.out = QString::fromUtf8(process.readAllStandardOutput());
    ran.err = QString::fromUtf8(process.readAllStandardError());
    return ran;
}

Ran Program::run(QStringList arguments, const ConnectionSettings *settings)
{
    QProcess process;
    start(process, std::move(arguments), settings);
    return finish(process);
}

} // namespace ondelete

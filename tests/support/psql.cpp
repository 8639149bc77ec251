// SPDX-License-Identifier: MIT
#include "support/psql.h"

#include <QtCore/QProcess>
#include <QtCore/QTemporaryFile>

using namespace Qt::StringLiterals;

namespace ondelete {

QString runInPsql(const ConnectionSettings &settings, const QString &script, const QStringList &variables)
{
    QTemporaryFile file;
    if (!file.open() || file.write(script.toUtf8()) < 0 || !file.flush())
        return u"the script could not be written: "_s + file.errorString();
    QStringList arguments{u"-X"_s, u"-q"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s};
    for (const QString &variable : variables)
        arguments << u"-v"_s << variable;
    QProcess psql;
    psql.setProcessChannelMode(QProcess::MergedChannels);
    psql.start(u"psql"_s, arguments + QStringList{u"-f"_s, file.fileName(), settings.withoutSecrets()});
    const bool ended = psql.waitForFinished(120'000) && psql.exitStatus() == QProcess::NormalExit;
    return ended && psql.exitCode() == 0 ? QString() : psql.errorString() + u'\n' + QString::fromUtf8(psql.readAll());
}

} // namespace ondelete

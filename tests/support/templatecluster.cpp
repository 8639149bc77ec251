// SPDX-License-Identifier: MIT
#include "support/templatecluster.h"

#include "postgres/sample/sampledatabase.h"
#include "postgres/sample/throwawaycluster.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

QString hashOf(const QByteArrayList &parts)
{
    return QString::fromLatin1(QCryptographicHash::hash(parts.join('\0'), QCryptographicHash::Sha256).toHex().left(16));
}

bool make(const QString &programs, const QString &path)
{
    QTemporaryDir temporary;
    // The server's account passes through.
    QFile::setPermissions(temporary.path(), QFile::permissions(temporary.path()) | QFile::ExeGroup | QFile::ExeOther);
    const QString data = temporary.filePath(u"data"_s);
    ThrowawayCluster cluster;
    if (!cluster.start({.binaryFolder = programs, .keepIn = data, .settings = {}}))
        return false;
    try {
        Connection superuser(cluster.settings(u"postgres"_s));
        createDatabase(superuser, templateSampleName);
        Connection sample(cluster.settings(templateSampleName));
        createSampleDatabase(sample);
    } catch (const DbError &) {
        return false;
    }
    cluster.stop();
    const QString half = path + u".half"_s;
    QDir(half).removeRecursively();
    return QProcess::execute(u"cp"_s, {u"-a"_s, data, half}) == 0 && !QFile::exists(half + u"/postmaster.pid"_s)
        && QDir().rename(half, path);
}

} // namespace

TemplateCluster::TemplateCluster(const QString &programs)
{
    const QString folder = QCoreApplication::applicationDirPath() + u"/servers"_s;
    const QString binaries = programs.isEmpty() ? ThrowawayCluster::installedBinaryFolder() : programs;
    const QFileInfo server(binaries + u"/postgres"_s);
    if (!server.isExecutable() || !QDir().mkpath(folder))
        return;
    const QString family = hashOf({QFile::encodeName(binaries), QByteArray::number(::geteuid())});
    const QString name = family + u'-'
        + hashOf({sampleScript(), QByteArray::number(server.size()),
                  QByteArray::number(server.lastModified().toSecsSinceEpoch())});
    const QString path = folder + u'/' + name;
    m_lock = ::open(QFile::encodeName(folder + u"/lock"_s).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (m_lock < 0 || ::flock(m_lock, LOCK_SH) != 0)
        return;
    if (!QFile::exists(path)) {
        if (::flock(m_lock, LOCK_EX) != 0) // may let go of it in between
            return;
        if (!QFile::exists(path)) {
            // Nobody will ask for those of an earlier sample again.
            for (const QString &old : QDir(folder).entryList({family + u"-*"_s}, QDir::Dirs))
                QDir(folder + u'/' + old).removeRecursively();
            if (!make(programs, path))
                return;
        }
        ::flock(m_lock, LOCK_SH);
    }
    m_path = path;
}

TemplateCluster::~TemplateCluster()
{
    if (m_lock >= 0)
        ::close(m_lock);
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#include "files/programfolder.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>

using namespace Qt::StringLiterals;

namespace ondelete {

QString programFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u'/'
        + QCoreApplication::applicationName();
}

void takeOverFormerSettings()
{
    QSettings settings;
    if (!settings.allKeys().isEmpty())
        return;
    // What Qt calls an organization that has no name.
    const QSettings former(settings.format(), QSettings::UserScope, u"Unknown Organization"_s,
                           QCoreApplication::applicationName());
    for (const QString &key : former.allKeys())
        settings.setValue(key, former.value(key));
}

} // namespace ondelete

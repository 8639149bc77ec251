// SPDX-License-Identifier: MIT
#include "cli/configfile.h"

#include "cli/words.h"
#include "core/text/bytes.h"
#include "core/text/credentials.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QStandardPaths>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::ConfigFile)
};

/// The texts of @p object; what is none of @p known, where there are such, or no text is an error.
QMap<QString, QString> textsOf(const QJsonObject &object, const QStringList &known, const QString &path, QString &error)
{
    QMap<QString, QString> texts;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!known.isEmpty() && !known.contains(it.key()))
            error = Text::tr("%1: there is no \"%2\".").arg(path, it.key()) + didYouMean(it.key(), known);
        else if (!it.value().isString())
            error = Text::tr("%1: \"%2\" must be a text.").arg(path, it.key());
        else if (withoutPasswords(it.value().toString()) != it.value().toString())
            error = Text::tr("%1: \"%2\" holds a password. Put it into ~/.pgpass instead.").arg(path, it.key());
        else
            texts.insert(it.key(), it.value().toString());
    }
    return texts;
}

} // namespace

ConfigFile readConfigFile()
{
    ConfigFile config;
    const QString path =
        QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/ondelete/config.json"_s;
    QFile file(path);
    if (!file.exists())
        return config;
    if (!file.open(QIODevice::ReadOnly)) {
        config.error = Text::tr("%1 can't be read (%2).").arg(path, file.errorString());
        return config;
    }
    constexpr qint64 tooMuch = 1024 * 1024;
    const QJsonDocument document = documentOf(file.read(tooMuch));
    if (!document.isObject()) {
        config.error = Text::tr("%1 is not a JSON object.").arg(path);
        return config;
    }
    const QStringList parts{u"defaults"_s, u"connections"_s};
    for (const QString &part : document.object().keys()) {
        if (!parts.contains(part))
            config.error = Text::tr("%1: there is no \"%2\".").arg(path, part) + didYouMean(part, parts);
    }
    const QStringList known{u"connection"_s, u"spec"_s, u"language"_s};
    const QMap<QString, QString> defaults = textsOf(document[u"defaults"].toObject(), known, path, config.error);
    config.connection = defaults[u"connection"_s];
    config.spec = defaults[u"spec"_s];
    config.language = defaults[u"language"_s];
    config.connections = textsOf(document[u"connections"].toObject(), {}, path, config.error);
    return config;
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#include "translations.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QLibraryInfo>
#include <QtCore/QLocale>
#include <QtCore/QStringList>
#include <QtCore/QTranslator>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

/// "en" is the language of the sources; the others are embedded.
QStringList knownLanguages()
{
    QStringList languages{u"en"_s};
    for (const QString &file : QDir(u":/i18n"_s).entryList({u"ondelete_*.qm"_s}))
        languages.append(file.section(u'_', 1).section(u'.', 0, 0));
    return languages;
}

} // namespace

QString installTranslations(QCoreApplication &application, const QString &language)
{
    if (!language.isEmpty() && !knownLanguages().contains(language))
        return u"There is no language \"%1\". Known: %2."_s.arg(language, knownLanguages().join(u", "_s));
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    if (!language.isEmpty())
        QLocale::setDefault(locale);
    if (language == u"en")
        return {};
    const auto load = [&](const QString &name, const QString &folder) {
        auto *translator = new QTranslator(&application);
        if (translator->load(locale, name, u"_"_s, folder))
            QCoreApplication::installTranslator(translator);
    };
    load(u"ondelete"_s, u":/i18n"_s);
    load(u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    return {};
}

} // namespace ondelete

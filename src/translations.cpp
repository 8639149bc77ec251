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

QStringList knownLanguages()
{
    QStringList languages;
    for (const QString &file : QDir(u":/i18n"_s).entryList({u"ondelete_*.qm"_s}))
        languages.append(file.section(u'_', 1).section(u'.', 0, 0));
    return languages;
}

} // namespace

QString installTranslations(QCoreApplication &application, const QString &language)
{
    const QString known = QString(language).replace(u'-', u'_').section(u'_', 0, 0); // "es_MX" is served by "es"
    if (!language.isEmpty() && !knownLanguages().contains(known))
        return u"There is no language \"%1\". Known: %2."_s.arg(language, knownLanguages().join(u", "_s));
    const auto load = [&](const QLocale &locale, const QString &name, const QString &folder) {
        auto *translator = new QTranslator(&application);
        if (translator->load(locale, name, u"_"_s, folder))
            QCoreApplication::installTranslator(translator);
    };
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    QLocale::setDefault(locale);
    // English holds the plural forms of the texts in the sources, for every language that lacks one of them.
    load(QLocale(QLocale::English), u"ondelete"_s, u":/i18n"_s);
    if (locale.language() == QLocale::English || locale.language() == QLocale::C)
        return {};
    load(locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    load(locale, u"ondelete"_s, u":/i18n"_s);
    return {};
}

} // namespace ondelete

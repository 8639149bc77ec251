// SPDX-License-Identifier: MIT
#include "cli/commandline.h"
#include "gui/application.h"
#include "gui/screenshots.h"
#include "translations.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtWidgets/QApplication>

#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

/// --language L or --language=L, wherever it stands: it must be known before the options' own texts are made.
QString languageOf(const QStringList &arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == u"--language")
            return arguments.value(i + 1);
        if (arguments[i].startsWith(u"--language="))
            return arguments[i].mid(arguments[i].indexOf(u'=') + 1);
    }
    return {};
}

int openWindow(QApplication &application, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({{{u"c"_s, u"connection"_s}, QString(), u"C"_s},
                       {u"spec"_s, QString(), u"FILE"_s},
                       {u"language"_s, QString(), u"L"_s}});
    const QStringList words{u"demo"_s};
    if (!parser.parse(QStringList{u"ondelete"_s} + arguments)
        || (!parser.positionalArguments().isEmpty() && parser.positionalArguments() != words)) {
        const QString error = parser.errorText();
        std::fputs(qPrintable(error + u'\n'), stderr);
        return 2;
    }
    ondelete::WindowOptions options;
    options.connection = parser.value(u"connection"_s);
    options.spec = parser.value(u"spec"_s);
    if (!parser.positionalArguments().isEmpty())
        options.start = ondelete::WindowOptions::Start::SampleData;
    return ondelete::runWindow(application, options);
}

} // namespace

int main(int argc, char *argv[])
{
    const QStringList arguments = [&] {
        QStringList list;
        for (int i = 1; i < argc; ++i)
            list.append(QString::fromLocal8Bit(argv[i]));
        return list;
    }();
    QCoreApplication::setApplicationName(u"ondelete"_s);
    QCoreApplication::setApplicationVersion(QLatin1StringView(ONDELETE_VERSION));

    const bool headless = ondelete::isHeadless(arguments);
    const bool rendersPages = headless && arguments.front() == u"demo";
    if (rendersPages && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");

    std::unique_ptr<QCoreApplication> application;
    if (headless && !rendersPages)
        application = std::make_unique<QCoreApplication>(argc, argv);
    else
        application = std::make_unique<QApplication>(argc, argv);
    if (const QString error = ondelete::installTranslations(*application, languageOf(arguments)); !error.isEmpty()) {
        std::fputs(qPrintable(error + u'\n'), stderr);
        return 2;
    }
    if (headless)
        return ondelete::runCommandLine(arguments, {ondelete::renderPages});
    return openWindow(static_cast<QApplication &>(*application), arguments);
}

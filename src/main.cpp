// SPDX-License-Identifier: MIT
#include "cli/commandline.h"
#include "cli/console.h"
#include "cli/exitstatus.h"
#include "cli/stoponsignal.h"
#include "core/text/bytes.h"
#include "files/programfolder.h"
#include "gui/shell/application.h"
#include "gui/shell/screenshots.h"
#include "qtmessages.h"
#include "translations.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSettings>
#include <QtWidgets/QApplication>

#include <csignal>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::Main)
};

std::unique_ptr<QCoreApplication> makeApplication(ondelete::Face face, int &argc, char **argv)
{
    if (face == ondelete::Face::Headless)
        return std::make_unique<QCoreApplication>(argc, argv);
    if (face == ondelete::Face::HeadlessWithPages && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QApplication>(argc, argv);
}

/// Qt ends the process in its own words where it finds no display: ours come first.
bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

int openWindow(QApplication &application, const ondelete::WindowArguments &arguments, ondelete::StopOnSignal &stop)
{
    const std::stop_callback closeWindow(stop.token(), [&application] {
        QMetaObject::invokeMethod(&application, &QCoreApplication::quit, Qt::QueuedConnection);
    });
    using Start = ondelete::WindowOptions::Start;
    return ondelete::runWindow(
        application, {arguments.connection, arguments.spec, arguments.sample ? Start::SampleData : Start::Page});
}

/// Of the command line; a window's is what the person chose in its settings.
QString chosenLanguage(ondelete::Face face, const QStringList &arguments)
{
    const QString language = ondelete::languageOf(arguments);
    return language.isEmpty() && face == ondelete::Face::Window ? QSettings().value(u"window/language"_s).toString()
                                                                : language;
}

} // namespace

int main(int argc, char *argv[])
{
    using namespace ondelete;

    StopOnSignal stop;             // before any other thread
    std::signal(SIGXFSZ, SIG_IGN); // a file that may not grow is an error, as on a full disk
    QStringList arguments;
    bool areTexts = true;
    for (int i = 1; i < argc; ++i) {
        arguments.append(textOf(argv[i]));
        areTexts = areTexts && exactTextOf(argv[i]);
    }
    QCoreApplication::setApplicationName(u"ondelete"_s);
    // Of the settings only, which window and command line share: retention, teams' folders, trusted keys.
    QCoreApplication::setOrganizationName(u"ondelete"_s);
    takeOverFormerSettings();
    QCoreApplication::setApplicationVersion(QLatin1StringView(ONDELETE_VERSION));

    leaveOutPlatformRemarks();
    Face face = faceOf(arguments);
    const bool lacksDisplay = face == Face::Window && !hasDisplay();
    if (lacksDisplay)
        face = Face::Headless;
    const std::unique_ptr<QCoreApplication> application = makeApplication(face, argc, argv);
    if (const QString error = installTranslations(*application, chosenLanguage(face, arguments)); !error.isEmpty()) {
        writeMessage(error);
        return int(ExitStatus::WrongUsage);
    }
    if (!areTexts) {
        writeMessage(Text::tr("An argument holds bytes that are no UTF-8 text, so what it names can't be told. Nothing "
                              "was contacted. A file whose name is such must be renamed first."));
        return int(ExitStatus::WrongUsage);
    }
    if (lacksDisplay) {
        writeMessage(Text::tr("There is no display to open a window on. \"ondelete --help\" lists the commands that "
                              "need none, \"ondelete demo --headless\" shows what they do."));
        return int(ExitStatus::WrongUsage);
    }
    if (face == Face::Window)
        return openWindow(static_cast<QApplication &>(*application), windowArguments(arguments), stop);
    return runCommandLine(arguments, {renderPages}, stop);
}

// SPDX-License-Identifier: MIT
#include "gui/shell/application.h"

#include "core/spec/specreader.h"
#include "gui/shell/mainwindow.h"
#include "gui/shell/startpage.h"
#include "gui/widgets/plaintooltips.h"

#include <QtCore/QSettings>
#include <QtCore/QTimer>
#include <QtGui/QIcon>
#include <QtWidgets/QApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {

int runWindow(QApplication &application, const WindowOptions &options)
{
    applyTheme(application, chosenTheme());
    keepToolTipsPlain(application);
    QApplication::setWindowIcon(QIcon(u":/ondelete.svg"_s));
    QGuiApplication::setDesktopFileName(u"ondelete"_s); // by which a desktop finds the same sign
    MainWindow window(builtInSpec());
    window.show();
    const auto connectAsAsked = [&] {
        if (options.start == WindowOptions::Start::SampleData) {
            window.startSampleData();
        } else if (!options.connection.isEmpty()) {
            const QList<SavedConnection> &saved = window.startPage().connections();
            const auto named = std::ranges::find(saved, options.connection, &SavedConnection::name);
            if (named != saved.end()) {
                window.startPage().choose(named->id);
                window.startPage().connectShown();
                return;
            }
            const ConnectionReading reading = readConnection(options.connection);
            if (reading.isGood())
                window.connectTo(reading.settings, window.startPage().labelOf(reading.settings));
            else
                window.startPage().showError(MainWindow::tr("No connection"), reading.error);
        }
    };
    // With the loop running, so that what goes wrong is shown in a window that is there.
    QTimer::singleShot(0, &window, [&] {
        if (options.spec.isEmpty())
            connectAsAsked();
        else
            window.openSpec(options.spec, connectAsAsked);
    });
    return application.exec();
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#include "gui/shell/application.h"

#include "core/spec/specreader.h"
#include "gui/shell/mainwindow.h"
#include "gui/shell/startpage.h"
#include "gui/widgets/plaintooltips.h"

#include <QtCore/QSettings>
#include <QtCore/QTimer>
#include <QtWidgets/QApplication>

using namespace Qt::StringLiterals;

namespace ondelete {

int runWindow(QApplication &application, const WindowOptions &options)
{
    applyTheme(application, static_cast<ThemeChoice>(QSettings().value(u"window/theme"_s).toInt()));
    keepToolTipsPlain(application);
    MainWindow window(builtInSpec());
    window.show();
    // With the loop running, so that what goes wrong is shown in a window that is there.
    QTimer::singleShot(0, &window, [&] {
        if (!options.spec.isEmpty())
            window.openSpec(options.spec);
        if (options.start == WindowOptions::Start::SampleData) {
            window.startSampleData();
        } else if (!options.connection.isEmpty()) {
            const ConnectionReading reading = readConnection(options.connection);
            QSettings stored;
            if (reading.isGood())
                window.connectTo(reading.settings, StartPage::rememberedEnvironment(stored, reading.settings));
            else
                window.startPage().showError(MainWindow::tr("No connection"), reading.error);
        }
    });
    return application.exec();
}

} // namespace ondelete

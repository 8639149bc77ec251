// SPDX-License-Identifier: MIT
#include "report/dotprocess.h"

#include "core/text/bytes.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>

using namespace Qt::StringLiterals;

namespace ondelete {

namespace {

constexpr qint64 longestMs = 60000;
constexpr int lookMs = 20;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::DotProcess)
};

QString program()
{
    return QStandardPaths::findExecutable(u"dot"_s);
}

} // namespace

bool hasDot()
{
    return !program().isEmpty();
}

DotAnswer layOut(const Diagram &diagram, const QList<QSizeF> &sizes, ReadingDirection direction,
                 const std::stop_token &stop)
{
    QProcess dot;
    dot.start(program(), {u"-Tjson0"_s});
    if (!dot.waitForStarted())
        return {std::nullopt, Words::tr("Graphviz, which lays the diagram out, could not be started."),
                dot.errorString()};
    dot.write(dotTextOf(diagram, sizes, direction));
    dot.closeWriteChannel();
    QElapsedTimer clock;
    clock.start();
    while (!dot.waitForFinished(lookMs) && dot.state() != QProcess::NotRunning) {
        const bool late = clock.elapsed() > longestMs;
        if (!stop.stop_requested() && !late)
            continue;
        dot.kill();
        dot.waitForFinished();
        if (late)
            return {std::nullopt, Words::tr("Graphviz takes more than a minute for this diagram: it is too large.")};
        return {std::nullopt, Words::tr("The diagram was not laid out."), {}, true};
    }
    const std::optional<DiagramLayout> layout = layoutFromDot(dot.readAllStandardOutput(), diagram);
    if (!layout)
        return {std::nullopt, Words::tr("Graphviz did not lay the diagram out."), textOf(dot.readAllStandardError())};
    return {layout, {}};
}

} // namespace ondelete

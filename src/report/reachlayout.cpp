// SPDX-License-Identifier: MIT
#include "report/reachlayout.h"

#include "core/diagram/diagramwords.h"
#include "report/dotprocess.h"
#include "report/writers/displaytext.h"
#include "report/writers/reachlook.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::ReachLayout)
};

constexpr qsizetype mostTables = 150; // more than that nobody reads on a page

/// Of fonts that are not known yet: each letter as wide as in a wide one.
QList<QSizeF> boxSizes(const Diagram &diagram)
{
    constexpr double letter = 8.3;
    constexpr double beside = 26; // borders, and the sign of what stops
    constexpr double height = 44;
    double width = 120;
    for (const DiagramTable &table : diagram.tables) {
        const int letters =
            std::max(terminalWidth(nameInReach(table)), terminalWidth(figuresOf(table, diagram.ofRows)));
        width = std::max(width, letters * letter + beside);
    }
    return QList<QSizeF>(diagram.tables.size(), QSizeF(width, height));
}

} // namespace

bool drawsReach(ReportFormat format)
{
    return format == ReportFormat::Html || format == ReportFormat::Pdf;
}

void layOutReach(Report &report, const std::stop_token &stop)
{
    if (!report.reach || report.reach->layout)
        return;
    const Diagram &diagram = report.reach->diagram;
    QString why;
    if (diagram.keys.isEmpty()) {
        report.reach.reset(); // a lone box tells nothing
        return;
    }
    if (diagram.tables.size() > mostTables) {
        why = Text::tr("It has %Ln table(s).", nullptr, int(diagram.tables.size()));
    } else if (!hasDot()) {
        why = Text::tr("Graphviz, which lays it out, is not installed here.");
    } else {
        DotAnswer answer = layOut(diagram, boxSizes(diagram), ReadingDirection::LeftToRight, stop);
        report.reach->layout = std::move(answer.layout);
        why = answer.error;
    }
    if (!report.reach->layout) {
        report.reach.reset();
        report.notes.append(Text::tr("The diagram is left out. %1 The tables list the same rules.").arg(why));
    }
}

} // namespace ondelete

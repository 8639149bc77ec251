// SPDX-License-Identifier: MIT
#include "report/builders/fleetreport.h"

#include "core/text/bytes.h"
#include "report/builders/fleetcomparison.h"
#include "report/builders/reports.h"
#include "report/builders/reportwords.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::FleetReport)
};

using Tone = Report::Tone;
using Align = Report::Align;

QString seconds(qint64 ms)
{
    return Text::tr("%1 s", "seconds").arg(QLocale().toString(double(ms) / 1000, 'f', 1));
}

QList<Report::Cell> rowOf(const FleetLine &line, const Report::Cell &state)
{
    const QJsonObject audit = line.audit.value_or(QJsonObject());
    const QJsonObject server = audit[u"server"].toObject();
    return {{line.name},
            {server[u"host"].toString()},
            {server[u"version"].toString().section(u' ', 0, 0)},
            state,
            line.audit ? numberCell(rulesToChange(audit)) : Report::Cell{},
            line.audit ? numberCell(keysThatStop(audit)) : Report::Cell{},
            {seconds(line.ms), Tone::Muted, QString::number(line.ms)}};
}

QJsonObject json(const FleetLine &line, bool sameAsMost)
{
    return {{u"connection"_s, line.connection},
            {u"name"_s, line.name},
            {u"outcome"_s, line.outcome},
            {u"audit"_s, line.audit ? QJsonValue(*line.audit) : QJsonValue()},
            {u"error"_s, orNull(line.error)},
            {u"fails"_s, line.fails},
            {u"same_as_most"_s, line.audit ? QJsonValue(sameAsMost) : QJsonValue()},
            {u"tries"_s, line.tries},
            {u"ms"_s, line.ms}};
}

} // namespace

FleetLine fleetLine(const FleetAnswer &answer, FailOn level)
{
    FleetLine line{answer.name, answer.connection, answer.outcome, {}, answer.error, false, answer.tries, answer.ms};
    if (!answer.audit)
        return line;
    line.audit = auditReport(*answer.audit).json;
    line.outcome = (*line.audit)[u"outcome"].toString();
    line.fails = line.outcome != u"done" || fails(*answer.audit, level);
    return line;
}

FleetLine notLookedAt(const QString &name, const QString &connection)
{
    return {name, connection, u"cancelled"_s, {}, Text::tr("Not looked at."), false, 0, 0};
}

Report fleetReport(const QString &specTitle, const QList<FleetLine> &lines)
{
    const FleetComparison comparison = compareFleet(lines);
    Report::Group different{{}, {}};
    Report::Group unknown{{}, {}};
    Report::Group same{{}, {}};
    Report::Group keys{{}, {}};
    QJsonArray databases;
    int failing = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const FleetLine &line = lines[i];
        failing += line.fails || !line.audit ? 1 : 0;
        if (!line.audit) {
            unknown.rows.append(rowOf(line, {line.error, Tone::Warning, line.outcome}));
            databases.append(json(line, false));
            continue;
        }
        const QList<KeyDifference> &here = comparison.differences[i];
        databases.append(json(line, here.isEmpty()));
        const bool fits = line.outcome == u"done";
        if (const qint64 unchecked = uncheckedKeys(*line.audit); here.isEmpty() && fits && unchecked > 0) {
            unknown.rows.append(rowOf(line,
                                      {Text::tr("%Ln foreign key(s) could not be checked", nullptr, int(unchecked)),
                                       Tone::Warning, u"unchecked"_s}));
            continue;
        }
        if (here.isEmpty() && fits) {
            same.rows.append(
                rowOf(line, {Text::tr("same as most"), line.fails ? Tone::Warning : Tone::Good, u"same"_s}));
            continue;
        }
        const QString words = fits ? Text::tr("%Ln foreign key(s) unlike those of most", nullptr, int(here.size()))
                                   : Text::tr("not what the rule list is for");
        different.rows.append(rowOf(line, {words, Tone::Bad, fits ? u"different"_s : line.outcome}));
        for (const KeyDifference &difference : here)
            keys.rows.append({{line.name}, {difference.key}, {difference.here, Tone::Bad}, {difference.most}});
    }
    different.title = Text::tr("Different: %1").arg(number(different.rows.size()));
    unknown.title = Text::tr("Not known: %1").arg(number(unknown.rows.size()));
    same.title = Text::tr("Same as most: %1").arg(number(same.rows.size()));

    Report report;
    report.title = Text::tr("Fleet: %1").arg(specTitle);
    report.subtitle = Text::tr("%Ln database(s), looked at with one rule list.", nullptr, int(lines.size()));
    report.facts = {{Text::tr("As of"), moment(QDateTime::currentDateTime())}};
    const auto differ = int(different.rows.size());
    const auto notKnown = int(unknown.rows.size());
    report.summary = {differ == 0 && notKnown == 0
                          ? Text::tr("All databases are alike.")
                          : Text::tr("%1; %2.", "two counted things, as one sentence")
                                .arg(Text::tr("%Ln database(s) differ(s) from most", nullptr, differ),
                                     Text::tr("of %Ln nothing is known", nullptr, notKnown))};
    if (failing > 0)
        report.summary.append(Text::tr("%Ln database(s) is (are) not as asked.", nullptr, failing));
    report.tone = differ > 0 ? Tone::Bad : notKnown > 0 || failing > 0 ? Tone::Warning : Tone::Good;
    report.figures = {{number(lines.size()), Text::tr("databases"), Tone::Plain},
                      {number(differ), Text::tr("unlike most"), differ > 0 ? Tone::Bad : Tone::Good},
                      {number(notKnown), Text::tr("gave no answer"), notKnown > 0 ? Tone::Warning : Tone::Good},
                      {number(same.rows.size()), Text::tr("same as most"), Tone::Good}};
    report.tables = {{Text::tr("Databases"),
                      {{Text::tr("Database"), u"name"_s},
                       {Text::tr("Server"), u"host"_s},
                       {u"PostgreSQL"_s, u"version"_s},
                       {Text::tr("State"), u"state"_s},
                       {Text::tr("To change"), u"to_change"_s, Align::End},
                       {Text::tr("Stops"), u"stops"_s, Align::End},
                       {Text::tr("Took"), u"ms"_s, Align::End}},
                      {different, unknown, same}},
                     {Text::tr("What is only there"),
                      {{Text::tr("Database"), u"name"_s},
                       {Text::tr("Foreign key"), u"id"_s},
                       {Text::tr("There"), u"here"_s},
                       {Text::tr("Most"), u"most"_s}},
                      {keys}}};
    report.json = {{u"databases"_s, databases},
                   {u"summary"_s,
                    QJsonObject{{u"databases"_s, lines.size()},
                                {u"different"_s, differ},
                                {u"unknown"_s, notKnown},
                                {u"same"_s, same.rows.size()},
                                {u"failing"_s, failing}}}};
    return report;
}

QList<FleetLine> answeredLines(const QByteArray &json)
{
    QList<FleetLine> lines;
    for (const QJsonArray databases = documentOf(json)[u"databases"].toArray();
         const QJsonValue &database : databases) {
        if (!database[u"audit"].isObject())
            continue;
        FleetLine line;
        line.name = database[u"name"].toString();
        line.connection = database[u"connection"].toString();
        line.outcome = database[u"outcome"].toString();
        line.audit = database[u"audit"].toObject();
        line.fails = database[u"fails"].toBool();
        line.tries = int(database[u"tries"].toInteger(1));
        line.ms = database[u"ms"].toInteger();
        lines.append(line);
    }
    return lines;
}

Report fleetFixReport(const QList<FleetFix> &fixes, const QString &folder)
{
    Report::Group rows{{}, {}};
    QJsonArray databases;
    int done = 0;
    int notStarted = 0;
    bool changed = false;
    for (const FleetFix &fix : fixes) {
        const bool isDone = fix.status == 0;
        const bool started = fix.status >= 0;
        done += isDone ? 1 : 0;
        notStarted += started ? 0 : 1;
        changed = changed || fix.json[u"changed"].toBool();
        const QString message = fix.json[u"error"][u"message"].toString();
        rows.rows.append({{fix.name},
                          {started ? fix.outcome : Text::tr("not started"),
                           isDone        ? Tone::Good
                               : started ? Tone::Bad
                                         : Tone::Muted,
                           fix.outcome},
                          {fix.rollbackFile},
                          {message}});
        databases.append(QJsonObject{{u"connection"_s, fix.connection},
                                     {u"name"_s, fix.name},
                                     {u"outcome"_s, fix.outcome},
                                     {u"status"_s, started ? QJsonValue(fix.status) : QJsonValue()},
                                     {u"fix"_s, fix.json.isEmpty() ? QJsonValue() : QJsonValue(fix.json)},
                                     {u"rollback"_s, orNull(fix.rollbackFile)},
                                     {u"error"_s, orNull(message)}});
    }
    Report report;
    report.title = Text::tr("Fix of a fleet");
    report.facts = {{Text::tr("Rollback scripts and records"), folder},
                    {Text::tr("As of"), moment(QDateTime::currentDateTime())}};
    const auto failed = int(fixes.size()) - done - notStarted;
    report.summary = {failed == 0 && notStarted == 0 ? Text::tr("%Ln database(s) is (are) as asked.", nullptr, done)
                                                     : Text::tr("As asked: %1. Not: %2. Not started: %3.")
                                                           .arg(number(done), number(failed), number(notStarted))};
    report.tone = failed > 0 ? Tone::Bad : notStarted > 0 ? Tone::Warning : Tone::Good;
    report.tables = {{Text::tr("Databases"),
                      {{Text::tr("Database"), u"name"_s},
                       {Text::tr("Outcome"), u"outcome"_s},
                       {Text::tr("Rollback script"), u"rollback"_s},
                       {Text::tr("Why"), u"error"_s}},
                      {rows}}};
    report.json = {{u"outcome"_s,
                    failed == 0 && notStarted == 0 ? u"done"_s
                        : done > 0                 ? u"partial"_s
                                                   : u"not-done"_s},
                   {u"changed"_s, changed},
                   {u"databases"_s, databases}};
    return report;
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#include "core/text/bytes.h"
#include "report/writers/displaytext.h"
#include "report/writers/writers.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QXmlStreamWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

bool isError(const Report::Result &result)
{
    return result.level == Report::Level::Error;
}

bool isKnown(const Report::Result &result)
{
    return result.baseline == Report::Baseline::Known;
}

/// The same for the same trouble of the same key, whatever its words, the language and the moment.
QString fingerprint(const Report::Check &check, const Report::Result &result)
{
    const QByteArray text = (result.rule + u'\n' + check.id).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

/// What is wrong with one key, as one text: a line each.
QString messages(const Report::Check &check)
{
    QStringList lines;
    for (const Report::Result &result : check.results)
        lines.append(visible(result.message));
    return lines.join(u'\n');
}

QString joined(const Report::Check &check)
{
    return messages(check).replace(u'\n', u' ');
}

// ---- GitHub

/// As a workflow command takes it: a line break would end it, a comma or colon its property.
QString escapedData(QString text)
{
    return text.replace(u'%', u"%25"_s).replace(u'\r', u"%0D"_s).replace(u'\n', u"%0A"_s);
}

QString escapedProperty(const QString &text)
{
    return escapedData(text).replace(u':', u"%3A"_s).replace(u',', u"%2C"_s);
}

QString annotation(const Report::Check &check)
{
    const bool fails = std::ranges::any_of(check.results, [](const auto &r) { return isError(r) && !isKnown(r); });
    QStringList properties;
    if (!check.place.file.isEmpty()) {
        properties.append(u"file="_s + escapedProperty(check.place.file));
        if (check.place.line > 0)
            properties.append(u"line=%1"_s.arg(check.place.line));
    }
    properties.append(u"title="_s + escapedProperty(visible(check.title)));
    return u"::%1 %2::%3\n"_s.arg(fails ? u"error"_s : u"warning"_s, properties.join(u','),
                                  escapedData(messages(check)));
}

// ---- SARIF

QJsonObject sarifText(const QString &text)
{
    return {{u"text"_s, visible(text)}};
}

QJsonObject sarifLocation(const Report::Check &check)
{
    QJsonObject location{{u"logicalLocations"_s,
                          QJsonArray{QJsonObject{{u"fullyQualifiedName"_s, check.id},
                                                 {u"name"_s, check.constraint.isEmpty() ? check.id : check.constraint},
                                                 {u"kind"_s, u"member"_s}}}}};
    if (!check.place.file.isEmpty()) {
        QJsonObject physical{{u"artifactLocation"_s, QJsonObject{{u"uri"_s, check.place.file}}}};
        if (check.place.line > 0)
            physical.insert(u"region"_s, QJsonObject{{u"startLine"_s, check.place.line}});
        location.insert(u"physicalLocation"_s, physical);
    }
    return location;
}

QJsonObject sarifResult(const Report::Check &check, const Report::Result &result, qsizetype ruleIndex)
{
    QJsonObject object{
        {u"ruleId"_s, result.rule},
        {u"level"_s, isError(result) ? u"error"_s : u"warning"_s},
        {u"message"_s, sarifText(result.message)},
        {u"locations"_s, QJsonArray{sarifLocation(check)}},
        {u"partialFingerprints"_s, QJsonObject{{u"ondelete/v1"_s, fingerprint(check, result)}}},
    };
    if (ruleIndex >= 0)
        object.insert(u"ruleIndex"_s, ruleIndex);
    if (result.baseline != Report::Baseline::Unasked)
        object.insert(u"baselineState"_s, isKnown(result) ? u"unchanged"_s : u"new"_s);
    return object;
}

} // namespace

QString githubText(const Report &report)
{
    QString text;
    for (const Report::Check &check : report.checks) {
        if (!check.results.isEmpty())
            text += annotation(check);
    }
    // Said, too, where all is well: an empty answer could be that of a check that never ran.
    return text
        + u"::notice title=%1::%2\n"_s.arg(escapedProperty(visible(report.title)),
                                           escapedData(visible(report.summary.value(0))));
}

QByteArray gitlabBytes(const Report &report)
{
    QJsonArray issues;
    for (const Report::Check &check : report.checks) {
        for (const Report::Result &result : check.results) {
            const bool placed = !check.place.file.isEmpty();
            issues.append(
                QJsonObject{{u"description"_s, visible(check.title + u": "_s + result.message)},
                            {u"check_name"_s, result.rule},
                            {u"fingerprint"_s, fingerprint(check, result)},
                            {u"severity"_s,
                             !isError(result)      ? u"minor"_s
                                 : isKnown(result) ? u"major"_s
                                                   : u"blocker"_s},
                            // GitLab wants a path: without a file that says so it is the table's.
                            {u"location"_s,
                             QJsonObject{{u"path"_s, placed ? check.place.file : visible(check.table)},
                                         {u"lines"_s, QJsonObject{{u"begin"_s, std::max(1, check.place.line)}}}}}});
        }
    }
    return bytesOf(QJsonDocument(issues), QJsonDocument::Indented);
}

QByteArray sarifBytes(const Report &report)
{
    QJsonArray rules;
    QStringList ids;
    for (const Report::CheckRule &rule : report.checkRules) {
        ids.append(rule.id);
        rules.append(QJsonObject{
            {u"id"_s, rule.id}, {u"shortDescription"_s, sarifText(rule.title)}, {u"help"_s, sarifText(rule.help)}});
    }
    QJsonArray results;
    for (const Report::Check &check : report.checks) {
        for (const Report::Result &result : check.results)
            results.append(sarifResult(check, result, ids.indexOf(result.rule)));
    }
    const QJsonObject driver{{u"name"_s, u"OnDelete"_s},
                             {u"version"_s, QLatin1StringView(ONDELETE_VERSION)},
                             {u"semanticVersion"_s, QLatin1StringView(ONDELETE_VERSION)},
                             {u"rules"_s, rules}};
    const QJsonObject run{{u"tool"_s, QJsonObject{{u"driver"_s, driver}}},
                          {u"columnKind"_s, u"unicodeCodePoints"_s},
                          {u"results"_s, results}};
    return bytesOf(QJsonDocument(QJsonObject{{u"$schema"_s, u"https://json.schemastore.org/sarif-2.1.0.json"_s},
                                             {u"version"_s, u"2.1.0"_s},
                                             {u"runs"_s, QJsonArray{run}}}),
                   QJsonDocument::Indented);
}

QByteArray junitBytes(const Report &report)
{
    const auto fails = [](const Report::Check &check) {
        return std::ranges::any_of(check.results, [](const auto &r) { return isError(r) && !isKnown(r); });
    };
    const auto skips = [&](const Report::Check &check) { return !fails(check) && check.isUnknown; };
    const QString failures = QString::number(std::ranges::count_if(report.checks, fails));
    const QString skipped = QString::number(std::ranges::count_if(report.checks, skips));
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(2);
    xml.writeStartDocument();
    const auto counts = [&] {
        xml.writeAttribute(u"name"_s, visible(report.title));
        xml.writeAttribute(u"tests"_s, QString::number(report.checks.size()));
        xml.writeAttribute(u"failures"_s, failures);
        xml.writeAttribute(u"errors"_s, u"0"_s);
        xml.writeAttribute(u"skipped"_s, skipped);
    };
    xml.writeStartElement(u"testsuites"_s);
    counts();
    xml.writeStartElement(u"testsuite"_s);
    counts();
    for (const Report::Check &check : report.checks) {
        xml.writeStartElement(u"testcase"_s);
        xml.writeAttribute(u"classname"_s, visible(check.table));
        xml.writeAttribute(u"name"_s, visible(check.id));
        if (fails(check)) {
            xml.writeStartElement(u"failure"_s);
            xml.writeAttribute(u"type"_s, check.results.first().rule);
            xml.writeAttribute(u"message"_s, visible(check.results.first().message));
            xml.writeCharacters(messages(check));
            xml.writeEndElement();
        } else if (skips(check)) {
            xml.writeStartElement(u"skipped"_s);
            xml.writeAttribute(u"message"_s, joined(check));
            xml.writeEndElement();
        } else if (!check.results.isEmpty()) {
            xml.writeTextElement(u"system-out"_s, messages(check));
        }
        xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#include "report/builders/fleetcomparison.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::FleetReport)
};

/// What a database says of each key: its rule and how it compares, by a name that is the same in every schema.
struct Answers
{
    QMap<QString, QString> known;
    QSet<QString> unknown; ///< keys of which something could not be checked

    friend bool operator==(const Answers &, const Answers &) = default;
};

Answers answersOf(const QJsonObject &audit)
{
    const QString schema = audit[u"root"].toString().section(u'.', 0, 0) + u'.';
    Answers answers;
    for (const QJsonArray findings = audit[u"findings"].toArray(); const QJsonValue &finding : findings) {
        QString id = finding[u"id"].toString();
        if (id.startsWith(schema))
            id.remove(0, schema.size());
        QStringList problems;
        bool isUnknown = false;
        for (const QJsonArray all = finding[u"problems"].toArray(); const QJsonValue &problem : all) {
            isUnknown = isUnknown || problem[u"code"] == toString(ProblemCode::NotEvaluated);
            if (problem[u"severity"] == u"blocks"_s)
                problems.append(problem[u"code"].toString());
        }
        if (isUnknown) {
            answers.unknown.insert(id);
            continue;
        }
        const QString rule = finding[u"current"].toString();
        answers.known.insert(id,
                             (rule.isEmpty() ? Text::tr("no foreign key") : rule)
                                 + (problems.isEmpty() ? QString() : u" · "_s + problems.join(u", "_s)));
    }
    return answers;
}

/// The answers that most databases give. Of two that are as frequent, the one that was met first.
Answers mostGiven(const QList<Answers> &all)
{
    QList<std::pair<Answers, int>> counted;
    for (const Answers &answers : all) {
        const auto known = std::ranges::find(counted, answers, &std::pair<Answers, int>::first);
        if (known == counted.end())
            counted.append({answers, 1});
        else
            ++known->second;
    }
    const auto most = std::ranges::max_element(counted, {}, &std::pair<Answers, int>::second);
    return most == counted.end() ? Answers() : most->first;
}

QList<KeyDifference> differences(const Answers &here, const Answers &most)
{
    const QString none = Text::tr("no foreign key");
    QList<KeyDifference> list;
    for (auto it = here.known.begin(); it != here.known.end(); ++it) {
        const QString usual = most.known.value(it.key(), none);
        if (usual != it.value() && !most.unknown.contains(it.key()))
            list.append({it.key(), it.value(), usual});
    }
    for (auto it = most.known.begin(); it != most.known.end(); ++it) {
        if (!here.known.contains(it.key()) && !here.unknown.contains(it.key()) && it.value() != none)
            list.append({it.key(), none, it.value()});
    }
    return list;
}

} // namespace

FleetComparison compareFleet(const QList<FleetLine> &lines)
{
    QList<Answers> all;
    for (const FleetLine &line : lines) {
        if (line.audit)
            all.append(answersOf(*line.audit));
    }
    const Answers most = mostGiven(all);
    FleetComparison comparison;
    for (const FleetLine &line : lines) {
        comparison.differences.append(QList<KeyDifference>());
        if (!line.audit)
            continue;
        comparison.differences.last() = differences(answersOf(*line.audit), most);
        if (comparison.differences.last().isEmpty()) {
            comparison.mostToChange = rulesToChange(*line.audit);
            comparison.mostStops = keysThatStop(*line.audit);
        }
    }
    return comparison;
}

qint64 rulesToChange(const QJsonObject &audit)
{
    return audit[u"summary"][u"differs"].toInteger() + audit[u"summary"][u"missing"].toInteger();
}

qint64 keysThatStop(const QJsonObject &audit)
{
    return std::ranges::count_if(audit[u"findings"].toArray(),
                                 [](const QJsonValue &finding) { return finding[u"blocks_delete"].toBool(); });
}

qint64 uncheckedKeys(const QJsonObject &audit)
{
    return audit[u"summary"][u"unknown"].toInteger();
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#include "core/preview/preview.h"

#include "core/text/bytes.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {

RowKey rowKeyFromText(const QString &text, qsizetype columns)
{
    if (columns == 1)
        return {text};
    const QJsonArray array = documentOf(text.toUtf8()).array();
    if (array.isEmpty() || array.size() != columns)
        return {};
    RowKey key;
    for (const QJsonValue &value : array) {
        if (!value.isString())
            return {};
        key.append(value.toString());
    }
    return key;
}

QString toText(const RowKey &key)
{
    if (key.size() == 1)
        return key.front();
    return textOf(QJsonDocument(QJsonArray::fromStringList(key)).toJson(QJsonDocument::Compact));
}

QString toString(RuleSet rules)
{
    return rules == RuleSet::Current ? u"current"_s : u"desired"_s;
}

QString toString(RowAction action)
{
    switch (action) {
    case RowAction::Delete:
        return u"delete"_s;
    case RowAction::SetNull:
        return u"set-null"_s;
    case RowAction::SetDefault:
        return u"set-default"_s;
    case RowAction::Update:
        return u"update"_s;
    case RowAction::Block:
        return u"block"_s;
    case RowAction::Dangle:
        return u"dangle"_s;
    case RowAction::Unknown:
        return u"unknown"_s;
    case RowAction::Insert:
        return u"insert"_s;
    }
    Q_UNREACHABLE();
}

QString toString(PreviewOutcome outcome)
{
    switch (outcome) {
    case PreviewOutcome::Ok:
        return u"ok"_s;
    case PreviewOutcome::Blocked:
        return u"blocked"_s;
    case PreviewOutcome::OrderDependent:
        return u"order-dependent"_s;
    case PreviewOutcome::Unknown:
        return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

qint64 Preview::rows(RowAction action) const
{
    qint64 sum = 0;
    for (const PreviewEntry &entry : entries) {
        if (entry.action == action)
            sum += entry.rows;
    }
    return sum;
}

double Preview::slowSeconds() const
{
    double seconds = 0;
    for (const SlowKey &key : slowKeys)
        seconds += key.seconds;
    return seconds;
}

qint64 Preview::otherRowsDeleted() const
{
    QSet<RowKey> roots(keys.begin(), keys.end());
    roots.subtract(QSet<RowKey>(notFound.begin(), notFound.end()));
    return std::max(qint64(0), rows(RowAction::Delete) - roots.size());
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#include "report/writers/writers.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonArray>
#include <QtCore/QMap>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

QString labelValue(QString text)
{
    return u'"' + text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'\n', u"\\n"_s) + u'"';
}

/// Metric families in the order in which they are first told of; a family's samples stand together, as the format
/// demands.
class Families
{
public:
    void add(const QString &name, const QString &help, const QString &labels, qint64 value)
    {
        if (!m_samples.contains(name)) {
            m_order.append(name);
            m_help.insert(name, help);
        }
        m_samples[name] += u"%1{%2} %3\n"_s.arg(name, labels).arg(value);
    }

    [[nodiscard]] QString text() const
    {
        QString text;
        for (const QString &name : m_order)
            text += u"# TYPE %1 gauge\n# HELP %1 %2\n"_s.arg(name, m_help[name]) + m_samples[name];
        return text + u"# EOF\n"_s;
    }

private:
    QStringList m_order;
    QMap<QString, QString> m_help;
    QMap<QString, QString> m_samples;
};

// The words are the format's, for operators' tools: they stay English, as names do.
void addAudit(Families &families, const QJsonObject &audit, const QString &connection)
{
    const QJsonObject server = audit[u"server"].toObject();
    QString labels = u"database="_s + labelValue(server[u"database"].toString()) + u",host="_s
        + labelValue(server[u"host"].toString()) + u",spec="_s + labelValue(audit[u"spec"].toString());
    if (!connection.isEmpty())
        labels += u",connection="_s + labelValue(connection);
    const QJsonObject summary = audit[u"summary"].toObject();
    for (const QString &status : {u"matches"_s, u"differs"_s, u"missing"_s, u"unlisted"_s})
        families.add(u"ondelete_foreign_keys"_s, u"Foreign keys by how they compare with the rule list."_s,
                     labels + u",status="_s + labelValue(status), summary[status].toInteger());
    families.add(u"ondelete_blocking_foreign_keys"_s, u"Foreign keys with a problem that stops deletes."_s, labels,
                 summary[u"problems"].toInteger());
    families.add(u"ondelete_unknown_foreign_keys"_s, u"Foreign keys that could not be checked."_s, labels,
                 summary[u"unknown"].toInteger());
    QMap<QString, qint64> problems;
    const QJsonArray findings = audit[u"findings"].toArray();
    for (const QJsonValue &finding : findings) {
        const QJsonArray ofFinding = finding[u"problems"].toArray();
        for (const QJsonValue &problem : ofFinding)
            ++problems[problem[u"code"].toString()];
    }
    for (auto it = problems.cbegin(); it != problems.cend(); ++it)
        families.add(u"ondelete_problems"_s, u"Problems by code."_s, labels + u",code="_s + labelValue(it.key()),
                     it.value());
    families.add(u"ondelete_spec_fits"_s, u"1 where the database has what the rule list is about."_s, labels,
                 audit[u"outcome"].toString() == u"done" ? 1 : 0);
    const QDateTime when = QDateTime::fromString(audit[u"generated_at"].toString(), Qt::ISODateWithMs);
    families.add(u"ondelete_audit_timestamp_seconds"_s, u"When the audit was made, in seconds since 1970."_s, labels,
                 when.toSecsSinceEpoch());
}

} // namespace

QString openMetricsText(const Report &report)
{
    Families families;
    if (!report.json.contains(u"databases")) {
        addAudit(families, report.json, {});
        return families.text();
    }
    const QJsonArray databases = report.json[u"databases"].toArray();
    for (const QJsonValue &database : databases) {
        const QString connection = database[u"connection"].toString();
        const bool answered = database[u"audit"].isObject();
        families.add(u"ondelete_audit_success"_s, u"1 where the database could be audited."_s,
                     u"connection="_s + labelValue(connection), answered ? 1 : 0);
        if (answered)
            addAudit(families, database[u"audit"].toObject(), connection);
    }
    return families.text();
}

} // namespace ondelete

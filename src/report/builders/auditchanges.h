// SPDX-License-Identifier: MIT
#pragma once

#include "core/audit/audit.h"
#include "report/report.h"

#include <QtCore/QJsonObject>
#include <QtCore/QSet>

namespace ondelete {

/// From which trouble on an audit is a failure; each includes those before it.
enum class FailOn { Blocks, Differs, Problems, Never };
[[nodiscard]] std::optional<FailOn> failOnFromString(const QString &text);

/// An earlier audit, as "audit --format json" wrote it.
struct EarlierAudit
{
    struct Finding
    {
        QString current; ///< empty: the key was missing
        QString desired;
        bool blocksDelete = false;
        QSet<QString> rules; ///< of its results: "rule-differs", "set-null-on-not-null"
    };

    QString generatedAt;
    QMap<QString, Finding> findings; ///< by id
    QStringList order;               ///< their ids, as the file has them
    QString error;                   ///< why the file is none; empty: it is one
};
[[nodiscard]] EarlierAudit readEarlierAudit(const QByteArray &json);

/// What became of an audit's findings since an earlier one. In the audit's order; what is gone in the earlier's.
struct AuditChanges
{
    struct Trouble
    {
        QString id;
        QString rule;
        friend bool operator==(const Trouble &, const Trouble &) = default;
    };
    struct RuleChange
    {
        QString id;
        QString before; ///< empty: there was no such key
        QString now;    ///< empty: it is gone
        friend bool operator==(const RuleChange &, const RuleChange &) = default;
    };

    QString since;
    QList<Trouble> fresh;
    QList<Trouble> known;
    QList<Trouble> fixed;
    QList<RuleChange> rules;
};
[[nodiscard]] AuditChanges changesSince(const EarlierAudit &earlier, const Audit &audit);

/// Whether @p audit fails at @p level; where there is an earlier audit, by what is new alone.
[[nodiscard]] bool fails(const Audit &audit, FailOn level, const EarlierAudit *earlier = nullptr);

/// Tells @p changes in @p report: in its summary, its JSON, a table, and in each check's results.
void addChanges(Report &report, const AuditChanges &changes);

} // namespace ondelete

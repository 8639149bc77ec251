// SPDX-License-Identifier: MIT
#include "core/audit/selector.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

/// A selector taken apart. `constraint` is empty where columns are named.
struct SelectorParts
{
    QualifiedName table; ///< schema empty: any
    QStringList columns;
    QString constraint;
};

/// Where a separator stands outside double quotes; -1 where none does.
qsizetype bareIndexOf(const QString &text, QChar separator)
{
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'"')
            quoted = !quoted; // a doubled quote inside quotes flips twice
        else if (text[i] == separator && !quoted)
            return i;
    }
    return -1;
}

/// One name, with its double quotes removed; empty where it is none.
QString namePart(const QString &text)
{
    const QStringList parts = splitQualified(text);
    return parts.size() == 1 ? parts.front() : QString();
}

QStringList splitAtCommas(QString rest)
{
    QStringList parts;
    for (qsizetype comma = bareIndexOf(rest, u','); comma >= 0; comma = bareIndexOf(rest, u',')) {
        parts.append(rest.left(comma));
        rest.remove(0, comma + 1);
    }
    return parts << rest;
}

std::optional<SelectorParts> takeApart(const QString &selector)
{
    SelectorParts parts;
    if (const qsizetype colon = bareIndexOf(selector, u':'); colon >= 0) {
        parts.table = QualifiedName::parse(selector.left(colon));
        parts.constraint = namePart(selector.mid(colon + 1));
        if (parts.table.isEmpty() || parts.constraint.isEmpty())
            return std::nullopt;
        return parts;
    }
    parts.columns = splitAtCommas(selector);
    QStringList path = splitQualified(parts.columns.front()); // [schema.]table.first column
    if (path.size() != 2 && path.size() != 3)
        return std::nullopt;
    parts.columns.front() = path.takeLast();
    for (auto column = parts.columns.begin() + 1; column != parts.columns.end(); ++column)
        *column = namePart(*column);
    if (parts.columns.contains(QString()))
        return std::nullopt;
    parts.table = {path.size() == 2 ? path.takeFirst() : QString(), path.front()};
    return parts;
}

bool names(const SelectorParts &parts, const Finding &finding)
{
    const bool tableFits =
        parts.table.schema.isEmpty() ? parts.table.name == finding.table.name : parts.table == finding.table;
    if (!tableFits)
        return false;
    if (!parts.constraint.isEmpty())
        return parts.constraint == finding.constraint;
    return std::ranges::is_permutation(parts.columns, finding.columns);
}

QString idsOf(const QList<const Finding *> &findings)
{
    constexpr qsizetype most = 10;
    QStringList ids;
    for (const Finding *finding : findings) {
        if (ids.size() == most) {
            ids.append(u"…"_s);
            break;
        }
        ids.append(finding->id);
    }
    return ids.join(u", "_s);
}

} // namespace

Selection select(const Audit &audit, const QString &selector)
{
    // An id always selects its finding, even that of a missing one, which may name no column.
    if (audit.finding(selector))
        return {selector, {}};

    const std::optional<SelectorParts> parts = takeApart(selector);
    if (!parts) {
        return {{},
                QCoreApplication::translate(
                    "ondelete::Selection",
                    "\"%1\" names no foreign key. Write TABLE.COLUMN, TABLE.COLUMN,COLUMN or "
                    "TABLE:CONSTRAINT, with SCHEMA. before it where needed; names with other characters than "
                    "a-z, 0-9 and _ in double quotes.")
                    .arg(selector)};
    }
    QList<const Finding *> found;
    QList<const Finding *> ofTable;
    for (const Finding &finding : audit.findings) {
        if (names(*parts, finding))
            found.append(&finding);
        if (parts->table.name == finding.table.name)
            ofTable.append(&finding);
    }
    if (found.size() == 1)
        return {found.front()->id, {}};
    if (found.size() > 1) {
        return {{},
                QCoreApplication::translate("ondelete::Selection",
                                            "\"%1\" names more than one foreign key. Write one of these: %2.")
                    .arg(selector, idsOf(found))};
    }
    if (!ofTable.isEmpty()) {
        return {{},
                QCoreApplication::translate("ondelete::Selection",
                                            "\"%1\" names no foreign key of this audit. Those of its table are: %2.")
                    .arg(selector, idsOf(ofTable))};
    }
    return {{},
            QCoreApplication::translate(
                "ondelete::Selection",
                "\"%1\" names no foreign key of this audit. \"ondelete audit\" lists those that there are.")
                .arg(selector)};
}

QStringList columnNames(const QString &list)
{
    QStringList names;
    for (const QString &part : splitAtCommas(list)) {
        const QString name = namePart(part.trimmed());
        if (name.isEmpty())
            return {};
        names.append(name);
    }
    return names;
}

} // namespace ondelete

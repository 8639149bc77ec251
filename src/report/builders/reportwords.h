// SPDX-License-Identifier: MIT
#pragma once

#include "core/audit/leftover.h"
#include "core/catalog/names.h"
#include "core/catalog/schema.h"
#include "core/preview/preview.h"
#include "core/records/receipt.h"
#include "report/report.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonArray>

namespace ondelete {

// Spellings that every report shares.

[[nodiscard]] QString number(qint64 value); ///< "1,204", as the locale writes it
[[nodiscard]] Report::Cell numberCell(qint64 value);
/// As the locale writes it, in short, without its marks of direction: a report shows what turns text as escapes.
[[nodiscard]] QString shortDate(const QDate &date);
[[nodiscard]] QString shortMoment(const QDateTime &when);     ///< local time
[[nodiscard]] QString moment(const QDateTime &when);          ///< for people: local time with its zone
[[nodiscard]] QString jsonMoment(const QDateTime &when);      ///< ISO 8601, UTC, milliseconds
[[nodiscard]] QString columnList(const QStringList &columns); ///< "a, b", quoted where SQL would need it

/// What happens to rows, in words for a DBA: "deleted", "set to NULL".
[[nodiscard]] QString words(RowAction action);
[[nodiscard]] Report::Tone toneOf(RowAction action);

/// Where and when a report is of. No password is among them.
[[nodiscard]] QList<Report::Fact> serverFacts(const ServerInfo &server, const QDateTime &when);

/// What an interrupted fix left, a sentence and a statement each, under one that says so; none where nothing is left.
[[nodiscard]] QStringList leftoverNotes(const QList<Leftover> &leftovers);
[[nodiscard]] QJsonArray jsonList(const QList<Leftover> &leftovers);

/// What the record is about, for people: the (first) label or changed key and how many more, or "(erased)".
[[nodiscard]] QString nameOf(const Receipt &receipt);

/// An empty text as JSON's null.
[[nodiscard]] QJsonValue orNull(const QString &text);
[[nodiscard]] QJsonArray jsonList(const QStringList &texts);
/// What triggers wrote besides, one entry for each table.
[[nodiscard]] QJsonArray sideEffectsJson(const QList<TableEffect> &effects);
/// What was not run, and whose it is.
[[nodiscard]] QJsonArray jsonList(const QList<ForeignCode> &code);

} // namespace ondelete

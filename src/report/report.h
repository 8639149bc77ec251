// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QJsonObject>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace ondelete {

/// What a person reads about an audit, a fix, a preview, a delete or a list, before any format is chosen.
/// One value, many writers.
struct Report
{
    enum class Tone { Plain, Muted, Good, Warning, Bad, SetNull };
    enum class Align { Start, End };

    struct Cell
    {
        QString text; ///< for people, in their language
        Tone tone = Tone::Plain;
        QString value = {}; ///< for CSV, where it is not the text: a bare number, a stable word
    };
    enum class Shown { Always, InCsvOnly };
    struct Column
    {
        QString title;
        QString name; ///< stable, for CSV
        Align align = Align::Start;
        Shown shown = Shown::Always; ///< what the groups' titles say is a column for machines only
    };
    struct Group
    {
        QString title;
        QList<QList<Cell>> rows;
    };
    struct Table
    {
        QString title;
        QList<Column> columns;
        QList<Group> groups;
    };
    struct Fact
    {
        QString name;
        QString value;
    };

    QString title;
    QString subtitle;
    QList<Fact> facts;       ///< when, where, who: never a password
    QStringList summary;     ///< whole sentences, the first is the headline
    Tone tone = Tone::Plain; ///< of the headline
    QList<Table> tables;     ///< the first is what CSV writes
    QStringList notes;
    QString sql;      ///< the SQL that would fix it, where apt
    QString repeat;   ///< the command that gives this report again
    QJsonObject json; ///< the contract's object for --format json
};

enum class ReportFormat { Table, Json, Csv, Markdown, Html };

[[nodiscard]] std::optional<ReportFormat> reportFormatFromString(const QString &text);
/// By the ending of a file's name; unset where none is known.
[[nodiscard]] std::optional<ReportFormat> reportFormatOfFile(const QString &path);

/// The report in @p format, UTF-8, with a newline at its end. Pure.
[[nodiscard]] QByteArray write(const Report &report, ReportFormat format);

} // namespace ondelete

// SPDX-License-Identifier: MIT
#pragma once

#include "core/diagram/dotlayout.h"

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
    /// What a spreadsheet makes of a column's values: numbers and moments that it can sum up and sort.
    enum class Kind { Text, Number, Moment };
    struct Column
    {
        QString title;
        QString name; ///< stable, for CSV
        Align align = Align::Start;
        Shown shown = Shown::Always; ///< what the groups' titles say is a column for machines only
        Kind kind = Kind::Text;      ///< a column that is aligned to its end is of numbers anyhow
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

    /// A number that stands large at a report's head, and what it counts.
    struct Figure
    {
        QString value;
        QString text;
        Tone tone = Tone::Plain;
    };
    /// Where a delete's ways lead: a box for what is deleted, and a branch for each way. SetNull is drawn dashed, Bad
    /// thick and crossed.
    struct Branch
    {
        QString title;
        QString text;
        Tone tone = Tone::Plain;
    };
    struct Picture
    {
        QString title;
        QString root;
        QString rootText;
        QList<Branch> branches;
    };

    /// All that a delete reaches: tables, and the keys between them. It has places once layOutReach() gave it some;
    /// without any it is not drawn.
    struct Reach
    {
        Diagram diagram;
        std::optional<DiagramLayout> layout = {};
    };

    /// What was checked, for the formats that other tools read. Only an audit has it.
    enum class Level { Warning, Error };
    enum class Baseline { Unasked, New, Known };
    struct Result
    {
        QString rule; ///< "set-null-on-not-null", "rule-differs"
        Level level = Level::Warning;
        QString message;
        Baseline baseline = Baseline::Unasked;
    };
    struct Place
    {
        QString file; ///< as a repository names it; empty: nobody said where
        int line = 0; ///< from 1; 0: the whole file
    };
    struct Check
    {
        QString id;    ///< "public.webinars.whatsapp_group_id"
        QString table; ///< "public.webinars"
        QString constraint = {};
        QString title = {};
        QList<Result> results = {}; ///< what is wrong; the worst first
        bool isUnknown = false;     ///< something could not be checked
        Place place = {};
    };
    /// What a result's rule means, and what to do about it.
    struct CheckRule
    {
        QString id;
        QString title;
        QString help;
    };

    QString title;
    QString subtitle;
    QList<Fact> facts;       ///< when, where, who: never a password
    QStringList summary;     ///< whole sentences, the first is the headline
    Tone tone = Tone::Plain; ///< of the headline
    QList<Figure> figures;
    std::optional<Picture> picture;
    std::optional<Reach> reach;
    QList<Table> tables; ///< the first is what CSV writes
    QStringList notes;
    QString sql;      ///< the SQL that would fix it, where apt
    QString repeat;   ///< the command that gives this report again
    QString foot;     ///< what a reader must not take it for: a sentence at the foot of each page
    QJsonObject json; ///< the contract's object for --format json
    QList<Check> checks;
    QList<CheckRule> checkRules; ///< of all results
};

enum class ReportFormat { Table, Json, Csv, Markdown, Html, Pdf, Xlsx, JUnit, Sarif, GitHub, GitLab, OpenMetrics };

/// How a table for a terminal is laid out; other formats have no use for it.
struct TerminalLayout
{
    int columns = 0; ///< that the terminal has; 0: no limit is known
    bool colours = false;
};

[[nodiscard]] std::optional<ReportFormat> reportFormatFromString(const QString &text);
/// By the ending of a file's name; unset where none is known.
[[nodiscard]] std::optional<ReportFormat> reportFormatOfFile(const QString &path);

/// "json, csv, …": what reportFormatFromString() knows.
[[nodiscard]] QStringList reportFormatNames();
/// Whether only an audit can be written so, because it lists what was checked.
[[nodiscard]] bool needsChecks(ReportFormat format);
/// Whether it needs fonts, and so an application that draws.
[[nodiscard]] bool needsFonts(ReportFormat format);
/// Whether it is no text.
[[nodiscard]] bool isBinary(ReportFormat format);

/// The report in @p format; text is UTF-8 with a newline at its end. Pure, but that the fonts of a PDF are the
/// computer's. Thread: any.
[[nodiscard]] QByteArray write(const Report &report, ReportFormat format, const TerminalLayout &terminal = {});

} // namespace ondelete

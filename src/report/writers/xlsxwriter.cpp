// SPDX-License-Identifier: MIT
#include "report/writers/displaytext.h"
#include "report/writers/ink.h"
#include "report/writers/writers.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QFile>
#include <QtCore/QLocale>
#include <QtCore/QMap>
#include <QtCore/QTemporaryDir>

#include <algorithm>
#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::XlsxWriter)
};

using Tone = Report::Tone;

constexpr qsizetype longestText = 32'767; ///< of a cell; a program refuses the file beyond it
constexpr qsizetype longestName = 31;     ///< of a sheet
constexpr lxw_row_t mostRows = LXW_ROW_MAX;
constexpr int widestColumn = 60;

/// @p text as a cell may hold it: a control character would make the file unreadable.
QByteArray cellText(const QString &text)
{
    QString shown = visible(text);
    if (shown.size() > longestText)
        shown = shown.left(longestText - 1) + u'…';
    return shown.toUtf8();
}

/// A workbook that is being written, with its formats.
class Workbook
{
public:
    explicit Workbook(const QString &path)
    {
        // Rows go to the disk as they come, so that many of them need no memory.
        lxw_workbook_options options = {};
        options.constant_memory = LXW_TRUE;
        m_book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
        m_rightToLeft = QLocale().textDirection() == Qt::RightToLeft;
    }
    ~Workbook()
    {
        if (m_book)
            workbook_close(m_book);
    }
    Workbook(const Workbook &) = delete;
    Workbook &operator=(const Workbook &) = delete;

    bool close() { return workbook_close(std::exchange(m_book, nullptr)) == LXW_NO_ERROR; }

    lxw_worksheet *addSheet(const QString &title)
    {
        QString name;
        const QString shown = visible(title);
        for (const QChar c : shown)
            name += u"[]:*?/\\'"_s.contains(c) ? u' ' : c;
        name = name.trimmed().left(longestName);
        if (name.isEmpty())
            name = Text::tr("Sheet");
        QString unique = name;
        for (int i = 2; m_names.contains(unique.toLower()); ++i) {
            const QString end = u" %1"_s.arg(i);
            unique = name.left(longestName - end.size()) + end;
        }
        m_names.append(unique.toLower());
        lxw_worksheet *sheet = workbook_add_worksheet(m_book, unique.toUtf8().constData());
        if (m_rightToLeft)
            worksheet_right_to_left(sheet);
        return sheet;
    }

    lxw_format *bold()
    {
        return format(u"bold"_s, [](lxw_format *f) { format_set_bold(f); });
    }
    lxw_format *mono()
    {
        return format(u"mono"_s, [](lxw_format *f) { format_set_font_name(f, "DejaVu Sans Mono"); });
    }
    lxw_format *wrapped()
    {
        return format(u"wrapped"_s, [](lxw_format *f) {
            format_set_text_wrap(f);
            format_set_align(f, LXW_ALIGN_VERTICAL_TOP);
        });
    }

    /// The format of a cell by its colour and by how its value is shown; empty: as it is.
    lxw_format *cell(Tone tone, const char *numberFormat = "")
    {
        return format(u"%1 %2"_s.arg(int(tone)).arg(QLatin1StringView(numberFormat)), [&](lxw_format *f) {
            format_set_align(f, LXW_ALIGN_VERTICAL_TOP);
            if (*numberFormat)
                format_set_num_format(f, numberFormat);
            const auto rgb = [](const QColor &colour) { return lxw_color_t(colour.rgb() & 0xffffff); };
            if (tone != Tone::Plain)
                format_set_font_color(f, rgb(ink::of(tone)));
            if (tone != Tone::Plain && tone != Tone::Muted)
                format_set_bg_color(f, rgb(ink::behind(tone)));
        });
    }

private:
    template <typename Make>
    lxw_format *format(const QString &key, const Make &make)
    {
        lxw_format *&known = m_formats[key];
        if (!known) {
            known = workbook_add_format(m_book);
            make(known);
        }
        return known;
    }

    lxw_workbook *m_book = nullptr;
    bool m_rightToLeft = false;
    QStringList m_names;
    QMap<QString, lxw_format *> m_formats;
};

void writeText(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const QString &text, lxw_format *format)
{
    if (!text.isEmpty()) // always a text, never a formula
        worksheet_write_string(sheet, row, column, cellText(text).constData(), format);
}

void writeCell(Workbook &book, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t x, const Report::Column &column,
               const Report::Cell &cell)
{
    const QString &value = cell.value.isEmpty() ? cell.text : cell.value;
    if (column.kind == Report::Kind::Number || column.align == Report::Align::End) {
        bool isNumber = false;
        const double number = value.toDouble(&isNumber);
        constexpr double exact = 9'007'199'254'740'992.0; // beyond it a number would not be the one that was counted
        if (isNumber && qAbs(number) < exact) {
            worksheet_write_number(sheet, row, x, number, book.cell(cell.tone, "#,##0"));
            return;
        }
    }
    if (column.kind == Report::Kind::Moment) {
        const QDateTime when = QDateTime::fromString(value, Qt::ISODateWithMs).toLocalTime();
        if (when.isValid()) {
            lxw_datetime moment{when.date().year(), when.date().month(),  when.date().day(),
                                when.time().hour(), when.time().minute(), double(when.time().second())};
            worksheet_write_datetime(sheet, row, x, &moment, book.cell(cell.tone, "yyyy-mm-dd hh:mm:ss"));
            return;
        }
    }
    writeText(sheet, row, x, cell.text.isEmpty() ? cell.value : cell.text, book.cell(cell.tone));
}

/// How wide each column must be to show its cells, within reason.
QList<int> widthsOf(const Report::Table &table)
{
    QList<int> widths;
    for (const Report::Column &column : table.columns)
        widths.append(terminalWidth(column.title) + 3); // and the filter's button
    for (const Report::Group &group : table.groups) {
        for (const QList<Report::Cell> &row : group.rows.first(std::min<qsizetype>(group.rows.size(), 500))) {
            for (qsizetype x = 0; x < std::min(row.size(), widths.size()); ++x)
                widths[x] = std::max(widths[x], std::min(widestColumn, terminalWidth(row[x].text) + 1));
        }
    }
    return widths;
}

void addTable(Workbook &book, const Report::Table &table)
{
    const bool grouped =
        std::ranges::any_of(table.groups, [](const Report::Group &group) { return !group.title.isEmpty(); });
    const lxw_col_t first = grouped ? 1 : 0;
    lxw_worksheet *sheet = book.addSheet(table.title);
    const QList<int> widths = widthsOf(table);
    if (grouped)
        worksheet_set_column(sheet, 0, 0, 28, nullptr);
    for (qsizetype x = 0; x < widths.size(); ++x)
        worksheet_set_column(sheet, lxw_col_t(first + x), lxw_col_t(first + x), widths[x], nullptr);
    if (grouped)
        writeText(sheet, 0, 0, Text::tr("Group"), book.bold());
    for (qsizetype x = 0; x < table.columns.size(); ++x) {
        const Report::Column &column = table.columns[x];
        writeText(sheet, 0, lxw_col_t(first + x), column.title.isEmpty() ? column.name : column.title, book.bold());
    }
    lxw_row_t y = 1;
    for (const Report::Group &group : table.groups) {
        for (const QList<Report::Cell> &row : group.rows) {
            if (y >= mostRows)
                break;
            if (grouped)
                writeText(sheet, y, 0, group.title, book.cell(Tone::Muted));
            for (qsizetype x = 0; x < std::min(row.size(), table.columns.size()); ++x)
                writeCell(book, sheet, y, lxw_col_t(first + x), table.columns[x], row[x]);
            ++y;
        }
    }
    worksheet_freeze_panes(sheet, 1, 0);
    if (!table.columns.isEmpty())
        worksheet_autofilter(sheet, 0, 0, std::max<lxw_row_t>(1, y - 1), lxw_col_t(first + table.columns.size() - 1));
    worksheet_repeat_rows(sheet, 0, 0); // on each printed page
    worksheet_set_landscape(sheet);
    worksheet_fit_to_pages(sheet, 1, 0);
}

void addSummary(Workbook &book, const Report &report)
{
    lxw_worksheet *sheet = book.addSheet(Text::tr("Summary"));
    worksheet_set_column(sheet, 0, 0, 24, nullptr);
    worksheet_set_column(sheet, 1, 1, 90, nullptr);
    lxw_row_t y = 0;
    const auto line = [&](const QString &text, lxw_format *format) {
        if (!text.isEmpty())
            writeText(sheet, y++, 0, text, format);
    };
    line(report.title, book.bold());
    line(report.subtitle, book.cell(Tone::Muted));
    ++y;
    for (qsizetype i = 0; i < report.summary.size(); ++i)
        line(report.summary[i], book.cell(i == 0 ? report.tone : Tone::Plain));
    ++y;
    const auto pair = [&](const QString &name, const QString &value, lxw_format *format) {
        writeText(sheet, y, 0, name, book.bold());
        writeText(sheet, y++, 1, value, format);
    };
    for (const Report::Figure &figure : report.figures)
        pair(figure.value, figure.text, book.cell(figure.tone));
    for (const Report::Fact &fact : report.facts)
        pair(fact.name, fact.value, book.wrapped());
    for (const QString &note : report.notes)
        pair(Text::tr("Note"), note, book.wrapped());
    if (!report.foot.isEmpty())
        pair(Text::tr("Note"), report.foot, book.wrapped());
    if (!report.repeat.isEmpty())
        pair(Text::tr("To get this report again"), report.repeat, book.mono());
}

void addSql(Workbook &book, const QString &sql)
{
    lxw_worksheet *sheet = book.addSheet(u"SQL"_s);
    worksheet_set_column(sheet, 0, 0, 120, nullptr);
    lxw_row_t y = 0;
    for (const QString &line : visibleLines(sql)) {
        if (y >= mostRows)
            return;
        writeText(sheet, y++, 0, line, book.mono());
    }
}

} // namespace

/// A summary, a sheet for each table that has rows, and the SQL. Empty where the temporary folder has no room.
QByteArray xlsxBytes(const Report &report)
{
    // The library writes files only.
    const QTemporaryDir folder;
    if (!folder.isValid())
        return {};
    const QString path = folder.filePath(u"report.xlsx"_s);
    {
        Workbook book(path);
        addSummary(book, report);
        for (const Report::Table &table : report.tables) {
            if (std::ranges::any_of(table.groups, [](const auto &group) { return !group.rows.isEmpty(); }))
                addTable(book, table);
        }
        if (!report.sql.isEmpty())
            addSql(book, report.sql);
        if (!book.close())
            return {};
    }
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace ondelete

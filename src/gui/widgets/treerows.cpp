// SPDX-License-Identifier: MIT
#include "gui/widgets/treerows.h"

#include "core/text/bytes.h"
#include "report/writers/writers.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtWidgets/QTreeView>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

/// What the row holds, where that is more than what is shown of it: a moment, not "2 days ago".
QString contentOf(const QModelIndex &cell)
{
    for (const int role : {int(Qt::EditRole), int(Qt::AccessibleTextRole), int(Qt::DisplayRole)})
        if (const QVariant content = cell.data(role); content.isValid())
            return content.toString();
    return {};
}

Report::Table selectedRows(const QTreeView &tree)
{
    const QAbstractItemModel &model = *tree.model();
    QList<int> columns;
    Report::Table table;
    for (int column = 0; column < model.columnCount(); ++column) {
        if (tree.isColumnHidden(column))
            continue;
        columns.append(column);
        const QString title = model.headerData(column, Qt::Horizontal).toString();
        table.columns.append({title, title});
    }
    QModelIndexList rows = tree.selectionModel()->selectedRows();
    const auto place = [](const QModelIndex &row) { return std::pair(row.parent().row(), row.row()); };
    std::ranges::sort(rows, {}, place);
    Report::Group group;
    for (const QModelIndex &row : rows) {
        if (model.hasChildren(row))
            continue;
        QList<Report::Cell> cells;
        for (const int column : columns)
            cells.append({contentOf(row.siblingAtColumn(column))});
        group.rows.append(cells);
    }
    table.groups = {group};
    return table;
}

QString tabbed(const Report::Table &table)
{
    QStringList lines;
    for (const QList<Report::Cell> &row : table.groups.first().rows) {
        QStringList cells;
        for (const Report::Cell &cell : row)
            cells.append(QString(cell.text).replace(u'\t', u' ').replace(u'\n', u' '));
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

QString objects(const Report::Table &table)
{
    QJsonArray array;
    for (const QList<Report::Cell> &row : table.groups.first().rows) {
        QJsonObject object;
        for (qsizetype i = 0; i < row.size(); ++i)
            object.insert(table.columns.at(i).title, row.at(i).text);
        array.append(object);
    }
    return textOf(QJsonDocument(array).toJson());
}

} // namespace

void openGroups(QTreeView &tree)
{
    for (int group = 0; group < tree.model()->rowCount(); ++group) {
        tree.setFirstColumnSpanned(group, {}, true);
        tree.expand(tree.model()->index(group, 0));
    }
}

QString rowsText(const QTreeView &tree, RowFormat format)
{
    const Report::Table table = selectedRows(tree);
    if (table.groups.first().rows.isEmpty())
        return {};
    switch (format) {
    case RowFormat::Tsv:
        return tabbed(table);
    case RowFormat::Csv: {
        Report report;
        report.tables = {table};
        return csvText(report);
    }
    case RowFormat::Markdown:
        return markdownTable(table);
    case RowFormat::Json:
        return objects(table);
    }
    Q_UNREACHABLE();
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#include "gui/activity/archiverows.h"

#include "files/archivecsv.h"
#include "gui/jobs/aside.h"
#include "gui/widgets/pill.h"

#include <QtCore/QHash>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTreeWidget>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::UndoDialog)
};

} // namespace

void setUpTables(QTreeWidget &tables, const QString &names, const QStringList &figures)
{
    tables.setHeaderLabels(QStringList{names} + figures);
    tables.setItemDelegate(new PillDelegate(&tables)); // for the rows' height
    QHeaderView *header = tables.header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(0, QHeaderView::Stretch);
    tables.ensurePolished(); // titles are bold by the theme
    QFont bold = header->font();
    bold.setBold(true);
    constexpr int padding = 2 * space::l;
    for (int column = 1; column <= figures.size(); ++column) {
        tables.headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        header->setSectionResizeMode(column, QHeaderView::Fixed);
        header->resizeSection(column, QFontMetrics(bold).horizontalAdvance(figures.at(column - 1)) + padding);
    }
}

void showRowsBelow(QTreeWidget &tables, const QList<ShownRow> &rows)
{
    QHash<QString, QTreeWidgetItem *> items;
    for (int i = 0; i < tables.topLevelItemCount(); ++i)
        items.insert(tables.topLevelItem(i)->toolTip(0), tables.topLevelItem(i));
    for (const ShownRow &row : rows) {
        QStringList values;
        for (qsizetype i = 0; i < row.columns.size(); ++i)
            values.append(row.columns.at(i) + u'=' + row.values.value(i));
        if (QTreeWidgetItem *table = items.value(row.table.toString()))
            (new QTreeWidgetItem(table, {values.join(u", "_s)}))->setFirstColumnSpanned(true);
    }
    tables.setRootIsDecorated(!rows.isEmpty());
}

void saveRowsOf(const QString &archive, QWidget &parent, Job &save, const std::function<void(const QString &)> &tell)
{
    auto *dialog = new QFileDialog(&parent, Words::tr("Where to save the old rows"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, &parent, [archive, &save, tell](const QString &folder) {
        save.start(
            runAside([archive, folder](const std::stop_token &stop) {
                return saveArchiveCsv(ArchiveFile(archive, ArchiveFile::Keep::Path, stop), folder, stop);
            }),
            [tell](const ArchiveCsv &saved) {
                tell(saved.error.isEmpty() ? Words::tr("%Ln file(s) saved.", nullptr, int(saved.paths.size()))
                                           : saved.error);
            },
            [tell](const DbError &error) { tell(error.message); });
    });
    dialog->open();
}

} // namespace ondelete

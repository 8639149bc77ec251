// SPDX-License-Identifier: MIT
#include "gui/sessions/blockingrowsdialog.h"

#include "gui/widgets/icons.h"
#include "gui/widgets/pill.h"
#include "report/builders/reports.h"
#include "ui_blockingrowsdialog.h"

#include <QtCore/QLocale>
#include <QtGui/QClipboard>
#include <QtGui/QShortcut>

using namespace Qt::StringLiterals;

namespace ondelete {

BlockingRowsDialog::BlockingRowsDialog(const Preview &preview, const RootSpec &root, const QString &connectionTitle,
                                       QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::BlockingRowsDialog>())
{
    m_ui->setupUi(this);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Rows that stop the delete – %1").arg(connectionTitle));
    m_ui->titleLabel->setText(tr("What stops the delete of this %1").arg(root.singular));
    m_ui->rows->setItemDelegate(new PillDelegate(m_ui->rows)); // for the rows' height
    m_ui->rows->setRootIsDecorated(false);
    m_ui->rows->setItemsExpandable(false);
    m_ui->copyButton->setIcon(icon(Icon::Copy));
    QStringList waysOut;
    for (const PreviewEntry &entry : preview.entries) {
        if (entry.action != RowAction::Block)
            continue;
        addTable(entry);
        const QString way = QStringList{entry.plainReason, entry.plainWayOut}.join(u' ').trimmed();
        if (!waysOut.contains(way))
            waysOut.append(way);
    }
    m_ui->wayOutLabel->setText(waysOut.join(u'\n'));
    m_ui->rows->expandAll();
    m_ui->rows->header()->setStretchLastSection(true);
    m_ui->rows->setColumnWidth(0, 340);
    connect(m_ui->copyButton, &QPushButton::clicked, this, &BlockingRowsDialog::copy);
    connect(new QShortcut(QKeySequence::Copy, m_ui->rows, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated,
            this, &BlockingRowsDialog::copy);
    connect(m_ui->exportButton, &QPushButton::clicked, this,
            [this, preview] { emit exportRequested(previewReport(preview)); });
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
}

BlockingRowsDialog::~BlockingRowsDialog() = default;

void BlockingRowsDialog::addTable(const PreviewEntry &entry)
{
    const QLocale locale;
    const QString title = entry.rows > entry.blocking.size()
        ? tr("%1: the first %2 of %3")
              .arg(entry.label, locale.toString(entry.blocking.size()), locale.toString(entry.rows))
        : tr("%1: %2", "webinars: 12").arg(entry.label, locale.toString(entry.rows));
    auto *table = new QTreeWidgetItem(m_ui->rows, {title});
    table->setFirstColumnSpanned(true);
    QFont strong = m_ui->rows->font();
    strong.setWeight(QFont::DemiBold);
    table->setFont(0, strong);
    table->setToolTip(0, entry.table.toString());
    for (const BlockingRow &row : entry.blocking)
        new QTreeWidgetItem(table, {row.label.isEmpty() ? tr("(no name)") : row.label, toText(row.key)});
}

/// What is selected, or all, as a spreadsheet takes it.
void BlockingRowsDialog::copy() const
{
    QStringList lines;
    const bool all = m_ui->rows->selectedItems().isEmpty();
    for (QTreeWidgetItemIterator item(m_ui->rows); *item; ++item)
        if ((*item)->parent() && (all || (*item)->isSelected()))
            lines.append(QStringList{(*item)->text(0), (*item)->text(1)}.join(u'\t'));
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace ondelete

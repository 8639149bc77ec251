// SPDX-License-Identifier: MIT
#include "gui/widgets/rowsdialog.h"

#include "gui/widgets/theme.h"
#include "ui_rowsdialog.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

using namespace Qt::StringLiterals;

namespace ondelete {

RowsDialog::RowsDialog(DbThread &db, const std::function<RowSample(Connection &)> &read, const QString &title,
                       QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::RowsDialog>())
{
    m_ui->setupUi(this);
    setWindowTitle(tr("Rows"));
    setWindowModality(Qt::WindowModal);
    m_ui->headLabel->setText(title);
    m_ui->copyButton->setEnabled(false);
    m_ui->messagePane->showBusy(tr("Reading the rows…"));
    connect(m_ui->copyButton, &QPushButton::clicked, this, &RowsDialog::copy);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &RowsDialog::reject);
    m_read.start(
        db.run(read), [this](const RowSample &sample) { show(sample); },
        [this](const DbError &error) {
            m_ui->messagePane->showError(tr("The rows could not be read"), error.message, error.details());
        });
}

RowsDialog::~RowsDialog() = default;

void RowsDialog::show(const RowSample &sample)
{
    m_sample = sample;
    QTableWidget &table = *m_ui->table;
    table.setColumnCount(static_cast<int>(sample.columns.size()));
    table.setRowCount(static_cast<int>(sample.shown.size()));
    table.setHorizontalHeaderLabels(sample.columns);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table.setWordWrap(false); // else a key is cut at its first hyphen
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(rowHeight(table));
    for (int row = 0; row < table.rowCount(); ++row)
        for (int column = 0; column < table.columnCount(); ++column)
            table.setItem(row, column, new QTableWidgetItem(sample.shown[row].value(column).simplified()));
    table.resizeColumnsToContents();
    constexpr int widest = 320;
    for (int column = 0; column < table.columnCount(); ++column)
        table.setColumnWidth(column, std::min(table.columnWidth(column) + space::s, widest));
    m_ui->stack->setCurrentWidget(m_ui->table);
    m_ui->copyButton->setEnabled(!sample.shown.isEmpty());
    m_ui->footerLabel->setText(
        sample.rows > sample.shown.size()
            ? tr("The first %L1 of %Ln row(s).", nullptr, static_cast<int>(sample.rows)).arg(sample.shown.size())
            : tr("%Ln row(s).", nullptr, static_cast<int>(sample.rows)));
}

void RowsDialog::copy() const
{
    QStringList lines{m_sample.columns.join(u'\t')};
    for (QStringList row : m_sample.shown)
        lines.append(row.replaceInStrings(u"\t"_s, u" "_s).replaceInStrings(u"\n"_s, u" "_s).join(u'\t'));
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace ondelete

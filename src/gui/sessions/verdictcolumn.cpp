// SPDX-License-Identifier: MIT
#include "gui/sessions/verdictcolumn.h"

#include "gui/sessions/verdictbar.h"

#include <QtWidgets/QTreeView>

namespace ondelete {

VerdictColumn::VerdictColumn(DbThread &db, const Spec &spec, SessionModel &model, QTreeView &table, VerdictBar &bar,
                             QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_table(table)
    , m_bar(bar)
    , m_reader(db, spec, [this] { return m_model.keysWithoutVerdict(); })
{
    connect(&bar, &VerdictBar::lookRequested, this, &VerdictColumn::look);
    connect(&bar, &VerdictBar::stopRequested, this, &VerdictColumn::stop);
    connect(&bar, &VerdictBar::chosenChanged, this, &VerdictColumn::show);
    connect(&m_reader, &VerdictReader::found, this, [this](const RowKey &key, Verdict verdict) {
        m_model.setVerdict(key, verdict);
        show();
    });
    connect(&m_reader, &VerdictReader::idle, this, &VerdictColumn::show);
}

void VerdictColumn::look()
{
    m_model.showVerdicts();
    emit added();
    // What is selected goes on to the new column.
    m_table.selectionModel()->select(m_table.selectionModel()->selection(),
                                     QItemSelectionModel::Select | QItemSelectionModel::Rows);
    m_reader.start();
    show();
}

void VerdictColumn::stop()
{
    m_reader.stop();
    show();
}

void VerdictColumn::show()
{
    m_bar.setVisible(m_model.rowCount() > 0);
    m_bar.show(m_model.hasVerdicts() ? m_model.verdicts() : QList<Verdict>(), m_model.rowCount(),
               m_reader.isLooking() ? VerdictBar::Looking::Yes : VerdictBar::Looking::No);
    const std::optional<Verdict> wanted = m_bar.chosen();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const bool isHidden = wanted && m_model.verdict(row) != wanted;
        if (isHidden != m_table.isRowHidden(row, {})) // each change lays the list out anew
            m_table.setRowHidden(row, {}, isHidden);
    }
}

} // namespace ondelete

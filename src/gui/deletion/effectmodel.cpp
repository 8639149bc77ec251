// SPDX-License-Identifier: MIT
#include "gui/deletion/effectmodel.h"

#include "gui/deletion/outcometext.h"
#include "gui/widgets/theme.h"

#include <QtCore/QLocale>
#include <QtWidgets/QApplication>

using namespace Qt::StringLiterals;

namespace ondelete {

void EffectModel::addGroup(const QString &title, const QList<EffectLine> &lines)
{
    if (lines.isEmpty())
        return;
    m_rows.append({title, {}, {}, {}, true, false});
    for (const EffectLine &line : lines)
        m_rows.append({line.label, line.rows, {}, line.details, false, false});
}

void EffectModel::setPreview(const Preview &preview, const RootSpec &root)
{
    beginResetModel();
    addPreview(preview, root);
    endResetModel();
}

void EffectModel::setTried(const Preview &preview, const DeleteResult &tried, const Spec &spec)
{
    beginResetModel();
    addPreview(preview, spec.root);
    QList<EffectLine> besides;
    for (const TableEffect &effect : tried.sideEffects)
        besides.append({sideEffectWords(effect, spec), QLocale().toString(effect.actual), effect.table.toString()});
    addGroup(tr("Triggers also write"), besides);
    endResetModel();
}

void EffectModel::addPreview(const Preview &preview, const RootSpec &root)
{
    m_rows.clear();
    m_isResult = false;
    const DeleteWords words = wordsOf(preview, root);
    const qsizetype found = preview.keys.size() - preview.notFound.size();
    QList<EffectLine> goes{
        {found == 1 ? root.singular : root.plural, QLocale().toString(found), root.table.toString()}};
    goes.append(words.goes);
    addGroup(tr("Goes"), goes);
    addGroup(tr("Stays, unlinked"), words.stays);
    addGroup(tr("Stays, linked to something else"), words.changes);
    addGroup(tr("Stops the delete"), words.blocks);
}

void EffectModel::setResult(const DeleteResult &result, const Spec &spec)
{
    beginResetModel();
    m_rows.clear();
    m_isResult = true;
    const bool isPart = result.changed && result.outcome != DeleteOutcome::Deleted; // what is missing was not tried
    const auto add = [&](const QString &title, const QList<RowAction> &actions, const QList<TableEffect> &effects) {
        const qsizetype before = m_rows.size();
        for (const TableEffect &effect : effects) {
            if (!actions.isEmpty() && !actions.contains(effect.action))
                continue;
            if (m_rows.size() == before)
                m_rows.append({title, {}, {}, {}, true, false});
            const bool isRoot = effect.table == spec.root.table && effect.planned == 1;
            m_rows.append({isRoot ? spec.root.singular : spec.labelOf(effect.table), QLocale().toString(effect.planned),
                           QLocale().toString(effect.actual), effect.table.toString(), false,
                           !isPart && effect.planned != effect.actual});
        }
    };
    add(result.changed ? tr("Gone") : tr("Would go"), {RowAction::Delete}, result.tables);
    add(result.changed ? tr("Stayed, unlinked") : tr("Would stay, unlinked"), {RowAction::SetNull}, result.tables);
    add(tr("Linked to something else"), {RowAction::SetDefault, RowAction::Update}, result.tables);
    add(tr("Stops the delete"), {RowAction::Block}, result.tables);
    add(tr("Written besides, by triggers"), {}, result.sideEffects);
    endResetModel();
}

int EffectModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int EffectModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EffectModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case WhatColumn:
            return row.isGroup ? row.what : u"    "_s + row.what;
        case RowsColumn:
            return row.rows;
        case DoneColumn:
            return row.done;
        case DetailsColumn:
            return row.details;
        }
        return {};
    case Qt::AccessibleTextRole:
        return index.column() == WhatColumn ? row.what : data(index, Qt::DisplayRole);
    case Qt::ToolTipRole:
        return row.details;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::AlignVCenter
            | (index.column() == RowsColumn || index.column() == DoneColumn ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::FontRole:
        if (row.isGroup) {
            QFont font = QApplication::font();
            font.setWeight(QFont::DemiBold);
            return font;
        }
        return {};
    case Qt::ForegroundRole:
        if (row.differs)
            return colorsOf(QApplication::palette()).bad;
        if (index.column() == DetailsColumn)
            return colorsOf(QApplication::palette()).muted;
        return {};
    default:
        return {};
    }
}

QVariant EffectModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter
                                   | (section == RowsColumn || section == DoneColumn ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhatColumn:
        return m_isResult ? tr("What happened") : tr("What will happen");
    case RowsColumn:
        return m_isResult ? tr("Expected") : tr("Rows");
    case DoneColumn:
        return tr("Done");
    case DetailsColumn:
        return tr("Table and keys");
    default:
        return {};
    }
}

Qt::ItemFlags EffectModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

} // namespace ondelete

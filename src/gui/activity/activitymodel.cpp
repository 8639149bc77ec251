// SPDX-License-Identifier: MIT
#include "gui/activity/activitymodel.h"

#include "gui/activity/recordfilter.h"
#include "gui/sessions/sessionmodel.h"
#include "gui/widgets/pill.h"
#include "gui/widgets/relativetime.h"
#include "report/builders/reportwords.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::ActivityModel)
};

Pill pillOf(const Receipt &receipt, bool takenBack)
{
    switch (receipt.state) {
    case Receipt::State::Committed:
        return takenBack ? Pill{Words::tr("Taken back"), Tone::Neutral, Icon::Undo}
                         : Pill{Words::tr("Done"), Tone::Good, Icon::Check};
    case Receipt::State::RolledBack:
        return {Words::tr("Rolled back"), Tone::Neutral, Icon::Minus};
    case Receipt::State::Pending:
    case Receipt::State::InDoubt:
        return {Words::tr("Not known"), Tone::Warning, Icon::Question};
    }
    Q_UNREACHABLE();
}

qint64 rowsOf(const Receipt &receipt)
{
    qint64 rows = 0;
    for (const TableEffect &effect : receipt.tables)
        rows += effect.actual;
    return rows;
}

} // namespace

QString kindWords(const Receipt &receipt)
{
    switch (receipt.kind) {
    case Receipt::Kind::Delete:
        return receipt.erased ? Words::tr("Erased for good") : Words::tr("Deleted");
    case Receipt::Kind::Undo:
        return Words::tr("Put back");
    case Receipt::Kind::Fix:
        return Words::tr("Rules changed");
    }
    Q_UNREACHABLE();
}

QString subjectWords(const Receipt &receipt)
{
    return receipt.kind == Receipt::Kind::Fix || receipt.erased ? nameOf(receipt) : leftToRight(nameOf(receipt));
}

void ActivityModel::setReceipts(const QList<Receipt> &receipts)
{
    beginResetModel();
    m_receipts = receipts;
    m_takenBack.clear();
    for (const Receipt &receipt : receipts)
        if (receipt.kind == Receipt::Kind::Undo && receipt.state == Receipt::State::Committed && receipt.archive)
            m_takenBack.insert(receipt.archive->sha256);
    endResetModel();
}

const Receipt *ActivityModel::receipt(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_receipts.size() ? &m_receipts.at(index.row()) : nullptr;
}

bool ActivityModel::isTakenBack(const Receipt &receipt) const
{
    return receipt.kind == Receipt::Kind::Delete && receipt.archive && m_takenBack.contains(receipt.archive->sha256);
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_receipts.size());
}

int ActivityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    const Receipt *one = receipt(index);
    if (!one)
        return {};
    if (role == Qt::TextAlignmentRole && index.column() == RowsColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() == WhenColumn)
        return absoluteTime(one->at);
    if (role == PillDelegate::PillsRole && index.column() == StateColumn)
        return QVariant::fromValue(Pills{{pillOf(*one, isTakenBack(*one))}, Pills::Between::Space});
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case WhenColumn:
        return relativeTime(one->at, QDateTime::currentDateTime());
    case WhatColumn:
        return kindWords(*one);
    case WhichColumn:
        return subjectWords(*one);
    case RowsColumn:
        return one->kind == Receipt::Kind::Fix ? QString() : QLocale().toString(rowsOf(*one));
    case WhoColumn:
        return personOf(*one);
    case WhyColumn:
        return one->reason;
    case StateColumn:
        return pillOf(*one, isTakenBack(*one)).text;
    default:
        return {};
    }
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == RowsColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhenColumn:
        return Words::tr("When");
    case WhatColumn:
        return Words::tr("What");
    case WhichColumn:
        return Words::tr("Which");
    case RowsColumn:
        return Words::tr("Rows");
    case WhoColumn:
        return Words::tr("Who");
    case WhyColumn:
        return Words::tr("Why");
    case StateColumn:
        return Words::tr("State");
    default:
        return {};
    }
}

} // namespace ondelete

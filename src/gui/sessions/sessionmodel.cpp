// SPDX-License-Identifier: MIT
#include "gui/sessions/sessionmodel.h"

#include "core/roots/phonegroups.h"
#include "gui/widgets/pill.h"
#include "gui/widgets/relativetime.h"

#include <QtCore/QLocale>
#include <QtCore/QSet>
#include <QtWidgets/QApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {

void SessionModel::setList(const RootList &list, const RootSpec &root)
{
    beginResetModel();
    m_list = list;
    m_root = root;
    m_now = QDateTime::currentDateTime();
    m_age = Age::Current;
    endResetModel();
}

void SessionModel::append(const RootList &more)
{
    QSet<RowKey> known;
    for (const RootRow &row : std::as_const(m_list.rows))
        known.insert(row.key);
    QList<RootRow> rows = more.rows;
    rows.removeIf([&](const RootRow &row) { return known.contains(row.key); });
    m_list.more = more.more;
    m_list.next = more.next;
    if (rows.isEmpty())
        return;
    beginInsertRows({}, int(m_list.rows.size()), int(m_list.rows.size() + rows.size()) - 1);
    m_list.rows += rows;
    endInsertRows();
}

void SessionModel::setCounts(const RootCounts &counts, RootQuery::Scope scope)
{
    m_list.all = counts.all;
    m_list.listed = counts.listed;
    m_list.total = scope == RootQuery::Scope::All ? counts.all : counts.listed;
    m_list.certainty = counts.certainty;
}

void SessionModel::setAge(Age age)
{
    if (age == m_age)
        return;
    m_age = age;
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::ForegroundRole});
}

void SessionModel::showVerdicts()
{
    if (m_hasVerdicts)
        return;
    beginInsertColumns({}, columnCount(), columnCount());
    m_hasVerdicts = true;
    endInsertColumns();
}

void SessionModel::setVerdict(const RowKey &key, Verdict verdict)
{
    m_verdicts.insert(key, verdict);
    if (const int row = rowOf(key); row >= 0 && m_hasVerdicts)
        emit dataChanged(index(row, columnCount() - 1), index(row, columnCount() - 1));
}

void SessionModel::forgetVerdicts()
{
    m_verdicts.clear();
    if (m_hasVerdicts && rowCount() > 0)
        emit dataChanged(index(0, columnCount() - 1), index(rowCount() - 1, columnCount() - 1));
}

QList<Verdict> SessionModel::verdicts() const
{
    QList<Verdict> known;
    for (int row = 0; row < rowCount(); ++row)
        if (const std::optional<Verdict> one = verdict(row))
            known.append(*one);
    return known;
}

std::optional<Verdict> SessionModel::verdict(int row) const
{
    const auto found = m_verdicts.constFind(m_list.rows[row].key);
    return found == m_verdicts.cend() ? std::nullopt : std::optional(*found);
}

QList<RowKey> SessionModel::keysWithoutVerdict() const
{
    QList<RowKey> keys;
    for (const RootRow &row : m_list.rows)
        if (!m_verdicts.contains(row.key))
            keys.append(row.key);
    return keys;
}

bool SessionModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_list.next.has_value();
}

void SessionModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        emit moreWanted();
}

const RootRow *SessionModel::row(const QModelIndex &index) const
{
    return index.isValid() ? &m_list.rows[index.row()] : nullptr;
}

int SessionModel::rowOf(const RowKey &key) const
{
    const auto found = std::ranges::find(m_list.rows, key, &RootRow::key);
    return found == m_list.rows.end() ? -1 : int(found - m_list.rows.begin());
}

int SessionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_list.rows.size());
}

int SessionModel::columnCount(const QModelIndex &parent) const
{
    const bool isKnown = !parent.isValid() && !m_list.titles.isEmpty();
    return isKnown ? int(m_list.titles.size()) + (m_hasVerdicts ? 1 : 0) : 0;
}

bool SessionModel::isStatus(int column) const
{
    const ListColumn &shape = m_root.columns[column];
    return !shape.labels.isEmpty() || (m_root.listed && m_root.listed->column == shape.column);
}

/// Whether the cell is empty and a word stands in for it.
bool SessionModel::isStandIn(const RootRow &row, int column) const
{
    return row.cells[column].isEmpty()
        && (m_list.kinds[column] == RootList::Kind::Phone || m_root.label.contains(m_root.columns[column].column));
}

QString SessionModel::text(const RootRow &row, int column) const
{
    const QString &cell = row.cells[column];
    if (isStandIn(row, column)) {
        if (m_list.kinds[column] == RootList::Kind::Phone)
            return tr("No number");
        const bool hasPhone = std::ranges::any_of(m_root.columns, [&, i = qsizetype(0)](const ListColumn &c) mutable {
            return c.kind == ListColumn::Kind::Phone && !row.values[i++].isEmpty();
        });
        return hasPhone ? QString() : row.label;
    }
    switch (m_list.kinds[column]) {
    case RootList::Kind::Text:
        return cell;
    case RootList::Kind::Phone:
        return leftToRight(groupedPhone(cell));
    case RootList::Kind::Number: {
        bool isInteger = false;
        const qint64 number = cell.toLongLong(&isInteger);
        return isInteger ? QLocale().toString(number) : cell;
    }
    case RootList::Kind::Timestamp: {
        const QDateTime when = timeFromServer(cell);
        return when.isValid() ? relativeTime(when, m_now) : cell;
    }
    }
    Q_UNREACHABLE();
}

QVariant SessionModel::data(const QModelIndex &index, int role) const
{
    const RootRow *row = this->row(index);
    if (!row)
        return {};
    const int column = index.column();
    if (column == m_list.titles.size())
        return verdictData(index, role);
    const RootList::Kind kind = m_list.kinds[column];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(*row, column);
    case Qt::EditRole:
        return row->cells[column];
    case Qt::ToolTipRole: {
        const QDateTime when = kind == RootList::Kind::Timestamp ? timeFromServer(row->cells[column]) : QDateTime();
        return when.isValid() ? absoluteTime(when) : text(*row, column);
    }
    case Qt::TextAlignmentRole:
        // Trailing edge: mirrored by the view in right-to-left layouts.
        return QVariant::fromValue(Qt::AlignVCenter
                                   | (kind == RootList::Kind::Number ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ForegroundRole:
        if (m_age == Age::Stale || kind == RootList::Kind::Timestamp || isStandIn(*row, column))
            return colorsOf(QApplication::palette()).muted;
        return {};
    case PillDelegate::PillsRole:
        if (isStatus(column) && !row->cells[column].isEmpty()) {
            // A value that the rule list explains is one that passes: neither working nor settled.
            const bool passing = m_root.columns[column].labels.contains(row->values[column]);
            const Tone tone = row->isProtected ? Tone::Good : passing ? Tone::Warning : Tone::Neutral;
            return QVariant::fromValue(Pills{{{row->cells[column], tone, {}}}, Pills::Between::Space});
        }
        return {};
    default:
        return {};
    }
}

QVariant SessionModel::verdictData(const QModelIndex &index, int role) const
{
    const std::optional<Verdict> known = verdict(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return known ? pillOf(*known).text : u"…"_s;
    case Qt::AccessibleTextRole:
        return known ? pillOf(*known).text : tr("not looked at yet", "whether it can be deleted");
    case Qt::ForegroundRole:
        return known ? QVariant() : colorsOf(QApplication::palette()).muted;
    case PillDelegate::PillsRole:
        return known ? QVariant::fromValue(Pills{{pillOf(*known)}, Pills::Between::Space}) : QVariant();
    default:
        return {};
    }
}

QVariant SessionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && section == m_list.titles.size() && role == Qt::DisplayRole)
        return tr("Deletable");
    if (orientation != Qt::Horizontal || section < 0 || section >= m_list.titles.size())
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) // a narrow window cuts them
        return m_list.titles[section];
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::AlignVCenter | (m_list.kinds[section] == RootList::Kind::Number ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

RowWords wordsOf(const RootRow &row, const RootList &list, const RootSpec &root, const QDateTime &now)
{
    RowWords words{row.label, {}, {}};
    qsizetype named = -1;
    for (qsizetype i = 0; i < root.columns.size(); ++i) {
        const ListColumn &column = root.columns[i];
        if (root.label.contains(column.column) && column.kind != ListColumn::Kind::Phone && !row.cells[i].isEmpty()) {
            words.heading = row.cells[i];
            named = i;
        }
        if (column.show && words.owner.isEmpty())
            words.owner = row.cells[i];
    }
    QStringList details;
    for (qsizetype i = 0; i < root.columns.size(); ++i) {
        const ListColumn &column = root.columns[i];
        if (i == named || row.cells[i].isEmpty())
            continue;
        if (list.kinds[i] == RootList::Kind::Timestamp) {
            const QDateTime when = timeFromServer(row.cells[i]);
            if (when.isValid())
                details.append(QCoreApplication::translate("ondelete::SessionModel", "%1 %2", "last active 12 days ago")
                                   .arg(column.title.toLower(), relativeTime(when, now)));
        } else if (column.kind == ListColumn::Kind::Phone ? words.heading != row.cells[i] : column.show.has_value()) {
            details.append(column.kind == ListColumn::Kind::Phone ? leftToRight(groupedPhone(row.cells[i]))
                                                                  : row.cells[i]);
        }
    }
    words.details = details.join(u" · "_s);
    return words;
}

QString countWords(qint64 count, RootCounts::Certainty certainty)
{
    switch (certainty) {
    case RootCounts::Certainty::Exact:
        return QLocale().toString(count);
    case RootCounts::Certainty::Estimated:
        return QCoreApplication::translate("ondelete::SessionModel", "about %1", "an estimate: about 1,000,000")
            .arg(QLocale().toString(count));
    case RootCounts::Certainty::Unknown:
        return {};
    }
    Q_UNREACHABLE();
}

QString withCount(const QString &title, qint64 count, RootCounts::Certainty certainty)
{
    const QString words = countWords(count, certainty);
    if (words.isEmpty())
        return title;
    return certainty == RootCounts::Certainty::Exact
        ? QCoreApplication::translate("ondelete::SessionModel", "%1 %2", "All 1,204").arg(title, words)
        : QCoreApplication::translate("ondelete::SessionModel", "%1, %2", "All, about 1,000,000").arg(title, words);
}

QString leftToRight(const QString &text)
{
    return QApplication::isRightToLeft() ? u'\u2066' + text + u'\u2069' : text;
}

} // namespace ondelete

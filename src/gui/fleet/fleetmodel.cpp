// SPDX-License-Identifier: MIT
#include "gui/fleet/fleetmodel.h"

#include <QtCore/QLocale>

using namespace Qt::StringLiterals;

namespace ondelete {

QString serverWords(const FleetMember &member)
{
    const QString host = member.settings.parameter(u"host"_s).isEmpty() ? member.settings.parameter(u"hostaddr"_s)
                                                                        : member.settings.parameter(u"host"_s);
    if (const QString service = member.settings.parameter(u"service"_s); host.isEmpty() && !service.isEmpty())
        return FleetModel::tr("service %1").arg(service);
    return host.isEmpty() || host.startsWith(u'/') ? FleetModel::tr("this computer") : host;
}

void FleetModel::setMembers(const QList<FleetMember> &members)
{
    m_members = members;
    m_entries = QList<Entry>(members.size());
    arrange();
}

void FleetModel::setWaiting(qsizetype member)
{
    m_entries[member] = {};
}

void FleetModel::setRunning(qsizetype member)
{
    m_entries[member] = {std::nullopt, true};
}

void FleetModel::setLine(qsizetype member, const FleetLine &line)
{
    m_entries[member] = {line, false};
}

void FleetModel::giveUp()
{
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if (!m_entries[i].line)
            m_entries[i] = {notLookedAt(m_members[i].name, m_members[i].connection), false};
    }
}

QList<FleetLine> FleetModel::lines() const
{
    QList<FleetLine> lines;
    for (qsizetype i = 0; i < m_members.size(); ++i)
        lines.append(m_entries[i].line.value_or(notLookedAt(m_members[i].name, m_members[i].connection)));
    return lines;
}

FleetModel::State FleetModel::stateByComparison(qsizetype member) const
{
    const Entry &entry = m_entries[member];
    if (!entry.line)
        return entry.running ? State::Running : State::Waiting;
    if (!entry.line->audit)
        return State::NotKnown;
    if (!m_comparison.differences[member].isEmpty() || entry.line->outcome != u"done")
        return State::Different;
    return uncheckedKeys(*entry.line->audit) > 0 ? State::NotKnown : State::Same;
}

void FleetModel::arrange()
{
    beginResetModel();
    m_comparison = compareFleet(lines());
    m_groups.clear();
    for (int state = 0; state < stateCount; ++state)
        m_groups.append({State(state), {}});
    m_states.clear();
    for (qsizetype i = 0; i < m_members.size(); ++i) {
        m_states.append(stateByComparison(i));
        m_groups[int(m_states.last())].members.append(i);
    }
    m_groups.removeIf([](const Group &group) { return group.members.isEmpty(); });
    endResetModel();
}

FleetModel::State FleetModel::state(qsizetype member) const
{
    return m_states[member];
}

int FleetModel::count(State state) const
{
    return int(m_states.count(state));
}

qsizetype FleetModel::member(const QModelIndex &index) const
{
    if (!index.isValid() || isGroup(index))
        return -1;
    return m_groups[groupOf(index)].members[index.row()];
}

QModelIndex FleetModel::indexOf(qsizetype member) const
{
    for (qsizetype group = 0; group < m_groups.size(); ++group) {
        if (const qsizetype row = m_groups[group].members.indexOf(member); row >= 0)
            return index(int(row), 0, index(int(group), 0));
    }
    return {};
}

int FleetModel::groupCount() const
{
    return int(m_groups.size());
}

int FleetModel::groupSize(int group) const
{
    return int(m_groups[group].members.size());
}

int FleetModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QString FleetModel::titleOf(const Group &group) const
{
    switch (group.state) {
    case State::Different:
        return tr("Different: %L1").arg(group.members.size());
    case State::NotKnown:
        return tr("Not known: %L1").arg(group.members.size());
    case State::Running:
        return tr("Running: %L1").arg(group.members.size());
    case State::Waiting:
        return tr("Waiting: %L1").arg(group.members.size());
    case State::Same:
        return tr("Same as most: %L1").arg(group.members.size());
    }
    Q_UNREACHABLE();
}

Pill FleetModel::pillOf(qsizetype member) const
{
    const Entry &entry = m_entries[member];
    switch (m_states[member]) {
    case State::Different: {
        if (entry.line->outcome != u"done")
            return {tr("not what the rule list is for"), Tone::Warning, Icon::Warning};
        const auto keys = int(m_comparison.differences[member].size());
        const bool stopsMore = keysThatStop(*entry.line->audit) > m_comparison.mostStops;
        return {tr("%n key(s) unlike most", nullptr, keys), stopsMore ? Tone::Bad : Tone::Warning,
                stopsMore ? Icon::Blocks : Icon::Warning};
    }
    case State::NotKnown:
        if (entry.line->audit)
            return {tr("%n key(s) could not be checked", nullptr, int(uncheckedKeys(*entry.line->audit))),
                    Tone::Warning, Icon::Lock};
        return {entry.line->outcome == u"no-connection"  ? tr("no answer from the server")
                    : entry.line->outcome == u"refused"  ? tr("the server refused")
                    : entry.line->outcome == u"too-slow" ? tr("took too long")
                                                         : tr("not looked at"),
                Tone::Neutral, Icon::Question};
    case State::Running:
        return {tr("is looked at"), Tone::Neutral, Icon::Clock};
    case State::Waiting:
        return {tr("waits"), Tone::Neutral, std::nullopt};
    case State::Same:
        return {tr("same as most"), Tone::Good, Icon::Check};
    }
    Q_UNREACHABLE();
}

QString FleetModel::text(qsizetype member, int column) const
{
    const std::optional<FleetLine> &line = m_entries[member].line;
    const auto figure = [&](qint64 (*of)(const QJsonObject &)) {
        return line && line->audit ? QLocale().toString(of(*line->audit)) : u"–"_s;
    };
    switch (column) {
    case NameColumn:
        return m_members[member].name;
    case ServerColumn:
        return serverWords(m_members[member]);
    case StateColumn:
        return pillOf(member).text;
    case ToChangeColumn:
        return figure(rulesToChange);
    case StopsColumn:
        return figure(keysThatStop);
    case TookColumn:
        return line && line->tries > 0 ? tr("%1 s", "seconds").arg(QLocale().toString(double(line->ms) / 1000, 'f', 1))
                                       : u"–"_s;
    default:
        return {};
    }
}

QVariant FleetModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (isGroup(index)) {
        const bool isTitle =
            index.column() == NameColumn && (role == Qt::DisplayRole || role == Qt::AccessibleTextRole);
        return isTitle ? titleOf(m_groups[index.row()]) : QVariant();
    }
    const qsizetype place = member(index);
    const std::optional<FleetLine> &line = m_entries[place].line;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(place, index.column());
    case Qt::TextAlignmentRole:
        return index.column() >= ToChangeColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ToolTipRole:
        return line && !line->error.isEmpty() ? line->error : text(place, index.column());
    case PillDelegate::PillsRole:
        return index.column() == StateColumn ? QVariant::fromValue(Pills{{pillOf(place)}, Pills::Between::Space})
                                             : QVariant();
    case SortRole:
        switch (index.column()) {
        case ToChangeColumn:
            return line && line->audit ? double(rulesToChange(*line->audit)) : -1.0;
        case StopsColumn:
            return line && line->audit ? double(keysThatStop(*line->audit)) : -1.0;
        case TookColumn:
            return line ? double(line->ms) : -1.0;
        default:
            return text(place, index.column());
        }
    case FilterRole:
        return QStringList{m_members[place].name, serverWords(m_members[place])}.join(u' ');
    default:
        return {};
    }
}

QVariant FleetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section >= ToChangeColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Database");
    case ServerColumn:
        return tr("Server");
    case StateColumn:
        return tr("State");
    case ToChangeColumn:
        return tr("To change");
    case StopsColumn:
        return tr("Stops");
    case TookColumn:
        return tr("Took");
    default:
        return {};
    }
}

FleetFilter::FleetFilter(FleetModel &model, QObject *parent)
    : GroupFilter(parent)
    , m_model(model)
{
    setSourceModel(&model);
    setSortRole(FleetModel::SortRole);
}

void FleetFilter::setState(std::optional<FleetModel::State> state)
{
    m_state = state;
    invalidateFilter();
}

void FleetFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

bool FleetFilter::passes(const QModelIndex &row) const
{
    return (!m_state || m_model.state(m_model.member(row)) == *m_state)
        && row.data(FleetModel::FilterRole).toString().contains(m_text, Qt::CaseInsensitive);
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#include "gui/fix/fixstepmodel.h"

#include "gui/constraints/findingwords.h"

#include <QtCore/QLocale>
#include <QtGui/QFont>
#include <QtGui/QGuiApplication>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace ondelete {

namespace {

} // namespace

FixStepModel::Step FixStepModel::stepOf(const FixStep &step)
{
    Step shown;
    shown.title = step.title;
    shown.waits = step.waits;
    shown.locks = step.locks;
    return shown;
}

void FixStepModel::setPlan(const FixPlan &plan)
{
    beginResetModel();
    m_items.clear();
    for (const FixItem &planned : plan.items) {
        Item item;
        item.finding = planned.finding;
        const QString key = planned.finding.startsWith(u"public."_s) ? planned.finding.mid(7) : planned.finding;
        const bool removes = std::ranges::any_of(planned.steps, [](const FixStep &step) {
            return step.kind == FixStep::Kind::CleanUp || step.kind == FixStep::Kind::DropIndex
                || step.kind == FixStep::Kind::DropIndexes;
        });
        item.title = removes       ? key
            : planned.changesKey() ? tr("%1 to %2", "a key, and its new rule").arg(key, toSql(planned.to))
                                   : tr("%1: an index").arg(key);
        for (const FixStep &step : planned.steps)
            item.steps.append(stepOf(step));
        m_items.append(item);
    }
    endResetModel();
}

void FixStepModel::changed(int item)
{
    const QModelIndex parent = index(item, 0);
    emit dataChanged(parent, index(item, ColumnCount - 1));
    emit dataChanged(index(0, 0, parent), index(rowCount(parent) - 1, ColumnCount - 1, parent));
}

void FixStepModel::apply(const FixProgress &progress)
{
    if (progress.item < 0 || progress.item >= m_items.size())
        return;
    Item &item = m_items[progress.item];
    if (progress.step < 0 || progress.step >= item.steps.size())
        return;
    Step &step = item.steps[progress.step];
    step.state = progress.state;
    step.ms = progress.ms;
    step.tries = progress.tries;
    step.doing = progress.index && progress.state != StepState::Done ? words(*progress.index) : QString();
    changed(progress.item);
}

void FixStepModel::apply(const FixResult &result)
{
    // The result may tell of other steps than were planned first (the other way round a key's triggers): it rules.
    beginResetModel();
    for (Item &item : m_items) {
        const QList<Step> planned = std::exchange(item.steps, {});
        for (const StepResult &done : result.steps) {
            if (done.finding != item.finding)
                continue;
            Step step;
            step.title = done.title;
            step.locks = done.locks;
            // It is over: nothing is pending any more.
            step.state = done.state == StepState::Pending ? StepState::Skipped : done.state;
            step.ms = done.ms;
            step.tries = done.tries;
            step.message = done.message;
            const auto same = std::find_if(planned.begin(), planned.end(),
                                           [&](const Step &candidate) { return candidate.title == done.title; });
            step.waits = same == planned.end() ? FixStep::Waits::EverybodyAMoment : same->waits;
            item.steps.append(step);
        }
        if (item.steps.isEmpty()) {
            item.steps = planned;
            for (Step &step : item.steps)
                step.state = StepState::Skipped;
        }
    }
    endResetModel();
}

StepState FixStepModel::stateOf(int item) const
{
    const QList<Step> &steps = m_items[item].steps;
    const auto any = [&](StepState state) {
        return std::any_of(steps.begin(), steps.end(), [state](const Step &step) { return step.state == state; });
    };
    for (const StepState state : {StepState::Failed, StepState::Waiting, StepState::Running}) {
        if (any(state))
            return state;
    }
    if (!any(StepState::Pending) && !any(StepState::Skipped))
        return StepState::Done;
    if (any(StepState::Done) && any(StepState::Pending))
        return StepState::Running;
    return any(StepState::Skipped) ? StepState::Skipped : StepState::Pending;
}

QModelIndex FixStepModel::indexOfStep(int item, int step) const
{
    return index(step, 0, index(item, 0));
}

int FixStepModel::groupCount() const
{
    return int(m_items.size());
}

int FixStepModel::groupSize(int group) const
{
    return int(m_items[group].steps.size());
}

int FixStepModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

namespace {

Pill pillOf(StepState state)
{
    switch (state) {
    case StepState::Pending:
        return {FixStepModel::tr("pending"), Tone::Neutral, Icon::Minus};
    case StepState::Running:
        return {FixStepModel::tr("running"), Tone::Accent, Icon::Play};
    case StepState::Waiting:
        return {FixStepModel::tr("waiting"), Tone::Warning, Icon::Clock};
    case StepState::Done:
        return {FixStepModel::tr("done"), Tone::Good, Icon::Check};
    case StepState::Failed:
        return {FixStepModel::tr("failed"), Tone::Bad, Icon::NoEntry};
    case StepState::Skipped:
        return {FixStepModel::tr("not done"), Tone::Neutral, Icon::Minus};
    }
    Q_UNREACHABLE();
}

QString waitsText(FixStep::Waits waits)
{
    switch (waits) {
    case FixStep::Waits::Nobody:
        return FixStepModel::tr("nobody waits");
    case FixStep::Waits::WritersAMoment:
        return FixStepModel::tr("writes wait, a moment");
    case FixStep::Waits::EverybodyAMoment:
        return FixStepModel::tr("all wait, a moment");
    }
    Q_UNREACHABLE();
}

QString timeText(StepState state, qint64 ms, int tries)
{
    if (state == StepState::Waiting)
        return tries == 0 ? QString() : FixStepModel::tr("try %L1").arg(tries);
    if (state == StepState::Pending || state == StepState::Skipped || (state == StepState::Running && ms == 0))
        return {};
    if (ms < 1)
        return FixStepModel::tr("under 1 ms");
    return ms < 1000 ? FixStepModel::tr("%L1 ms").arg(ms)
                     : FixStepModel::tr("%1 s").arg(QLocale().toString(static_cast<double>(ms) / 1000, 'f', 1));
}

} // namespace

QVariant FixStepModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (isGroup(index)) {
        const Item &item = m_items[index.row()];
        if (index.column() == StepColumn && role == Qt::FontRole) {
            QFont font = QGuiApplication::font();
            font.setWeight(QFont::DemiBold);
            return font;
        }
        if (index.column() == StepColumn
            && (role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole))
            return item.title;
        const StepState state = stateOf(index.row());
        if (index.column() == TimeColumn && state == StepState::Done) {
            if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) {
                const auto add = [](qint64 sum, const Step &step) { return sum + step.ms; };
                return timeText(state, std::accumulate(item.steps.begin(), item.steps.end(), qint64(0), add), 1);
            }
            return role == Qt::TextAlignmentRole ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
        }
        if (index.column() == StateColumn) {
            const Pill pill = pillOf(state);
            if (role == PillDelegate::PillsRole)
                return QVariant::fromValue(Pills{{pill}, Pills::Between::Space});
            if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
                return pill.text;
        }
        return {};
    }
    const Step &step = m_items[groupOf(index)].steps[index.row()];
    const Pill pill = pillOf(step.state);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        switch (index.column()) {
        case StepColumn: {
            const QString &more = step.message.isEmpty() ? step.doing : step.message;
            return more.isEmpty() ? step.title : tr("%1: %2").arg(step.title, more);
        }
        case WaitsColumn:
            return waitsText(step.waits);
        case TimeColumn:
            return timeText(step.state, step.ms, step.tries);
        case StateColumn:
            return pill.text;
        default:
            return {};
        }
    case Qt::ToolTipRole:
        return index.column() == WaitsColumn ? step.locks : data(index.siblingAtColumn(StepColumn), Qt::DisplayRole);
    case Qt::TextAlignmentRole:
        return index.column() == TimeColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case PillDelegate::PillsRole:
        return index.column() == StateColumn ? QVariant::fromValue(Pills{{pill}, Pills::Between::Space}) : QVariant();
    default:
        return {};
    }
}

QVariant FixStepModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == TimeColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                     : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case StepColumn:
        return tr("Step");
    case WaitsColumn:
        return tr("Locks");
    case TimeColumn:
        return tr("Time");
    case StateColumn:
        return tr("State");
    default:
        return {};
    }
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#include "core/preview/forecastwords.h"

#include "core/audit/waysout.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::Preview)
};

void addName(QStringList &names, const QString &name)
{
    if (!names.contains(name))
        names.append(name);
}

/// Writes the sentences of one entry.
class Writer
{
public:
    Writer(const ForeseenDelete &foreseen, qsizetype roots)
        : m_foreseen(foreseen)
        , m_roots(roots)
    {
    }

    PreviewEntry write(const ForecastEntry &forecast) const
    {
        PreviewEntry entry;
        entry.table = m_foreseen.tableOf(forecast.node).name;
        entry.label = m_foreseen.labelOf(forecast.node);
        entry.action = forecast.action;
        entry.rows = forecast.rows;
        switch (forecast.action) {
        case RowAction::Delete:
            describeDelete(entry, forecast);
            break;
        case RowAction::Block:
            describeBlock(entry, forecast);
            break;
        default:
            describeChange(entry, forecast);
            entry.freeText = m_foreseen.tableOf(forecast.node).freeTextColumns();
        }
        return entry;
    }

private:
    const DeleteEdge &edgeAt(int index) const { return m_foreseen.graph.edges.at(index); }
    const ForeignKey &keyOf(int index) const { return m_foreseen.keyOf(index); }
    QString name(int node) const { return m_foreseen.tableOf(node).name.toString(); }
    bool manyRoots() const { return m_roots > 1; }

    void describeDelete(PreviewEntry &entry, const ForecastEntry &forecast) const
    {
        QStringList reasons;
        if (forecast.node == 0)
            reasons.append(Text::tr("These are the rows to delete."));
        for (const int index : m_foreseen.graph.nodes.at(forecast.node).edges) {
            const DeleteEdge &edge = edgeAt(index);
            if (!edge.deletes() || !edge.isFollowed() || m_foreseen.forecast.tallies.at(edge.parent).deleted == 0
                || (forecast.node == 0 && forecast.rows <= m_roots))
                continue;
            entry.constraints.append(keyOf(index).name);
            reasons.append(Text::tr("%1 deletes with the rows of %2 (ON DELETE CASCADE).")
                               .arg(keyOf(index).name, name(edge.parent)));
        }
        entry.reason = reasons.join(u' ');
        entry.plainReason = Text::tr("%Ln of the %1 go.", nullptr, plural(forecast.rows)).arg(entry.label);
    }

    void describeChange(PreviewEntry &entry, const ForecastEntry &forecast) const
    {
        QStringList reasons;
        for (const int index : forecast.edges) {
            const DeleteEdge &edge = edgeAt(index);
            addName(entry.constraints, keyOf(index).name);
            const QString columns = edge.written.join(u", "_s);
            if (edge.cause == DeleteEdge::Cause::ParentChanges)
                reasons.append(Text::tr("%1 follows the change of %2 and sets %3 (ON UPDATE %4).")
                                   .arg(keyOf(index).name, name(edge.parent), columns, toSql(edge.rule)));
            else if (edge.rule == DeleteRule::SetDefault)
                reasons.append(
                    Text::tr("%1 sets %2 to its default (ON DELETE SET DEFAULT).").arg(keyOf(index).name, columns));
            else
                reasons.append(Text::tr("%1 sets %2 to NULL (ON DELETE SET NULL).").arg(keyOf(index).name, columns));
        }
        entry.reason = reasons.join(u' ');
        entry.plainReason = Text::tr("%Ln of the %1 stay, unlinked.", nullptr, plural(forecast.rows)).arg(entry.label);
    }

    void describeBlock(PreviewEntry &entry, const ForecastEntry &forecast) const
    {
        QStringList reasons;
        for (const int index : forecast.edges) {
            const DeleteEdge &edge = edgeAt(index);
            addName(entry.constraints, keyOf(index).name);
            reasons.append(edge.cause == DeleteEdge::Cause::ParentGoes
                               ? Text::tr("%1 (ON DELETE %2) refuses while rows reference the rows of %3 that go.")
                                     .arg(keyOf(index).name, toSql(edge.rule), name(edge.parent))
                               : Text::tr("%1 (ON UPDATE %2) refuses while rows reference the rows of %3 that change.")
                                     .arg(keyOf(index).name, toSql(edge.rule), name(edge.parent)));
            addName(entry.waysOut, wayOutOf(m_foreseen.schema, m_foreseen.spec, keyOf(index)));
        }
        for (const int index : forecast.conflicts) {
            const WriteConflict &conflict = m_foreseen.conflicts.at(forecast.node).at(index);
            reasons.append(refusal(conflict, forecast.node, entry.constraints));
            for (const int bit : conflict.bits)
                addName(entry.waysOut,
                        wayOutOf(m_foreseen.schema, conflict,
                                 *m_foreseen.schema.foreignKey(m_foreseen.graph.edgeAt(forecast.node, bit).key)));
        }
        entry.reason = reasons.join(u' ');
        entry.plainReason = forecast.edges.isEmpty() ? plainConflict(entry) : plainUse(entry, forecast.edges.first());
        entry.plainWayOut = forecast.edges.isEmpty() ? Text::tr("Only your DBA can change that.")
                                                     : plainWayOut(entry, forecast.edges.first());
    }

    /// What @p conflict refuses, naming the keys that write and the constraint that decides.
    QString refusal(const WriteConflict &conflict, int node, QStringList &constraints) const
    {
        QStringList writers;
        for (const int bit : conflict.bits) {
            const QString key = m_foreseen.schema.foreignKey(m_foreseen.graph.edgeAt(node, bit).key)->name;
            addName(writers, key);
            addName(constraints, key);
        }
        const QString by = writers.join(u", "_s);
        const QString table = m_foreseen.schema.tables[conflict.table].name.toString();
        switch (conflict.kind) {
        case WriteConflict::Kind::NotNull:
            return Text::tr("%1 would set %2 to NULL, which is NOT NULL in %3.")
                .arg(by, conflict.columns.join(u", "_s), table);
        case WriteConflict::Kind::Domain:
            return Text::tr("%1 would set %2 to NULL, which its domain %3 refuses.")
                .arg(by, conflict.columns.join(u", "_s), conflict.name);
        case WriteConflict::Kind::Check:
            addName(constraints, conflict.name);
            return Text::tr("What %1 would write, the CHECK %2 of %3 refuses.").arg(by, conflict.name, table);
        case WriteConflict::Kind::Reference:
            addName(constraints, conflict.name);
            return Text::tr("What %1 would write, the foreign key %2 of %3 refuses.").arg(by, conflict.name, table);
        case WriteConflict::Kind::Unique:
            addName(constraints, conflict.name);
            return Text::tr("What %1 would write, the unique index %2 of %3 refuses: another row is like it.")
                .arg(by, conflict.name, table);
        case WriteConflict::Kind::Expression:
            addName(constraints, conflict.name);
            return Text::tr("What %1 would write, %2 of %3 can't be computed of.").arg(by, conflict.name, table);
        case WriteConflict::Kind::Partition:
            return Text::tr("What %1 would write belongs to no partition of %2.").arg(by, name(node));
        }
        Q_UNREACHABLE();
    }

    /// "12 webinars still use its groups."
    QString plainUse(const PreviewEntry &entry, int index) const
    {
        const int parent = edgeAt(index).parent;
        const int rows = plural(entry.rows);
        if (parent != 0 && manyRoots())
            return Text::tr("%Ln of the %1 still use their %2.", nullptr, rows)
                .arg(entry.label, m_foreseen.labelOf(parent));
        if (parent != 0)
            return Text::tr("%Ln of the %1 still use its %2.", nullptr, rows)
                .arg(entry.label, m_foreseen.labelOf(parent));
        if (manyRoots())
            return Text::tr("%Ln of the %1 still use these %2.", nullptr, rows)
                .arg(entry.label, m_foreseen.spec.root.plural);
        return Text::tr("%Ln of the %1 still use this %2.", nullptr, rows)
            .arg(entry.label, m_foreseen.spec.root.singular);
    }

    QString plainWayOut(const PreviewEntry &entry, int index) const
    {
        const int parent = edgeAt(index).parent;
        return Text::tr("Take the %1 off the %2 in the application, or ask your DBA to change the rule.",
                        "webinars, groups")
            .arg(entry.label,
                 parent != 0       ? m_foreseen.labelOf(parent)
                     : manyRoots() ? m_foreseen.spec.root.plural
                                   : m_foreseen.spec.root.singular);
    }

    static QString plainConflict(const PreviewEntry &entry)
    {
        return Text::tr("%Ln of the %1 can't be unlinked: the database does not allow them to stay alone.", nullptr,
                        plural(entry.rows))
            .arg(entry.label);
    }

    const ForeseenDelete &m_foreseen;
    qsizetype m_roots;
};

} // namespace

int plural(qint64 rows)
{
    return static_cast<int>(std::min<qint64>(rows, std::numeric_limits<int>::max()));
}

PreviewEntry described(const ForecastEntry &entry, const ForeseenDelete &foreseen, qsizetype roots)
{
    return Writer(foreseen, roots).write(entry);
}

} // namespace ondelete

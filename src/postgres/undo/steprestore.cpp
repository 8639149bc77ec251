// SPDX-License-Identifier: MIT
#include "postgres/undo/steprestore.h"

#include "core/reach/deletegraph.h"
#include "postgres/connection/transaction.h"
#include "postgres/deletion/deferredwork.h"
#include "postgres/deletion/schemawatch.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::StepRestore)
};

using Fate = ArchivedRows::Fate;

} // namespace

StepRestore::StepRestore(Connection &connection, const Schema &schema, const ArchiveManifest &manifest,
                         const RestoreQuery &restore)
    : m_connection(connection)
    , m_schema(schema)
    , m_manifest(manifest)
    , m_restore(restore)
    , m_steps(connection, schema, manifest, restore)
{
}

void StepRestore::resolve()
{
    QList<Question> questions;
    for (const QString &statement : m_steps.resolve())
        questions.append({statement});
    for (int block = 0; block < m_manifest.blocks.size(); ++block) {
        const ArchivedRows &rows = m_manifest.blocks.at(block);
        if (rows.fate == Fate::Left)
            continue;
        const QString counting = rows.fate == Fate::Deleted ? u"SELECT count(*) FROM "_s + temporaryTable(block)
            : rows.fate == Fate::Written && rows.primaryKey.isEmpty() ? m_restore.relinkable(block)
                                                                      : m_steps.marked(block);
        questions.append({counting, [this, block](const Rows &found) { m_comingBack[block] = found.integer(0, 0); }});
    }
    askTogether(m_connection, questions);
}

bool StepRestore::run()
{
    m_own.clear();
    m_insisted.clear();
    m_changes = 0;
    m_connection.query(m_connection.ownSearchPath());
    for (const QList<int> &group : m_steps.groups()) {
        for (const int block : group) {
            RowCounts &own = m_own[m_restore.table(block).oid];
            if (m_manifest.blocks.at(block).fate != Fate::Deleted)
                continue;
            own.inserted += m_comingBack.value(block);
            if (const QString inTheWay = m_steps.inTheWay(block);
                !inTheWay.isEmpty() && m_connection.query(inTheWay).integer(0, 0) > 0)
                own.deleted += m_connection.query(m_steps.giveWay(block)).affected();
        }
        const Rows counts = m_connection.query(m_steps.restore(group));
        int column = 0;
        for (const int block : group) {
            if (m_manifest.blocks.at(block).fate == Fate::Deleted)
                continue;
            m_comingBack[block] = counts.integer(0, column++);
            m_own[m_restore.table(block).oid].updated += m_comingBack[block];
        }
    }
    for (const int block : m_steps.settled())
        if (!m_steps.hasFirstWrite(block))
            settle(block);
    bool isSettled = settleDeferred();
    bool isEqual = false;
    for (int pass = 0; pass < 2 && isSettled && !isEqual; ++pass) {
        m_connection.query(m_connection.ownSearchPath());
        isEqual = true;
        for (const int block : m_steps.settled())
            isEqual = !settle(block) && isEqual;
        isSettled = settleDeferred();
    }
    m_connection.query(emptySearchPath);
    return isSettled;
}

/// Whether it wrote. What leaves as many rows different as before is what a trigger insists on: it is not written again
/// unless something else has changed since.
bool StepRestore::settle(int block)
{
    const QString assignments = m_connection.query(m_steps.needed(block)).text(0, 0);
    if (assignments.isEmpty() || m_insisted.value(block) == std::pair(assignments, m_changes))
        return false;
    const qint64 written = m_connection.query(m_steps.settle(block, assignments)).affected();
    m_own[m_restore.table(block).oid].updated += written;
    if (m_manifest.blocks.at(block).primaryKey.isEmpty()
        || m_connection.query(m_steps.unsettled(block)).integer(0, 0) < written)
        ++m_changes;
    else
        m_insisted[block] = {assignments, m_changes};
    return true;
}

/// False where triggers put off work without an end.
bool StepRestore::settleDeferred()
{
    const WriteCounts before = readCounters(m_connection, m_schema);
    const bool isSettled = settleDeferredWork(m_connection, m_schema);
    if (readCounters(m_connection, m_schema) != before)
        ++m_changes;
    return isSettled;
}

QString StepRestore::judge(const WriteCounts &done, BesideWrites &beside, UndoResult &result)
{
    QStringList objections;
    if (const QString beyond = beyondRows(m_connection, m_schema, done); !beyond.isEmpty())
        objections.append(beyond);
    QHash<Oid, RowCounts> tables = done.tables;
    for (int block = 0; block < m_manifest.blocks.size(); ++block)
        if (const Oid table = m_restore.table(block).oid; tables.contains(table))
            judgeTable(block, tables.take(table), objections, beside);
    QList<Question> questions;
    for (int block = 0; block < m_manifest.blocks.size(); ++block) {
        // A row that stayed can only be missing where one was removed.
        const bool stayed = m_manifest.blocks.at(block).fate != Fate::Deleted;
        if (!m_steps.mustBeThere(block) || (stayed && done.tables.value(m_restore.table(block).oid).deleted == 0))
            continue;
        questions.append({m_steps.missing(block), [&, block](const Rows &rows) {
                              if (const qint64 missing = rows.integer(0, 0); missing > 0)
                                  objections.append(Text::tr("%1: %Ln row(s) that were put back are not there; a "
                                                             "trigger or a rule interferes.",
                                                             nullptr, int(missing))
                                                        .arg(m_manifest.blocks.at(block).table.toString()));
                          }});
    }
    if (!questions.isEmpty())
        askTogether(m_connection, questions);
    for (auto it = tables.cbegin(); it != tables.cend(); ++it)
        beside.look(it.key(), it.value());
    if (objections.isEmpty())
        compare(result);
    objections.removeDuplicates();
    return objections.join(u' ');
}

void StepRestore::judgeTable(int block, RowCounts counts, QStringList &objections, BesideWrites &beside)
{
    const Table &table = m_restore.table(block);
    const RowCounts own = m_own.value(table.oid);
    // A row that moves to another partition is counted as one that goes and one that comes.
    if (table.kind == Table::Kind::Partitioned && counts.updated < own.updated) {
        const qint64 moved = std::min(own.updated - counts.updated, counts.deleted);
        counts.deleted -= moved;
        counts.inserted -= moved;
        counts.updated += moved;
    }
    RowCounts others;
    others.inserted = std::max(qint64(0), counts.inserted - own.inserted - own.deleted);
    others.deleted = std::max(qint64(0), counts.deleted - own.deleted);
    if (counts.updated > own.updated && othersWritten(block) > others.inserted)
        others.updated = counts.updated - own.updated;
    if (isKeyed(table.name)) {
        beside.look(table.oid, others, m_steps.isOther(block));
        return;
    }
    // Which of the rows are the undo file's can't be told.
    if (others.deleted > 0)
        objections.append(Text::tr("A trigger removed other rows of %1.").arg(table.name.toString()));
    if (others.updated > 0)
        objections.append(Text::tr("A trigger changed other rows of %1.").arg(table.name.toString()));
    beside.look(table.oid, {others.inserted, 0, 0});
}

bool StepRestore::isKeyed(const QualifiedName &table) const
{
    return std::ranges::all_of(
        m_manifest.blocks, [&](const ArchivedRows &rows) { return rows.table != table || !rows.primaryKey.isEmpty(); });
}

/// Rows of the block's table that are now as this transaction wrote them, beside those that came back.
qint64 StepRestore::othersWritten(int block) const
{
    const QualifiedName table = m_restore.table(block).name;
    qint64 back = 0;
    for (int other = 0; other < m_manifest.blocks.size(); ++other)
        if (m_manifest.blocks.at(other).table == table)
            back += m_comingBack.value(other);
    return isKeyed(table) ? m_connection.query(m_steps.others(block)).integer(0, 0)
                          : m_connection.query(m_steps.written(block)).integer(0, 0) - back;
}

AlteredRows StepRestore::finding(int block) const
{
    const ArchivedRows &rows = m_manifest.blocks.at(block);
    AlteredRows finding{rows.table, 0, {}, {}, {}};
    const bool cameBack = rows.fate == Fate::Deleted;
    for (const Oid member : withPartitions(m_schema, m_restore.table(block).oid))
        for (const Trigger &trigger : m_schema.tables[member].triggers)
            if (trigger.enabled && (trigger.onUpdate || (trigger.onInsert && cameBack))
                && !finding.triggers.contains(trigger.name))
                finding.triggers.append(trigger.name);
    return finding;
}

void StepRestore::compare(UndoResult &result)
{
    const QList<int> settled = m_steps.settled();
    QHash<int, AlteredRows> findings;
    QList<Question> questions;
    for (int block = 0; block < m_manifest.blocks.size(); ++block) {
        const ArchivedRows &rows = m_manifest.blocks.at(block);
        if (rows.fate == Fate::Left)
            continue;
        AlteredRows altered = finding(block);
        if (settled.contains(block) && !rows.primaryKey.isEmpty()) {
            const RowComparison comparison = m_steps.comparison(block);
            questions.append({comparison.query(), [&findings, block, comparison](const Rows &differences) {
                                  comparison.read(differences, findings[block]);
                              }});
        } else if (rows.fate == Fate::Changed) {
            altered.rows = m_connection.query(m_steps.needed(block)).text(0, 0).isEmpty() ? 0 : rows.rows;
        } else if (rows.fate == Fate::Deleted || !altered.triggers.isEmpty()) {
            // Without a trigger, what is otherwise in a row that stayed was changed by somebody since.
            const QStringList triggers = altered.triggers;
            altered = m_restore.altered(m_connection, block);
            altered.triggers = triggers;
            if (rows.fate == Fate::Written && rows.primaryKey.isEmpty())
                altered.rows -= rows.rows - m_comingBack.value(block);
        }
        findings.insert(block, altered);
    }
    if (!questions.isEmpty())
        askTogether(m_connection, questions);
    for (int block = 0; block < m_manifest.blocks.size(); ++block)
        if (const AlteredRows altered = findings.value(block); altered.rows > 0)
            result.altered.append(altered);
}

} // namespace ondelete

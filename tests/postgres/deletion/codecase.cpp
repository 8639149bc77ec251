// SPDX-License-Identifier: MIT
#include "postgres/deletion/codecase.h"

#include "postgres/catalog/catalogreader.h"
#include "postgres/connection/transaction.h"
#include "postgres/undo/undoer.h"
#include "support/psql.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

/// What the program says where all is well.
constexpr auto asShown = "what happened is what was shown"_L1;
constexpr auto asInTheFile = "everything is as the undo file says"_L1;

qint64 rowsOf(const QList<TableEffect> &effects, const QString &table, RowAction action, bool archived = false)
{
    for (const TableEffect &effect : effects)
        if (effect.table.toString() == table && effect.action == action)
            return archived ? effect.archived : effect.actual;
    return 0;
}

} // namespace

CodeCase::CodeCase(Connection &connection, quint32 seed, int mostTables)
    : m_connection(connection)
    , m_schema(u"c%1"_s.arg(seed), seed, mostTables)
    , m_code(m_schema, seed)
{
    m_spec.root.table = {m_schema.name(), m_schema.root()};
}

QString CodeCase::run()
{
    m_schema.makeIn(m_connection);
    for (const QString &sql : m_code.tables())
        m_connection.query(sql);
    for (const QString &sql : m_code.code())
        tryTo(m_connection, sql);
    m_before = content();
    survey();
    deletePlainly();
    const QString wrong = judge();
    m_connection.query(u"DROP SCHEMA %1 CASCADE"_s.arg(m_schema.name()));
    return wrong.isEmpty() ? wrong : told(wrong);
}

QString CodeCase::told(const QString &problem) const
{
    QStringList lines{problem,
                      u"outcome %1, server: %2"_s.arg(toString(m_survey.preview.outcome),
                                                      m_refusal.isEmpty() ? u"done"_s : m_refusal)};
    lines.append(u"foretold: deleted %1; changed %2"_s.arg(toText(m_expected.deleted), toText(m_expected.changed)));
    for (const auto &[table, rows] : m_before.asKeyValueRange())
        if (const ContentDifference rest = difference(rows, m_plain.value(table)); !rest.isEmpty())
            lines.append(u"happened in %1: %2"_s.arg(table, toText(rest)));
    return (lines + m_survey.preview.notes + m_messages + m_code.code()).join(u'\n');
}

void CodeCase::survey()
{
    const Transaction transaction(m_connection, Transaction::Access::ReadOnly, Transaction::Isolation::RepeatableRead);
    const Schema schema = readSchema(m_connection);
    m_survey = surveyDelete(m_connection, schema, m_spec, m_schema.rootKeys(), RuleSet::Current);
    // Of the tables that a key of the root reaches directly, where its rule writes.
    for (const DeleteEdge &edge : std::as_const(m_survey.shape.graph.edges)) {
        const Table &child = *schema.tables.find(schema.foreignKey(edge.key)->table);
        if (edge.parent == 0 && edge.cause == DeleteEdge::Cause::ParentGoes && edge.isFollowed())
            m_isRefusedByARule =
                m_isRefusedByARule || std::ranges::any_of(child.triggers, [&](const Trigger &trigger) {
                    return trigger.refusesKeys && trigger.enabled
                        && ((trigger.onDelete && edge.deletes()) || (trigger.onUpdate && edge.writes()));
                });
    }
    if (!m_survey.roots.found.isEmpty())
        m_expected = foretold(m_connection, schema, m_survey);
}

void CodeCase::deletePlainly()
{
    const Transaction transaction(m_connection, Transaction::Access::ReadWrite, Transaction::Isolation::RepeatableRead);
    const Table root = *readSchema(m_connection).table(m_spec.root.table);
    try {
        m_connection.query(u"DELETE FROM %1 x WHERE %2"_s.arg(
                               PreviewQuery::source(root),
                               rootCondition(root, u"x"_s, m_survey.shape.rootEquality, m_schema.rootKeys().size())),
                           rootParameters(root, m_schema.rootKeys()));
        m_connection.query(u"SET CONSTRAINTS ALL IMMEDIATE"_s);
        m_plain = content();
    } catch (const DbError &error) {
        if (error.kind != DbError::Kind::Server)
            throw;
        m_refusal = error.sqlState + u' ' + error.message;
    }
}

Content CodeCase::content()
{
    Content content;
    for (const QString &table : m_schema.tableNames())
        content.insert(table, tableContent(m_connection, table, u"rid"_s));
    const QMap<QString, QString> besides = RandomCode::besides();
    for (const auto &[table, key] : besides.asKeyValueRange()) {
        const QString name = m_schema.name() + u'.' + table;
        content.insert(name, tableContent(m_connection, name, key));
    }
    return content;
}

DeleteResult CodeCase::remove(DeleteOptions::Run run, const QString &digest)
{
    DeleteOptions options;
    options.run = run;
    options.evenIfUnknown = true;
    options.allowedSideEffects = m_allowed;
    options.confirmedDigest = digest;
    options.archivePath = m_folder.filePath(u"undo-%1.sql"_s.arg(++m_files));
    DeleteResult result;
    try {
        result = deleteRoots(m_connection, m_spec, m_schema.rootKeys(), options);
    } catch (const DbError &error) {
        if (error.kind != DbError::Kind::Server && error.kind != DbError::Kind::Refused)
            throw;
        result.message = error.message;
    }
    m_messages.append(u"the program: "_s + result.message);
    return result;
}

/// Its kind: without the names and the numbers in it.
void CodeCase::tellRefusal(const QString &what, const QString &message)
{
    static const QRegularExpression particular(uR"(\b(c\d+\.\w+|\w*\d\w*|\d+)\b)"_s);
    m_outcomes.append(what + QString(message).replace(particular, u"…"_s).simplified().left(110));
}

QString CodeCase::judge()
{
    if (!m_survey.preview.notFound.isEmpty()) {
        m_outcomes.append(u"no such row"_s);
        return {};
    }
    if (m_isRefusedByARule) {
        m_outcomes.append(u"blocked by a rule that the audit must know"_s);
        const PreviewOutcome outcome = m_survey.preview.outcome;
        if (outcome == PreviewOutcome::Ok || outcome == PreviewOutcome::OrderDependent)
            return u"a rule refuses each delete, and the preview does not know"_s;
        // A rule of the root itself may let nothing happen at all.
        const QString root = m_spec.root.table.toString();
        if (outcome == PreviewOutcome::Blocked && m_refusal.isEmpty()
            && !difference(m_before.value(root), m_plain.value(root)).gone.isEmpty())
            return u"blocked by a rule, but the server deletes"_s;
        if (!auditKnowsABlocker(m_connection, m_spec))
            return u"blocked by a rule, but the audit is green"_s;
    }
    const DeleteResult tried = remove(DeleteOptions::Run::Try);
    if (content() != m_before)
        return u"a try changed something"_s;
    m_allowed = tried.unallowed;
    return judgeDelete();
}

QString CodeCase::judgeDelete()
{
    const QList<QualifiedName> needed = std::exchange(m_allowed, {});
    DeleteResult deleted = remove(DeleteOptions::Run::Delete);
    if (!needed.isEmpty()) {
        if (deleted.outcome == DeleteOutcome::Deleted)
            return u"it wrote beside the plan without being allowed to"_s;
        if (deleted.unallowed != needed)
            return u"the delete asks for other allowances than the try"_s;
        m_allowed = needed;
        const DeleteResult tried = remove(DeleteOptions::Run::Try);
        if (!tried.unallowed.isEmpty())
            return u"more is asked for, one after the other"_s;
        deleted = remove(DeleteOptions::Run::Delete, tried.digest);
        if (tried.wasTried != (deleted.outcome == DeleteOutcome::Deleted))
            return u"the try and the delete don't agree"_s;
    }
    const Content after = content();
    if (deleted.outcome != DeleteOutcome::Deleted) {
        if (deleted.changed || after != m_before)
            return u"refused, but something is changed"_s;
        if (!m_refusal.isEmpty()) {
            m_outcomes.append(u"refused by the server"_s);
            return {};
        }
        tellRefusal(u"refused: "_s, deleted.message);
        const bool isPlanAlone = std::ranges::all_of(m_before.keys(), [&](const QString &table) {
            const ContentDifference rest = difference(m_before.value(table), m_plain.value(table));
            const auto isFore = [](const QSet<int> &rids) {
                return [&rids](const QString &rid) { return rids.contains(rid.toInt()); };
            };
            return rest.added.isEmpty() && std::ranges::all_of(rest.gone, isFore(m_expected.deleted))
                && std::ranges::all_of(rest.changed, isFore(m_expected.changed));
        });
        qsizetype gone = 0;
        for (const auto &[table, rows] : m_before.asKeyValueRange())
            gone += difference(rows, m_plain.value(table)).gone.size();
        if (isPlanAlone && gone == m_expected.deleted.size() && m_survey.preview.outcome == PreviewOutcome::Ok
            && m_survey.preview.notes.isEmpty())
            return u"refused, although nothing but the plan happens"_s;
        return {};
    }
    if (!m_refusal.isEmpty())
        return u"deleted, although the server refuses"_s;
    const bool isTold = deleted.message.contains("otherwise than shown"_L1);
    m_outcomes.append(isTold                    ? u"deleted, and what is lost was told"_s
                          : m_allowed.isEmpty() ? u"deleted as planned"_s
                                                : u"deleted with what triggers do"_s);
    if (isTold)
        return {};
    if (const QString wrong = judgeShown(after, deleted); !wrong.isEmpty())
        return wrong;
    if (const QString wrong = judgeUndo(deleted.archive->path); !wrong.isEmpty())
        return wrong;
    return m_restored.isEmpty() ? QString() : judgePsql();
}

QString CodeCase::judgeShown(const Content &after, const DeleteResult &deleted) const
{
    if (!deleted.message.contains(asShown))
        return u"deleted, in other words"_s;
    QSet<int> gone;
    QSet<int> changed;
    bool isBeside = false;
    for (const auto &[table, rows] : m_before.asKeyValueRange()) {
        const ContentDifference done = difference(rows, after.value(table));
        const ContentDifference plain = difference(rows, m_plain.value(table));
        if (done.gone != plain.gone || done.changed != plain.changed || done.added.size() != plain.added.size())
            return u"the program's delete did otherwise than a plain one in %1: %2"_s.arg(table, toText(done));
        qint64 removed = 0;
        qint64 written = 0;
        const bool isOfSchema = m_schema.tableNames().contains(table);
        for (const QString &rid : done.gone) {
            gone.insert(isOfSchema ? rid.toInt() : 0);
            removed += !isOfSchema || !m_expected.deleted.contains(rid.toInt());
        }
        for (const QString &rid : done.changed) {
            changed.insert(isOfSchema ? rid.toInt() : 0);
            written += !isOfSchema || !m_expected.changed.contains(rid.toInt());
        }
        isBeside = isBeside || removed + written > 0 || !done.added.isEmpty();
        // In a table without a key a row that was changed can't be told from one that went.
        if (!isOfSchema && RandomCode::besides().value(table.section(u'.', 1)).isEmpty()) {
            const qint64 kept = rowsOf(deleted.sideEffects, table, RowAction::Delete, true)
                + rowsOf(deleted.sideEffects, table, RowAction::Update, true);
            if (kept < removed)
                return u"%1: %2 rows went or changed beside the plan, only %3 are archived"_s.arg(table)
                    .arg(removed)
                    .arg(kept);
            continue;
        }
        if (rowsOf(deleted.sideEffects, table, RowAction::Delete, true) != removed)
            return u"%1: %2 rows went beside the plan, others are archived"_s.arg(table).arg(removed);
        if (rowsOf(deleted.sideEffects, table, RowAction::Update, true) < written)
            return u"%1: %2 rows changed beside the plan, fewer are archived"_s.arg(table).arg(written);
    }
    if (!gone.contains(m_expected.deleted) || !changed.contains(m_expected.changed))
        return u"not all that was planned happened"_s;
    if (isBeside && m_survey.preview.notes.isEmpty() && m_survey.preview.outcome != PreviewOutcome::Unknown)
        return u"the preview warned of nothing"_s;
    return {};
}

QString CodeCase::judgeUndo(const QString &archive)
{
    const Content gone = content();
    UndoOptions options;
    options.run = UndoOptions::Run::Try;
    const UndoResult tried = undoDelete(m_connection, ArchiveFile(archive), options);
    m_messages.append(u"the undo's try: "_s + tried.message);
    if (content() != gone)
        return u"an undo's try changed something"_s;
    options.run = UndoOptions::Run::Restore;
    const UndoResult undone = undoDelete(m_connection, ArchiveFile(archive), options);
    m_messages.append(u"the undo: "_s + undone.message);
    if ((tried.outcome == UndoOutcome::Restorable) != (undone.outcome == UndoOutcome::Restored))
        return u"the undo and its try don't agree"_s;
    const Content now = content();
    if (undone.outcome != UndoOutcome::Restored) {
        tellRefusal(u"not to be taken back: "_s, undone.message);
        return now == gone && !undone.changed ? QString() : u"an undo that was refused changed something"_s;
    }
    bool isEqual = true;
    for (const auto &[table, rows] : m_before.asKeyValueRange()) {
        const ContentDifference rest = difference(rows, now.value(table));
        const QString name = table;
        const auto isOf = [&](const auto &one) { return one.table.toString() == name; };
        const auto altered = std::ranges::find_if(undone.altered, isOf);
        const auto effect = std::ranges::find_if(undone.tables, isOf);
        const bool isNamed =
            altered != undone.altered.end() || (effect != undone.tables.end() && effect->changedSince > 0);
        const qint64 made = rowsOf(undone.sideEffects, table, RowAction::Insert);
        // What the delete itself added stays, too.
        const qint64 stays = difference(rows, gone.value(table)).added.size();
        if (!rest.gone.isEmpty() && !isNamed)
            return u"%1 did not come back: %2"_s.arg(table, toText(rest));
        if (!rest.changed.isEmpty() && !isNamed)
            return u"%1 came back otherwise, and nobody says so: %2"_s.arg(table, toText(rest));
        if (rest.added.size() > stays + made)
            return u"%1 has rows more, and nobody says so: %2"_s.arg(table, toText(rest));
        isEqual = isEqual && rest.gone.isEmpty() && rest.changed.isEmpty();
    }
    if (!isEqual && undone.message.contains(asInTheFile))
        return u"the undo says that all is as it was"_s;
    m_outcomes.append(isEqual ? u"taken back"_s : u"taken back, and what differs was named"_s);
    m_restored = now;
    return {};
}

/// The undo file alone reaches the same as the program.
QString CodeCase::judgePsql()
{
    // Of what triggers made meanwhile there may be one only.
    const QString stuff = m_schema.name() + u".stuff"_s;
    if (!difference(m_before.value(stuff), m_restored.value(stuff)).added.isEmpty())
        return {};
    const DeleteResult again = remove(DeleteOptions::Run::Delete);
    if (again.outcome != DeleteOutcome::Deleted)
        return {}; // what the undo left otherwise, a trigger may refuse now
    QFile script(again.archive->path);
    if (!script.open(QIODevice::ReadOnly))
        return script.errorString();
    const QString complaint = runInPsql(m_connection.settings(), QString::fromUtf8(script.readAll()));
    if (!complaint.isEmpty())
        return u"psql: "_s + complaint;
    const Content now = content();
    for (const auto &[table, rows] : m_restored.asKeyValueRange()) {
        ContentDifference rest = difference(rows, now.value(table));
        // What a trigger insists on, the undo has named; how often it acts may change it each time.
        const QStringList named = difference(m_before.value(table), rows).changed;
        rest.changed.removeIf([&](const QString &key) { return named.contains(key); });
        if (!rest.gone.isEmpty() || !rest.changed.isEmpty())
            return u"psql left %1 otherwise than the undo: %2"_s.arg(table, toText(rest));
    }
    m_outcomes.append(u"taken back by psql"_s);
    return {};
}

} // namespace ondelete

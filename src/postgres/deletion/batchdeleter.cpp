// SPDX-License-Identifier: MIT
#include "postgres/deletion/batchdeleter.h"

#include "core/preview/protection.h"
#include "core/records/batchrecords.h"
#include "files/serverreceipt.h"
#include "files/teamfolder.h"
#include "files/undostore.h"
#include "postgres/catalog/catalogreader.h"
#include "postgres/connection/transaction.h"
#include "postgres/deletion/batchkeys.h"
#include "postgres/deletion/deleter.h"
#include "postgres/preview/deletesurvey.h"
#include "postgres/preview/previewer.h"
#include "postgres/preview/rootkeys.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::BatchDeleter)
};

/// The whole, as one moment shows it.
struct Whole
{
    Preview preview;
    BatchPlan plan;
    RootNames names;
};

Whole lookAtWhole(Connection &connection, const Spec &spec, const QList<RowKey> &keys, qint64 most)
{
    Whole whole;
    whole.preview =
        previewDelete(connection, spec, keys, RuleSet::Current, [&](const Schema &schema, const DeleteSurvey &survey) {
            whole.plan = planBatches(schema, survey.shape.graph, survey.forecast, most);
            whole.names = {
                survey.preview.label, spec.root.singular,
                organizationOf(connection, schema, spec.root, survey.shape.rootEquality, survey.roots.found)};
        });
    return whole;
}

QString newSet()
{
    return QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-"_s)
        + QUuid::createUuid().toString(QUuid::Id128).first(6);
}

QStringList textsOf(const QList<RowKey> &keys)
{
    QStringList texts;
    for (const RowKey &key : keys)
        texts.append(toText(key));
    return texts;
}

qint64 rowsOf(const DeleteResult &result)
{
    qint64 rows = 0;
    for (const TableEffect &effect : result.tables)
        rows += effect.actual;
    return rows;
}

class Batches
{
public:
    Batches(Connection &connection, const Spec &spec, const QList<RowKey> &keys, qint64 most,
            const DeleteOptions &options, const BatchWatch &watch)
        : m_connection(connection)
        , m_spec(spec)
        , m_keys(keys)
        , m_most(most)
        , m_options(options)
        , m_folder(options.archivePath)
        , m_watch(watch)
    {
    }

    BatchedDelete run()
    {
        const Whole whole = lookAtWhole(m_connection, m_spec, m_keys, m_most);
        m_result.preview = whole.preview;
        m_result.plan = whole.plan;
        m_result.keys = m_keys;
        m_left = whole.plan.rows;
        if (wasDoneBefore())
            return m_result;
        m_result.planned = m_result.before + whole.plan.batches;
        if (!mayBegin())
            return m_result;
        m_options.ofWhole = whole.names;
        m_options.confirmedDigest.clear();
        m_options.batch = BatchOf{.set = m_result.set.isEmpty() ? newSet() : m_result.set,
                                  .number = 0,
                                  .planned = 0,
                                  .rows = m_most,
                                  .root = m_spec.root.table,
                                  .keys = textsOf(whole.preview.keys),
                                  .isLast = false};
        m_result.set = m_options.batch->set;
        if (m_watch.onPlan)
            m_watch.onPlan(m_result);
        goThrough();
        tell();
        return m_result;
    }

private:
    enum class Step {
        More,    ///< a batch was deleted
        Nothing, ///< such rows are not there
        Over,    ///< the last batch was deleted, or something stopped it
    };

    /// What an earlier run left. True where that left nothing to do.
    bool wasDoneBefore()
    {
        const ServerInfo &server = m_connection.server();
        const QList<Receipt> batches =
            earlierBatches(newReceipt(Receipt::Kind::Delete, server), m_spec.root.table, textsOf(m_result.preview.keys),
                           UndoStore(teamFolderOf(server.systemIdentifier, server.database)).trustedReceipts());
        const bool isNothingLeft = m_result.preview.notFound.size() == m_result.preview.keys.size();
        if (batches.isEmpty() || areAll(batches) != isNothingLeft)
            return false;
        m_result.set = batches.first().batch->set;
        m_result.before = batches.last().batch->number;
        m_result.done = m_result.before;
        if (!isNothingLeft)
            return false;
        m_result.planned = m_result.done;
        m_result.outcome = DeleteOutcome::Deleted;
        m_result.message = standOf(m_result);
        return true;
    }

    /// The whole is judged before any of it goes: what stops it would else show when half of it is gone.
    bool mayBegin()
    {
        const Preview &preview = m_result.preview;
        if (preview.notFound.size() == preview.keys.size() || (!preview.notFound.isEmpty() && m_result.before == 0))
            return refuse(DeleteOutcome::NotFound,
                          Text::tr("%1 has no row %2. Nothing was changed. It may have been deleted already; look at "
                                   "the list again.")
                              .arg(preview.root.toString(), textsOf(preview.notFound).join(u", "_s)));
        if (!preview.protectedKeys.isEmpty() && !m_options.evenIfProtected)
            return refuse(DeleteOutcome::Protected, protectionOf(preview) + u' ' + Text::tr("Nothing was changed."));
        if (preview.outcome == PreviewOutcome::Blocked)
            return refuse(DeleteOutcome::Blocked,
                          Text::tr("Can't be deleted yet: %1 Nothing was changed.").arg(reasons(RowAction::Block)));
        if (preview.outcome == PreviewOutcome::Unknown && !m_options.evenIfUnknown)
            return refuse(DeleteOutcome::Blocked,
                          Text::tr("It can't be told what would happen: %1 Nothing was changed.")
                              .arg(reasons(RowAction::Unknown)));
        if (preview.outcome == PreviewOutcome::OrderDependent && m_left > m_most)
            return refuse(DeleteOutcome::Blocked,
                          Text::tr("What becomes of some rows hangs on the order in which PostgreSQL acts, and batches "
                                   "are another order, so it can only be deleted at once. Nothing was changed."));
        if (!preview.rights.remove) // it would show with the last of them
            throw DbError(DbError::Kind::Refused,
                          Text::tr("%1 Nothing was changed.").arg(preview.rights.missing.join(u' ')));
        if (!m_options.confirmedDigest.isEmpty() && m_options.confirmedDigest != preview.digest)
            return refuse(DeleteOutcome::RolledBack,
                          Text::tr("What would be deleted has changed since it was shown. Nothing was changed. Look at "
                                   "it again, then decide."));
        return true;
    }

    bool refuse(DeleteOutcome outcome, const QString &message)
    {
        m_result.outcome = outcome;
        m_result.message = message;
        return false;
    }

    QString reasons(RowAction action) const
    {
        QStringList sentences;
        for (const PreviewEntry &entry : m_result.preview.entries)
            if (entry.action == action && !entry.reason.isEmpty())
                sentences.append(entry.reason);
        return sentences.join(u' ');
    }

    void goThrough()
    {
        const QList<BatchUnit> &units = m_result.plan.units;
        for (qsizetype from = 0, to = 0; from < units.size() - 1; from = to) {
            to = from + 1;
            while (units.at(from).circle >= 0 && to < units.size() - 1 && units.at(to).circle == units.at(from).circle)
                ++to;
            if (!exhaust(units.sliced(from, to - from)))
                return;
        }
        if (const BatchUnit &root = units.last(); root.circle >= 0) {
            QList<BatchUnit> circle;
            std::ranges::copy_if(units, std::back_inserter(circle),
                                 [&](const BatchUnit &unit) { return unit.circle == root.circle; });
            if (!exhaust(circle))
                return;
        }
        startUnit();
        Step step = Step::More;
        while (step == Step::More)
            step = stepThrough({BatchWanted::Rows::Named, m_spec.root.table, {}, 0, false});
        if (step == Step::Nothing && m_result.done > 0)
            m_result.outcome = DeleteOutcome::Deleted; // others deleted the rest
    }

    /// All that is free, and what becomes free by that. What still holds itself then goes with the rows that it hangs
    /// on.
    bool exhaust(const QList<BatchUnit> &units)
    {
        for (bool any = true; any;) {
            any = false;
            for (const BatchUnit &unit : units) {
                startUnit();
                Step step = Step::More;
                while (step == Step::More) {
                    step = stepThrough({BatchWanted::Rows::Free, unit.table, unit.holding, 0, false});
                    any = any || step == Step::More;
                }
                if (step == Step::Over)
                    return false;
            }
            any = any && units.first().circle >= 0;
        }
        return true;
    }

    void startUnit() { m_take = std::min(m_most, mostKeysOfABatch); }

    /// One batch of these rows; of all that is left, where that is not more.
    Step stepThrough(BatchWanted wanted)
    {
        if (m_left <= m_most && m_left > 0) {
            m_take = std::max<qsizetype>(m_take, m_keys.size());
            const Step step =
                deleteSome({BatchWanted::Rows::Named, m_spec.root.table, {}, m_keys.size(), false}, m_most);
            if (step != Step::Nothing)
                return step;
        }
        for (;;) {
            wanted.most = m_take;
            const Step step = deleteSome(wanted, m_take > 1 ? m_most : 0);
            if (step != Step::Nothing || m_tooMany == 0)
                return step;
            // Rows that go along or are unlinked make it too large: fewer of them, and one by one whatever that means.
            m_take = std::clamp<qsizetype>(m_found * m_most / m_tooMany, 1, std::max<qsizetype>(1, m_found - 1));
        }
    }

    /// One transaction. Nothing where there are no such rows, or more than @p mostRows would go: then m_tooMany says
    /// so.
    Step deleteSome(BatchWanted wanted, qint64 mostRows)
    {
        wanted.evenIfProtected = m_options.evenIfProtected;
        m_options.batch->number = m_result.done + 1;
        m_options.batch->planned = std::max(m_result.planned, m_result.done + 1);
        m_options.mostRows = mostRows;
        if (!m_folder.isEmpty())
            m_options.archivePath =
                u"%1/ondelete-%2-%3.sql%4"_s.arg(m_folder, m_result.set, QString::number(m_result.done + 1),
                                                 m_options.packsArchive ? u".gz"_s : QString());
        m_tooMany = 0;
        m_found = 0;
        DeleteResult result;
        try {
            result = deleteFoundRoots(
                m_connection, specOf(wanted.table),
                [&](Connection &connection, const Schema &schema) {
                    BatchKeys batch = findBatch(connection, schema, m_spec, m_keys, wanted);
                    m_found = batch.keys.size();
                    m_options.batch->isLast = batch.areLast;
                    return std::move(batch.keys);
                },
                m_options);
        } catch (const DbError &error) {
            if (m_result.done == 0)
                throw; // nothing was done: who called says so
            result.outcome = error.isCancelled() ? DeleteOutcome::Cancelled : DeleteOutcome::RolledBack;
            result.message = error.isCancelled() ? Text::tr("Cancelled.")
                                                 : Text::tr("This batch was not changed: %1").arg(error.details());
            result.batch = m_options.batch;
            result.label = m_options.ofWhole.label;
        }
        if (result.tooManyRows > 0) {
            m_tooMany = result.tooManyRows;
            if (wanted.rows == BatchWanted::Rows::Named && wanted.most == m_keys.size())
                m_left = std::max(m_left, m_tooMany); // others added to it
            return Step::Nothing;
        }
        if (result.outcome == DeleteOutcome::NotFound)
            return Step::Nothing;
        return take(std::move(result));
    }

    Step take(DeleteResult result)
    {
        const bool isDeleted = result.outcome == DeleteOutcome::Deleted;
        if (!result.batch)
            result.batch = m_options.batch;
        const bool isLast = isDeleted && result.batch->isLast;
        result.keys = m_keys; // thousands of its own, of many batches, would fill the memory
        if (isDeleted) {
            Preview kept;
            kept.rights = result.preview.rights;
            result.preview = kept;
        }
        result.preview.keys = m_keys;
        result.label = m_options.ofWhole.label;
        m_result.changed = m_result.changed || result.changed;
        m_result.done += isDeleted;
        m_result.outcome = result.outcome;
        m_left = std::max<qint64>(m_left - rowsOf(result), isLast ? 0 : 1);
        m_take = std::min<qsizetype>({m_most, mostKeysOfABatch, m_take * 2});
        m_result.deletes.append(std::move(result));
        if (isDeleted)
            m_result.planned = std::max(m_result.planned, m_result.done + !isLast);
        if (isDeleted && m_watch.onBatch)
            m_watch.onBatch(m_result);
        if (!isDeleted || isLast)
            return Step::Over;
        m_result.outcome = DeleteOutcome::RolledBack; // until the last of them
        return Step::More;
    }

    /// The rule list, with rows of @p table in the place of root rows: what it says of those does not hold there.
    Spec specOf(const QualifiedName &table) const
    {
        Spec spec = m_spec;
        if (table == m_spec.root.table)
            return spec;
        spec.root = {};
        spec.root.table = table;
        spec.root.singular = m_spec.labelOf(table);
        spec.root.plural = m_spec.labelOf(table);
        return spec;
    }

    void tell()
    {
        if (m_result.done == 0 && m_result.deletes.isEmpty())
            return (void)refuse(DeleteOutcome::NotFound,
                                Text::tr("There is nothing left to delete. Nothing was changed."));
        if (m_result.isDone())
            m_result.planned = m_result.done;
        m_result.message = standOf(m_result);
        if (!m_result.isDone() && !m_result.deletes.isEmpty()
            && m_result.deletes.last().outcome != DeleteOutcome::Deleted)
            m_result.message = withStop(m_result, m_result.deletes.last().message);
    }

    Connection &m_connection;
    const Spec &m_spec;
    const QList<RowKey> &m_keys;
    const qint64 m_most;
    DeleteOptions m_options;
    const QString m_folder;
    const BatchWatch &m_watch;
    BatchedDelete m_result;
    qint64 m_left = 0;     ///< rows of the whole, as far as can be told
    qsizetype m_take = 0;  ///< how many rows the next batch names
    qsizetype m_found = 0; ///< and how many it found
    qint64 m_tooMany = 0;
};

} // namespace

BatchedDelete previewBatches(Connection &connection, const Spec &spec, const QList<RowKey> &keys, qint64 most)
{
    const Whole whole = lookAtWhole(connection, spec, keys, most);
    BatchedDelete batches;
    batches.keys = keys;
    batches.preview = whole.preview;
    batches.plan = whole.plan;
    batches.planned = whole.plan.batches;
    return batches;
}

BatchedDelete deleteInBatches(Connection &connection, const Spec &spec, const QList<RowKey> &keys, qint64 most,
                              const DeleteOptions &options, const BatchWatch &watch)
{
    return Batches(connection, spec, keys, most, options, watch).run();
}

} // namespace ondelete

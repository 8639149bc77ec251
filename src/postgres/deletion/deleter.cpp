// SPDX-License-Identifier: MIT
#include "postgres/deletion/deleter.h"

#include "postgres/catalog/catalogreader.h"
#include "postgres/connection/transaction.h"
#include "postgres/deletion/commitdoubt.h"
#include "postgres/deletion/deleteguard.h"
#include "postgres/deletion/deleterecord.h"
#include "postgres/deletion/reachlock.h"
#include "postgres/deletion/writtenrows.h"
#include "postgres/preview/deletesurvey.h"
#include "postgres/preview/previewer.h"
#include "postgres/preview/previewquery.h"

#include <QtCore/QCoreApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::Deleter)
};

constexpr int maxTries = 3;

/// What entered the set, or stands in its way, since the transaction's snapshot: looking again may help.
bool isChangeMeanwhile(const DbError &error)
{
    static const QStringList states{u"40001"_s, u"40P01"_s, u"23503"_s, u"23001"_s, u"23502"_s, u"23514"_s, u"23505"_s};
    return error.kind == DbError::Kind::Server && states.contains(error.sqlState);
}

/// A table, a column or a key that was there when the catalog was read is gone: the catalog must be read again.
bool isSchemaChangeMeanwhile(const DbError &error)
{
    static const QStringList states{u"42P01"_s, u"42703"_s, u"42704"_s, u"XX000"_s};
    return error.kind == DbError::Kind::Server && states.contains(error.sqlState);
}

/// One try of a delete: one transaction.
class Attempt
{
public:
    Attempt(Connection &connection, const Spec &spec, const QList<RowKey> &keys, const DeleteOptions &options,
            DeleteResult &result)
        : m_connection(connection)
        , m_spec(spec)
        , m_keys(keys)
        , m_options(options)
        , m_result(result)
    {
    }

    /// How it ended; after OtherShape and Objected everything is rolled back, and looking again may help.
    enum class End {
        Settled,    ///< the result is final
        OtherShape, ///< the tables were changed while it began
        Objected,   ///< the guard counted something else than the survey did
    };

    /// Fills the result. Throws DbError; the transaction is rolled back then, unless the effect is in doubt.
    End run()
    {
        const ReachLock lock(m_connection, m_spec);
        Transaction transaction(m_connection, Transaction::Access::ReadWrite, Transaction::Isolation::RepeatableRead);
        prepare(lock);
        const Schema schema = readSchema(m_connection);
        if (!lock.covers(schema, m_spec)) {
            refuse(DeleteOutcome::RolledBack,
                   Text::tr("The tables are being changed by somebody. Nothing was changed. Try again "
                            "in a moment."));
            return End::OtherShape;
        }
        const DeleteSurvey survey = surveyDelete(m_connection, schema, m_spec, m_keys, RuleSet::Current);
        m_result.preview = survey.preview;
        m_result.label = survey.preview.label;
        if (!mayGoOn(survey.preview))
            return End::Settled;

        pinSettings(m_connection, rowSecurityFor(schema, survey.shape.graph));
        const WrittenRows written(m_connection, schema, survey);
        const DeleteGuard guard(m_connection, schema, survey, m_options.allowedSideEffects);
        m_result.xid = m_connection.query(u"SELECT pg_catalog.pg_current_xact_id()"_s).text(0, 0);
        DeleteRecord record(m_connection, m_options);
        record.seal(m_connection, schema, m_spec, survey, m_result.xid);
        deleteRootRows(schema, survey);
        const GuardVerdict verdict = guard.judge(written);
        m_result.tables = verdict.tables;
        m_result.sideEffects = verdict.sideEffects;
        if (!verdict.objection.isEmpty()) {
            refuse(DeleteOutcome::RolledBack, verdict.objection);
            return End::Objected;
        }
        record.writePending(m_result);
        commit(transaction, record);
        return End::Settled;
    }

private:
    void commit(Transaction &transaction, DeleteRecord &record)
    {
        try {
            transaction.commit();
            m_result.outcome = DeleteOutcome::Deleted;
            m_result.changed = true;
            m_result.message = Text::tr("Deleted; what happened is what was shown.");
        } catch (const DbError &error) {
            if (error.effect != DbError::Effect::InDoubt)
                throw;
            resolveDoubt(m_connection, m_spec, m_result);
        }
        m_result.warnings =
            record.settle(m_result.outcome == DeleteOutcome::Deleted       ? Receipt::State::Committed
                              : m_result.outcome == DeleteOutcome::InDoubt ? Receipt::State::InDoubt
                                                                           : Receipt::State::RolledBack);
        m_result.message = (QStringList{m_result.message} + m_result.warnings).join(u' ');
        const bool isKept = m_result.changed || m_result.outcome == DeleteOutcome::InDoubt;
        m_result.archive = isKept ? record.archive() : std::nullopt;
    }

    /// Nothing before the locks may take the snapshot.
    void prepare(const ReachLock &lock)
    {
        m_connection.query(u"SET LOCAL lock_timeout = '10s'"_s);
        m_connection.query(u"SET LOCAL statement_timeout = 0"_s);
        if (m_connection.server().versionNumber >= 140000)
            m_connection.query(u"SET LOCAL client_connection_check_interval = '1s'"_s);
        lock.take(m_connection);
        const Rows rows =
            m_connection.query(uR"(SELECT pg_catalog.current_setting('session_replication_role') = 'origin',
                                                        pg_catalog.current_setting('track_counts')::bool)"_s);
        if (!rows.boolean(0, 0) || !rows.boolean(0, 1))
            throw DbError(DbError::Kind::Refused,
                          Text::tr("This session does not run the foreign keys' triggers or does not count rows "
                                   "(session_replication_role, track_counts), so a delete could not be guarded. "
                                   "Nothing was changed."));
    }

    bool mayGoOn(const Preview &preview)
    {
        if (!preview.notFound.isEmpty()) {
            QStringList keys;
            for (const RowKey &key : preview.notFound)
                keys.append(toText(key));
            return refuse(DeleteOutcome::NotFound,
                          Text::tr("%1 has no row %2. Nothing was changed. It may have been deleted already; look at "
                                   "the list again.")
                              .arg(preview.root.toString(), keys.join(u", "_s)));
        }
        if (!preview.protectedKeys.isEmpty() && !m_options.evenIfProtected)
            return refuse(
                DeleteOutcome::Protected,
                Text::tr("%1 is protected: %2 Nothing was changed.").arg(preview.label, preview.protectedReason));
        if (preview.outcome == PreviewOutcome::Blocked)
            return refuse(
                DeleteOutcome::Blocked,
                Text::tr("Can't be deleted yet: %1 Nothing was changed.").arg(reasons(preview, RowAction::Block)));
        if (preview.outcome == PreviewOutcome::Unknown && !m_options.evenIfUnknown)
            return refuse(DeleteOutcome::Blocked,
                          Text::tr("This user can't see all that would happen: %1 Nothing was changed.")
                              .arg(QStringList{reasons(preview, RowAction::Unknown),
                                               preview.rights.see ? QString() : preview.rights.missing.join(u' ')}
                                       .join(u' ')
                                       .trimmed()));
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

    static QString reasons(const Preview &preview, RowAction action)
    {
        QStringList sentences;
        for (const PreviewEntry &entry : preview.entries) {
            if (entry.action == action && !entry.reason.isEmpty())
                sentences.append(entry.reason);
        }
        return sentences.join(u' ');
    }

    void deleteRootRows(const Schema &schema, const DeleteSurvey &survey)
    {
        const Table &root = *schema.tables.find(survey.shape.graph.nodes[0].table);
        const QList<RowKey> &found = survey.roots.found;
        // What triggers do hangs on these: they are to do what they do elsewhere.
        m_connection.query(m_connection.ownSearchPath());
        for (const QLatin1StringView &setting :
             {"SET LOCAL row_security TO DEFAULT"_L1, "SET LOCAL TimeZone TO DEFAULT"_L1,
              "SET LOCAL DateStyle TO DEFAULT"_L1})
            m_connection.query(setting);
        m_connection.query(
            u"DELETE FROM %1 AS r WHERE %2"_s.arg(PreviewQuery::source(root),
                                                  rootCondition(root, u"r"_s, survey.shape.rootEquality, found.size())),
            rootParameters(root, found));
        m_connection.query(u"SET CONSTRAINTS ALL IMMEDIATE"_s);
        m_connection.query(emptySearchPath);
        pinSettings(m_connection, rowSecurityFor(schema, survey.shape.graph));
    }

    Connection &m_connection;
    const Spec &m_spec;
    const QList<RowKey> &m_keys;
    const DeleteOptions &m_options;
    DeleteResult &m_result;
};

/// The server refused a delete that looked possible: says which key, in its words.
void takeServersWord(DeleteResult &result, const DbError &error)
{
    result.outcome = error.sqlState.startsWith(u"40") ? DeleteOutcome::RolledBack : DeleteOutcome::Blocked;
    result.message = error.sqlState.startsWith(u"40")
        ? Text::tr("Others changed the same rows again and again; everything was rolled back. Nothing was changed. Try "
                   "again in a moment.\n%1")
              .arg(error.details())
        : Text::tr("The server refused the delete; everything was rolled back. Nothing was changed.\n%1")
              .arg(error.details());
}

} // namespace

DeleteResult deleteRoots(Connection &connection, const Spec &spec, const QList<RowKey> &keys,
                         const DeleteOptions &options)
{
    DeleteResult result;
    result.keys = keys;
    result.reason = options.reason;
    QString objected;
    for (int tries = 1;; ++tries) {
        result.tables.clear();
        result.sideEffects.clear();
        try {
            const Attempt::End end = Attempt(connection, spec, keys, options, result).run();
            // Where the same set meets the same objection, it is no passing change: a trigger or a rule.
            const bool again = end == Attempt::End::OtherShape
                || (end == Attempt::End::Objected
                    && std::exchange(objected, result.preview.digest) != result.preview.digest);
            if (!again || tries == maxTries)
                return result;
        } catch (const DbError &error) {
            result.tables.clear();
            result.sideEffects.clear();
            result.archive.reset();
            if (error.isCancelled()) {
                result.outcome = DeleteOutcome::Cancelled;
                result.message = Text::tr("Cancelled. Nothing was changed.");
                return result;
            }
            if (tries < maxTries && (isChangeMeanwhile(error) || isSchemaChangeMeanwhile(error)))
                continue;
            if (!isChangeMeanwhile(error))
                throw;
            takeServersWord(result, error);
            return result;
        }
    }
}

} // namespace ondelete

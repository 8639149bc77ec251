// SPDX-License-Identifier: MIT
#include "postgres/deletion/deleter.h"

#include "core/preview/protection.h"
#include "core/reach/distribution.h"
#include "core/reach/usercode.h"
#include "postgres/catalog/catalogreader.h"
#include "postgres/connection/transaction.h"
#include "postgres/deletion/commitdoubt.h"
#include "postgres/deletion/deferredwork.h"
#include "postgres/deletion/deleteguard.h"
#include "postgres/deletion/deleterecord.h"
#include "postgres/deletion/reachlock.h"
#include "postgres/deletion/sidewrites.h"
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
    Attempt(Connection &connection, const Spec &spec, const KeysAsFound &keys, const DeleteOptions &options,
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
        Transaction transaction(m_connection, Transaction::Access::ReadWrite, Transaction::Isolation::RepeatableRead,
                                settings());
        // Nothing before the locks may take the snapshot.
        lock.take(m_connection);
        mustBeGuarded(m_connection);
        const Schema schema = readSchema(m_connection);
        if (!lock.covers(schema, m_spec)) {
            refuse(DeleteOutcome::RolledBack,
                   Text::tr("The tables are being changed by somebody. Nothing was changed. Try again "
                            "in a moment."));
            return End::OtherShape;
        }
        m_result.keys = m_keys(m_connection, schema);
        if (m_result.keys.isEmpty()) {
            refuse(DeleteOutcome::NotFound, Text::tr("There is nothing left to delete. Nothing was changed."));
            return End::Settled;
        }
        m_result.batch = m_options.batch; // who finds the keys may know whether they are the last
        const DeleteSurvey survey = surveyDelete(m_connection, schema, m_spec, m_result.keys, RuleSet::Current,
                                                 m_options.batch ? Undeclared::Skip : Undeclared::Count);
        m_result.preview = survey.preview;
        m_result.label = survey.preview.label;
        if (const QString why = whyNotDistributed(schema, tablesOf(schema, survey.shape.graph)); !why.isEmpty())
            throw DbError(DbError::Kind::Refused, Text::tr("%1 Nothing was changed.").arg(why));
        m_userCode = userCodeMayRun(schema, survey.shape.graph);
        if (!mayGoOn(survey.preview) || areTooMany(survey))
            return End::Settled;

        pinSettings(m_connection, rowSecurityFor(schema, survey.shape.graph));
        DeleteGuard guard(m_connection, schema, survey,
                          m_userCode ? DeleteGuard::UserCode::MayRun : DeleteGuard::UserCode::None);
        m_result.xid = m_connection.query(u"SELECT pg_catalog.pg_current_xact_id()"_s).text(0, 0);
        DeleteRecord record(m_connection, m_options);
        if (m_options.run == DeleteOptions::Run::Try)
            return tryOnly(schema, survey, guard);
        const End end = m_userCode ? runTwice(schema, survey, guard, record) : runOnce(schema, survey, guard, record);
        if (end == End::Settled && m_isGood) {
            record.writePending(m_result);
            commit(transaction, record);
        }
        return end;
    }

private:
    /// The first run alone, with nothing kept: what it did is told, and rolled back.
    End tryOnly(const Schema &schema, const DeleteSurvey &survey, DeleteGuard &guard)
    {
        guard.readRows();
        m_connection.query(u"SAVEPOINT ondelete_try"_s);
        if (!deleteRootRows(schema, survey))
            return endless();
        GuardVerdict verdict = guard.judge();
        take(verdict);
        if (!verdict.objection.isEmpty())
            return objectTo(verdict.objection);
        SideWrites side(m_connection, schema, survey, guard.written());
        side.look(verdict);
        m_connection.query(u"ROLLBACK TO SAVEPOINT ondelete_try"_s);
        if (const QString objection = side.find(verdict); !objection.isEmpty())
            return objectTo(objection);
        take(verdict);
        m_result.digest = side.digest();
        const UnallowedWrites writes = unallowedBy(verdict);
        m_result.wasTried = writes.isEmpty();
        QStringList sentences{
            writes.isEmpty() ? Text::tr("The delete was tried and rolled back: it can be done. Nothing was changed.")
                             : writes.message};
        sentences += verdict.gaps + side.gaps();
        refuse(DeleteOutcome::RolledBack, sentences.join(u' '));
        mustBeAllowed(writes.tables);
        return End::Settled;
    }

    /// Nothing but keys' rules acts: the plan is all there is.
    End runOnce(const Schema &schema, const DeleteSurvey &survey, DeleteGuard &guard, DeleteRecord &record)
    {
        record.begin(m_connection, schema, m_spec, survey, guard, m_result.xid);
        record.sealMeanwhile();
        deleteRootRows(schema, survey);
        record.seal(guard.written());
        const GuardVerdict verdict = guard.judge();
        take(verdict);
        if (!verdict.objection.isEmpty())
            return objectTo(verdict.objection);
        if (const UnallowedWrites writes = unallowedBy(verdict); !writes.isEmpty())
            return objectTo(writes);
        return good();
    }

    /// Triggers or rules may write beside the plan. The first run tells where; if nowhere, it was the real one. Else it
    /// is rolled back, what they change is archived, too, and a second run must do the same.
    End runTwice(const Schema &schema, const DeleteSurvey &survey, DeleteGuard &guard, DeleteRecord &record)
    {
        record.begin(m_connection, schema, m_spec, survey, guard, m_result.xid);
        m_connection.query(u"SAVEPOINT ondelete_try"_s);
        if (!deleteRootRows(schema, survey))
            return endless();
        // Row for row it is judged once: in the run that is the real one, or where that ends here.
        GuardVerdict first = guard.judgeCounts();
        const bool willRunAgain = !first.beside.isEmpty() && unallowedBy(first).isEmpty();
        if (!willRunAgain)
            first = guard.judge();
        take(first);
        if (!first.objection.isEmpty())
            return objectTo(first.objection);
        SideWrites side(m_connection, schema, survey, guard.written());
        side.look(first);
        if (side.any()) {
            // Which rows they are is asked before what is allowed: the counters alone may say more than there is.
            m_connection.query(u"ROLLBACK TO SAVEPOINT ondelete_try"_s);
            if (const QString objection = side.find(first); !objection.isEmpty())
                return objectTo(objection);
        } else if (willRunAgain) {
            const GuardVerdict whole = guard.judge();
            if (!whole.objection.isEmpty())
                return objectTo(whole.objection);
            first.tables = whole.tables;
            first.gaps = whole.gaps;
        }
        take(first);
        m_result.digest = side.digest();
        if (const UnallowedWrites writes = unallowedBy(first); !writes.isEmpty())
            return objectTo(writes);
        first.gaps += side.gaps();
        if (!side.any()) {
            if (isOther(side.digest()))
                return End::Settled;
            m_connection.query(u"RELEASE SAVEPOINT ondelete_try"_s);
            record.seal(guard.written());
            take(first);
            return good();
        }
        if (isOther(side.digest()))
            return End::Settled;
        record.include(side.rows());
        guard.startAgain();
        if (!deleteRootRows(schema, survey))
            return endless();
        const GuardVerdict second = guard.judge();
        if (!second.objection.isEmpty())
            return objectTo(second.objection);
        if (!side.isSame(first, second))
            return objectTo(
                Text::tr("Triggers or rules did something else when the delete ran again, so what they do "
                         "can't be kept in the undo file. Everything was rolled back. Nothing was changed."));
        m_connection.query(u"RELEASE SAVEPOINT ondelete_try"_s);
        record.seal(guard.written());
        first.tables = second.tables;
        first.gaps = second.gaps + side.gaps();
        take(first);
        return good();
    }

    /// "2 rows of public.site changed"
    static QString besides(const QList<TableEffect> &effects)
    {
        QStringList what;
        for (const TableEffect &effect : effects)
            if (effect.archived > 0)
                what.append(sentenceOf(effect));
        return what.isEmpty()
            ? QString()
            : Text::tr("Triggers or rules also acted: %1. That is in the undo file, too.").arg(what.join(u"; "_s));
    }

    UnallowedWrites unallowedBy(const GuardVerdict &verdict) const
    {
        return unallowedWrites(verdict.sideEffects, m_options.allowedSideEffects);
    }

    void take(const GuardVerdict &verdict)
    {
        m_result.tables = verdict.tables;
        m_result.sideEffects = verdict.sideEffects;
        m_gaps = verdict.gaps;
    }

    End good()
    {
        m_isGood = true;
        return End::Settled;
    }

    End objectTo(const UnallowedWrites &writes)
    {
        mustBeAllowed(writes.tables);
        return objectTo(writes.message);
    }

    void mustBeAllowed(const QList<QualifiedName> &tables)
    {
        m_result.unallowed = tables;
        m_result.next = tables.isEmpty() ? NextStep::None : NextStep::AllowSideEffects;
    }

    End objectTo(const QString &why)
    {
        refuse(DeleteOutcome::RolledBack, why);
        return End::Objected;
    }

    End endless()
    {
        refuse(DeleteOutcome::RolledBack,
               Text::tr("Triggers put off work to the commit again and again, so what they do can't be told. "
                        "Everything was rolled back. Nothing was changed."));
        return End::Settled;
    }

    /// Whether it is neither what a preview showed nor what a try did.
    bool isOther(const QString &digest)
    {
        const QString &confirmed = m_options.confirmedDigest;
        if (confirmed.isEmpty() || confirmed == m_result.preview.digest || confirmed == digest)
            return false;
        refuse(DeleteOutcome::RolledBack,
               Text::tr("What would be deleted has changed since it was shown. Nothing was changed. Look at it again, "
                        "then decide."));
        return true;
    }

    void commit(Transaction &transaction, DeleteRecord &record)
    {
        try {
            transaction.commit();
            m_result.outcome = DeleteOutcome::Deleted;
            m_result.changed = true;
            m_result.message = m_gaps.isEmpty()
                ? Text::tr("Deleted; what happened is what was shown.")
                : Text::tr("Deleted, but otherwise than shown: %1 The undo file holds only what was shown; the rest "
                           "is in no undo file.")
                      .arg(m_gaps.join(u' '));
            if (const QString also = besides(m_result.sideEffects); !also.isEmpty())
                m_result.message += u' ' + also;
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

    QStringList settings() const
    {
        QStringList settings{u"SET LOCAL lock_timeout = '10s'"_s, u"SET LOCAL statement_timeout = 0"_s};
        if (m_connection.server().versionNumber >= 140000)
            settings.append(u"SET LOCAL client_connection_check_interval = '1s'"_s);
        return settings;
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
            return refuse(DeleteOutcome::Protected, protectionOf(preview) + u' ' + Text::tr("Nothing was changed."));
        if (preview.outcome == PreviewOutcome::Blocked)
            return refuse(
                DeleteOutcome::Blocked,
                Text::tr("Can't be deleted yet: %1 Nothing was changed.").arg(reasons(preview, RowAction::Block)));
        if (preview.outcome == PreviewOutcome::Unknown && !m_options.evenIfUnknown)
            return refuse(DeleteOutcome::Blocked,
                          Text::tr("It can't be told what would happen: %1 Nothing was changed.")
                              .arg(QStringList{reasons(preview, RowAction::Unknown),
                                               preview.rights.see ? QString() : preview.rights.missing.join(u' ')}
                                       .join(u' ')
                                       .trimmed()));
        return m_userCode || !isOther(preview.digest);
    }

    static qint64 rowsOf(const DeleteSurvey &survey)
    {
        qint64 rows = 0;
        for (const NodeTally &tally : survey.forecast.tallies)
            rows += tally.deleted + tally.changed;
        return rows;
    }

    void tell(RowProgress::Phase phase, const DeleteSurvey &survey) const
    {
        if (m_options.onProgress)
            m_options.onProgress({phase, 0, rowsOf(survey)});
    }

    bool areTooMany(const DeleteSurvey &survey)
    {
        const qint64 rows = rowsOf(survey);
        if (m_options.mostRows == 0 || rows <= m_options.mostRows)
            return false;
        m_result.tooManyRows = rows;
        return !refuse(DeleteOutcome::RolledBack,
                       Text::tr("%Ln row(s) would go or change at once. Nothing was changed.", nullptr, int(rows)));
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

    /// False where triggers put off work without an end.
    bool deleteRootRows(const Schema &schema, const DeleteSurvey &survey)
    {
        const Table &root = *schema.tables.find(survey.shape.graph.nodes[0].table);
        const QList<RowKey> &found = survey.roots.found;
        tell(RowProgress::Phase::Deleting, survey);
        // What triggers do hangs on these: they are to do what they do elsewhere.
        m_connection.runScript(m_connection.ownSearchPath().toUtf8()
                               + "; SET LOCAL row_security TO DEFAULT; SET LOCAL TimeZone TO DEFAULT; "
                                 "SET LOCAL DateStyle TO DEFAULT");
        m_connection.query(
            u"DELETE FROM %1 AS r WHERE %2"_s.arg(PreviewQuery::source(root),
                                                  rootCondition(root, u"r"_s, survey.shape.rootEquality, found.size())),
            rootParameters(root, found));
        bool isSettled = true;
        if (m_userCode)
            isSettled = settleDeferredWork(m_connection, schema);
        else
            m_connection.query(u"SET CONSTRAINTS ALL IMMEDIATE"_s);
        askTogether(m_connection, {{emptySearchPath}, {pinning(rowSecurityFor(schema, survey.shape.graph))}});
        tell(RowProgress::Phase::Checking, survey);
        return isSettled;
    }

    Connection &m_connection;
    const Spec &m_spec;
    const KeysAsFound &m_keys;
    const DeleteOptions &m_options;
    DeleteResult &m_result;
    bool m_userCode = false; ///< triggers or rules may run
    bool m_isGood = false;   ///< done, and to be committed
    QStringList m_gaps;      ///< what is in no undo file
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
    DeleteResult result = deleteFoundRoots(
        connection, spec, [&](Connection &, const Schema &) { return keys; }, options);
    result.keys = keys;
    return result;
}

DeleteResult deleteFoundRoots(Connection &connection, const Spec &spec, const KeysAsFound &keys,
                              const DeleteOptions &options)
{
    DeleteResult result;
    result.reason = options.reason;
    QString objected;
    for (int tries = 1;; ++tries) {
        result.tables.clear();
        result.sideEffects.clear();
        result.tooManyRows = 0;
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

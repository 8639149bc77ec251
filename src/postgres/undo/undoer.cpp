// SPDX-License-Identifier: MIT
#include "postgres/undo/undoer.h"

#include "core/reach/deletegraph.h"
#include "core/reach/distribution.h"
#include "core/undo/undoscope.h"
#include "files/provenance.h"
#include "files/teamfolder.h"
#include "files/undostore.h"
#include "postgres/catalog/catalogreader.h"
#include "postgres/connection/transaction.h"
#include "postgres/deletion/commitdoubt.h"
#include "postgres/deletion/deleteguard.h"
#include "postgres/deletion/guardcounters.h"
#include "postgres/undo/besidewrites.h"
#include "postgres/undo/latesequences.h"
#include "postgres/undo/loading.h"
#include "postgres/undo/steprestore.h"
#include "postgres/undo/undoconflicts.h"
#include "postgres/undo/undorecord.h"
#include "postgres/undo/undowords.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::Undoer)
};

constexpr int maxTries = 3;

/// What others did since the transaction's snapshot, to rows or to tables: another look sees it.
bool isChangeMeanwhile(const DbError &error)
{
    static const QStringList states{u"40001"_s, u"40P01"_s, u"23505"_s, u"23503"_s,
                                    u"42P01"_s, u"42703"_s, u"42804"_s, u"XX000"_s};
    return error.kind == DbError::Kind::Server && states.contains(error.sqlState);
}

/// One try of an undo: one transaction.
class Attempt
{
public:
    enum class Refusal { LooksAgain, IsFinal }; ///< by the server, for a reason that this snapshot does not show

    Attempt(Connection &connection, const ArchiveFile &archive, const UndoOptions &options,
            const QList<Receipt> &trusted, Refusal refusal, UndoResult &result)
        : m_connection(connection)
        , m_archive(archive)
        , m_manifest(archive.manifest())
        , m_options(options)
        , m_trusted(trusted)
        , m_refusal(refusal)
        , m_result(result)
        , m_store(teamFolderOf(connection.server().systemIdentifier, connection.server().database))
    {
    }

    void run()
    {
        mustBeProven();
        if (!wasCommitted())
            return;
        Transaction transaction(
            m_connection, Transaction::Access::ReadWrite, Transaction::Isolation::RepeatableRead,
            RestoreQuery::settings()
                + QStringList{u"SET LOCAL lock_timeout = '10s'"_s, u"SET LOCAL statement_timeout = 0"_s});
        if (m_options.run != UndoOptions::Run::Look)
            mustBeGuarded(m_connection);
        const Schema schema = readSchema(m_connection);
        mustFit(schema);
        const RestoreQuery restore(m_connection, schema, m_manifest);
        m_result.conflicts = missingRights(m_connection, m_manifest, restore);
        if (refuse())
            return;
        loadRows(m_connection, m_archive, m_manifest, restore, m_options.onProgress);
        std::optional<StepRestore> steps;
        if (restore.needsSteps())
            steps.emplace(m_connection, schema, m_manifest, restore).resolve();
        if (m_options.run == UndoOptions::Run::Look)
            look(schema, restore, steps);
        else if (!putBack(schema, restore, steps))
            return;
        else if (m_options.run == UndoOptions::Run::Restore)
            commit(transaction);
        else
            m_result.message = canBeTakenBack(m_result);
    }

private:
    [[noreturn]] static void refuseArchive(const QString &why)
    {
        throw DbError(DbError::Kind::Refused, Text::tr("%1 Nothing was changed.").arg(why));
    }

    /// The record's checksum decides where there is one, else the signature, else the person who saw every row.
    void mustBeProven()
    {
        m_provenance = provenanceOf(m_archive, m_trusted);
        if (m_provenance.origin == Provenance::Origin::Altered)
            refuseArchive(m_provenance.sentence);
        if (m_provenance.isTrusted())
            return;
        m_result.notes += leftOutOfKeysOnly(m_manifest);
        m_manifest = withKeysOnly(m_manifest);
        m_result.doubt = m_provenance.sentence;
        if (m_options.run == UndoOptions::Run::Restore && !m_options.evenIfUnsigned)
            refuseArchive(
                Text::tr("%1 Look at every row that it would write, then say that it is to be put back even if "
                         "unsigned.")
                    .arg(m_provenance.sentence));
    }

    void mustFit(const Schema &schema)
    {
        const bool isOurs =
            m_provenance.origin == Provenance::Origin::Own || m_provenance.origin == Provenance::Origin::Recorded;
        if (const QStringList out = isOurs
                ? QStringList()
                : outOfReach(schema, m_manifest, m_provenance.isTrusted() ? Vouched::ByColleague : Vouched::ByNobody);
            !out.isEmpty())
            refuseArchive(Text::tr("The undo file holds what no delete can have left there. %1").arg(out.join(u' ')));
        const ServerInfo &server = m_connection.server();
        const bool same =
            server.database == m_manifest.database && server.systemIdentifier == m_manifest.systemIdentifier;
        if (!same && !m_options.evenIfOtherDatabase)
            refuseArchive(
                Text::tr("This undo file is of the database %1 on another server or under another name, not of %2; "
                         "--even-if-other-database puts the rows there all the same.")
                    .arg(m_manifest.database, server.database));
        if (const QStringList misfits = RestoreQuery::misfits(schema, m_manifest); !misfits.isEmpty())
            refuseArchive(Text::tr("The tables have changed since the delete, so the rows don't fit any more. %1")
                              .arg(misfits.join(u' ')));
        QList<Oid> tables;
        for (const ArchivedRows &block : m_manifest.blocks)
            tables += withPartitions(schema, schema.table(block.table)->oid);
        if (const QString why = whyNotDistributed(schema, tables); !why.isEmpty())
            refuseArchive(why);
        for (const ArchivedRows &block : m_manifest.blocks) {
            for (const Column &column : schema.table(block.table)->columns)
                if (block.fate == ArchivedRows::Fate::Deleted && block.indexOf(column.name) < 0 && !column.generated)
                    m_result.notes.append(Text::tr("The column %1 of %2 came after the delete; it gets its default.")
                                              .arg(column.name, block.table.toString()));
        }
        for (const QString &table : m_manifest.incomplete)
            m_result.notes.append(
                Text::tr("Rows of %1 went unseen with the delete; they are not in the undo file.").arg(table));
    }

    bool notCommitted(const QString &why)
    {
        m_result.outcome = UndoOutcome::NotCommitted;
        m_result.message = Text::tr("%1 Nothing was changed.").arg(why);
        return false;
    }

    /// The receipt says whether the delete was committed, else the server, else the rows.
    bool wasCommitted()
    {
        if (const Receipt *receipt = deleteOf(m_archive.sha256(), m_trusted)) {
            m_organization = receipt->organization;
            if (const Receipt *undo = undoOf(*receipt, m_trusted))
                m_result.notes.append(
                    Text::tr("It was taken back before, on %1 by %2.")
                        .arg(QLocale().toString(undo->at.toLocalTime(), QLocale::ShortFormat), undo->person));
            if (receipt->state == Receipt::State::Committed)
                return true;
        }
        const bool same = m_connection.server().systemIdentifier == m_manifest.systemIdentifier
            && m_connection.server().database == m_manifest.database;
        switch (same ? fateOf(m_connection, m_manifest.xid) : TransactionFate::Unknown) {
        case TransactionFate::Committed:
            return true;
        case TransactionFate::Aborted:
            return notCommitted(
                Text::tr("The delete was rolled back by the server, so there is nothing to take back."));
        case TransactionFate::InProgress:
            return notCommitted(Text::tr("The delete still runs on the server. Look again when it has ended."));
        case TransactionFate::Unknown:
            return true; // rows that are still there show as conflicts
        }
        Q_UNREACHABLE();
    }

    UndoEffect &effectOf(const QualifiedName &table)
    {
        const auto found = std::ranges::find(m_result.tables, table, &UndoEffect::table);
        if (found != m_result.tables.end())
            return *found;
        m_result.tables.append({table, 0, 0, 0});
        return m_result.tables.last();
    }

    /// What comes back; @p relinked gives for each written block how many rows of it are linked again.
    void describe(const std::function<qint64(int block)> &relinked)
    {
        for (int block = 0; block < m_manifest.blocks.size(); ++block) {
            const ArchivedRows &rows = m_manifest.blocks.at(block);
            UndoEffect &effect = effectOf(rows.table);
            if (rows.fate == ArchivedRows::Fate::Deleted) {
                effect.inserted += rows.rows;
            } else if (rows.fate != ArchivedRows::Fate::Left) {
                const qint64 back = relinked(block);
                effect.relinked += back;
                effect.changedSince += rows.rows - back;
            }
        }
    }

    /// The same of what steps put back, where rows that triggers removed may have been made again since.
    void describe(const StepRestore &steps)
    {
        m_result.tables.clear();
        for (int block = 0; block < m_manifest.blocks.size(); ++block) {
            const ArchivedRows &rows = m_manifest.blocks.at(block);
            if (rows.fate == ArchivedRows::Fate::Left)
                continue;
            UndoEffect &effect = effectOf(rows.table);
            const qint64 back = steps.comingBack(block);
            (rows.fate == ArchivedRows::Fate::Deleted ? effect.inserted : effect.relinked) += back;
            effect.changedSince += rows.rows - back;
        }
    }

    void look(const Schema &schema, const RestoreQuery &restore, const std::optional<StepRestore> &steps)
    {
        if (steps)
            describe(*steps);
        else
            describe([&](int block) { return m_connection.query(restore.relinkable(block)).integer(0, 0); });
        m_result.conflicts = findConflicts(m_connection, schema, m_manifest, restore, singular());
        if (refuse())
            return;
        m_result.outcome = UndoOutcome::Restorable;
        m_result.message = Text::tr("It can be taken back. Nothing was changed yet.");
    }

    QString singular() const { return m_options.singular.isEmpty() ? m_manifest.singular : m_options.singular; }

    bool refuse()
    {
        if (m_result.conflicts.isEmpty())
            return false;
        m_result.outcome = UndoOutcome::Conflicts;
        QStringList sentences;
        for (const UndoConflict &conflict : std::as_const(m_result.conflicts))
            sentences.append(conflict.message);
        m_result.message = Text::tr("%1 Nothing was changed.").arg(sentences.join(u' '));
        return true;
    }

    /// What triggers change or remove beside the undo file is told row for row by a run that is rolled back, and is to
    /// be allowed; then a second run must do the same.
    bool putBack(const Schema &schema, const RestoreQuery &restore, std::optional<StepRestore> &steps)
    {
        m_result.xid = m_connection.query(u"SELECT pg_catalog.pg_current_xact_id()"_s).text(0, 0);
        m_connection.query(u"SAVEPOINT ondelete_undo"_s);
        BesideWrites beside(m_connection, schema);
        if (!runOnce(schema, restore, steps, beside))
            return false;
        if (beside.any())
            m_connection.query(u"ROLLBACK TO SAVEPOINT ondelete_undo"_s);
        m_result.sideEffects = beside.find();
        const bool isShown = isAsShown(m_result.sideEffects, m_options);
        if (const UnallowedWrites writes =
                unallowedWrites(m_result.sideEffects, isShown ? m_options.allowedSideEffects : QList<QualifiedName>());
            !writes.isEmpty())
            return objectTo(writes);
        m_result.outcome = UndoOutcome::Restorable;
        if (!beside.any() || m_options.run == UndoOptions::Run::Try)
            return true;
        m_result.altered.clear();
        BesideWrites again(m_connection, schema);
        if (!runOnce(schema, restore, steps, again))
            return false;
        return beside.isSame(again)
            || object(Text::tr("Triggers or rules did something else when the rows were put back again, so what they "
                               "do can't be told. Everything was rolled back."));
    }

    /// Tries, and where the server refuses, says all that stands in the way: looking first costs as much as the undo.
    bool runOnce(const Schema &schema, const RestoreQuery &restore, std::optional<StepRestore> &steps,
                 BesideWrites &beside)
    {
        const WriteCounts before = readCounters(m_connection, schema);
        tellRestoring(m_archive, m_options.onProgress);
        try {
            if (steps && !steps->run())
                return object(Text::tr("Triggers put off work to the commit again and again, so what they do can't be "
                                       "told."));
            if (!steps)
                putBackAtOnce(restore);
            m_result.lateSequences = lateSequences(m_connection, m_manifest, m_options);
        } catch (const DbError &error) {
            if (error.kind != DbError::Kind::Server)
                throw;
            m_connection.query(u"ROLLBACK TO SAVEPOINT ondelete_undo"_s);
            m_result.conflicts = findConflicts(m_connection, schema, m_manifest, restore, singular());
            if (m_result.conflicts.isEmpty() && m_refusal == Refusal::LooksAgain && isChangeMeanwhile(error))
                throw;
            if (m_result.conflicts.isEmpty())
                m_result.conflicts.append({UndoConflict::Kind::Refused,
                                           QualifiedName::parse(error.table),
                                           error.constraint,
                                           0,
                                           {},
                                           {},
                                           Text::tr("The server refused: %1.").arg(error.message.simplified()),
                                           {}});
            refuse();
            return false;
        }
        const WriteCounts done = difference(before, readCounters(m_connection, schema));
        if (!steps)
            return judge(schema, done.tables, beside) && compare(restore);
        describe(*steps);
        const QString objection = steps->judge(done, beside, m_result);
        return objection.isEmpty() || object(objection);
    }

    bool objectTo(const UnallowedWrites &writes)
    {
        const QList<TableEffect> sideEffects = m_result.sideEffects; // they are what is to be decided on
        (void)object(writes.message);
        m_result.message = writes.message;
        m_result.sideEffects = sideEffects;
        m_result.unallowed = writes.tables;
        m_result.next = NextStep::AllowSideEffects;
        return false;
    }

    /// Nothing but keys acts: one statement, in which no order matters.
    void putBackAtOnce(const RestoreQuery &restore)
    {
        m_connection.query(m_connection.ownSearchPath());
        const Rows relinked = m_connection.query(restore.restore());
        describe([&, column = 0](int) mutable { return relinked.integer(0, column++); });
        m_connection.query(u"SET CONSTRAINTS ALL IMMEDIATE"_s);
        m_connection.query(emptySearchPath);
    }

    bool object(const QString &why)
    {
        m_result.conflicts.append({UndoConflict::Kind::Refused, {}, {}, 0, {}, {}, why, {}});
        m_result.altered.clear();
        m_result.sideEffects.clear();
        return !refuse();
    }

    bool judge(const Schema &schema, QHash<Oid, RowCounts> done, BesideWrites &beside)
    {
        for (const UndoEffect &effect : std::as_const(m_result.tables)) {
            const RowCounts counts = done.take(schema.table(effect.table)->oid);
            if (counts.inserted < effect.inserted || counts.updated < effect.relinked || counts.deleted > 0)
                return object(Text::tr("%1: rows to put back: %2, to link again: %3; but the server counted %4 and %5; "
                                       "a trigger or a rule interferes. Everything was rolled back.")
                                  .arg(effect.table.toString())
                                  .arg(effect.inserted)
                                  .arg(effect.relinked)
                                  .arg(counts.inserted)
                                  .arg(counts.updated));
        }
        for (auto it = done.cbegin(); it != done.cend(); ++it)
            beside.look(it.key(), it.value());
        return true;
    }

    bool compare(const RestoreQuery &restore)
    {
        for (int block = 0; block < m_manifest.blocks.size(); ++block) {
            const ArchivedRows &rows = m_manifest.blocks.at(block);
            if (rows.fate != ArchivedRows::Fate::Deleted)
                continue; // what is otherwise in a row that stayed was changed by somebody since: it is left as it is
            if (const AlteredRows altered = restore.altered(m_connection, block); altered.rows > 0)
                m_result.altered.append(altered);
        }
        return true;
    }

    Receipt receipt() const
    {
        Receipt receipt = undoRecord(m_connection.server(), m_manifest, m_result);
        receipt.organization = m_organization;
        receipt.reason = m_options.reason;
        receipt.archive = ArchiveRef{m_archive.path(), m_archive.sha256()};
        return receipt;
    }

    void commit(Transaction &transaction)
    {
        Receipt record = receipt();
        if (const QString error = m_store.save(record); !error.isEmpty()) {
            m_store.remove(record); // it may be there, although the disk did not confirm it
            refuseArchive(Text::tr("The record of the undo can't be kept. %1").arg(error));
        }
        try {
            transaction.commit();
            record.state = Receipt::State::Committed;
        } catch (const DbError &error) {
            if (error.effect != DbError::Effect::InDoubt) {
                m_store.remove(record);
                throw;
            }
            record.state = stateAfter(fateOfUndo(m_connection, m_result.xid, m_manifest.root, record.keys));
        }
        settle(record);
    }

    void settle(const Receipt &record)
    {
        if (record.state == Receipt::State::RolledBack) {
            m_store.remove(record);
            object(
                Text::tr("The connection was lost at the end; the server confirms that everything was rolled back."));
            return;
        }
        if (const QString error = m_store.save(record); !error.isEmpty())
            m_result.notes.append(
                Text::tr("The record of it could not be completed and says \"pending\": %1").arg(error));
        m_result.changed = record.state == Receipt::State::Committed;
        m_result.outcome = m_result.changed ? UndoOutcome::Restored : UndoOutcome::InDoubt;
        m_result.next = m_result.changed ? NextStep::None : NextStep::FindOut;
        m_result.message = m_result.changed
            ? takenBack(m_result)
            : Text::tr("The connection was lost while the undo was being committed. Whether it was done is not known.");
    }

    Connection &m_connection;
    const ArchiveFile &m_archive;
    ArchiveManifest m_manifest;
    const UndoOptions &m_options;
    const QList<Receipt> &m_trusted;
    const Refusal m_refusal;
    UndoResult &m_result;
    UndoStore m_store;
    Provenance m_provenance;
    QString m_organization; ///< as the delete's record says
};

} // namespace

UndoResult undoDelete(Connection &connection, const ArchiveFile &archive, const UndoOptions &options,
                      const std::optional<QList<Receipt>> &trusted)
{
    const ServerInfo &server = connection.server();
    const QList<Receipt> records =
        trusted ? *trusted : UndoStore(teamFolderOf(server.systemIdentifier, server.database)).trustedReceipts();
    UndoResult result;
    for (int tries = 1;; ++tries) {
        const auto refusal = tries < maxTries ? Attempt::Refusal::LooksAgain : Attempt::Refusal::IsFinal;
        try {
            Attempt(connection, archive, options, records, refusal, result).run();
            heedLateSequences(connection, options, result);
            return result;
        } catch (const DbError &error) {
            result = {};
            if (error.isCancelled()) {
                result.outcome = UndoOutcome::Cancelled;
                result.message = Text::tr("Cancelled. Nothing was changed.");
                return result;
            }
            if (tries == maxTries || !isChangeMeanwhile(error))
                throw;
        }
    }
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#include "postgres/deletion/deleterecord.h"

#include "core/spec/translation.h"
#include "files/erasure.h"
#include "files/retention.h"
#include "files/serverreceipt.h"
#include "files/teamfolder.h"
#include "postgres/connection/serverclock.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::DeleteRecord)
};

QString teamFolder(const Connection &connection, const DeleteOptions &options)
{
    if (options.keeping == DeleteOptions::Keeping::ThisComputerOnly)
        return {};
    return teamFolderOf(connection.server().systemIdentifier, connection.server().database);
}

void must(const QString &error)
{
    if (!error.isEmpty())
        throw DbError(DbError::Kind::Refused,
                      Text::tr("%1 Nothing was deleted: without an undo file and a record nothing is.").arg(error));
}

} // namespace

DeleteRecord::DeleteRecord(const Connection &connection, const DeleteOptions &options)
    : m_options(options)
    , m_team(teamFolder(connection, options))
    , m_store(m_team)
    , m_receipt(newReceipt(Receipt::Kind::Delete, connection.server()))
{
}

DeleteRecord::~DeleteRecord()
{
    if (m_settled)
        return;
    if (const std::optional<ArchiveRef> archive = m_archive ? m_archive->sealedMeanwhile() : std::nullopt) {
        m_receipt.archive = archive;
        m_sealed = true;
    }
    m_archive.reset();
    // What can't be removed stays explained by the receipt: settleReceipts() tries again.
    if (!m_sealed || m_store.destroy(m_receipt.archive->path, m_receipt.archive->sha256).isEmpty())
        m_store.remove(m_receipt);
}

void DeleteRecord::begin(Connection &connection, const Schema &schema, const Spec &spec, const DeleteSurvey &survey,
                         DeleteGuard &guard, const QString &xid)
{
    m_receipt.root = survey.preview.root;
    m_receipt.singular = asWritten(spec).root.singular; // in whatever language it is read
    m_receipt.label = survey.preview.label;
    m_receipt.organization =
        organizationOf(connection, schema, spec.root, survey.shape.rootEquality, survey.roots.found);
    m_receipt.reason = m_options.reason;
    m_receipt.batch = m_options.batch;
    if (m_options.batch) {
        m_receipt.label = m_options.ofWhole.label;
        m_receipt.organization = m_options.ofWhole.organization;
        m_receipt.singular = m_options.ofWhole.singular;
    }
    m_receipt.xid = xid;
    m_receipt.keepDays = retentionDays();
    // This computer's clock may be wrong, and by it the undo file would be destroyed.
    m_receipt.serverAt = serverTime(connection);

    ArchiveManifest about;
    about.createdAt = m_receipt.at;
    about.program = QStringLiteral(ONDELETE_VERSION);
    about.systemIdentifier = m_receipt.systemIdentifier;
    about.database = m_receipt.database;
    about.serverVersion = m_receipt.serverVersion;
    about.user = m_receipt.user;
    about.xid = xid;
    about.root = m_receipt.root;
    about.keys = survey.roots.found;
    if (m_options.batch) // thousands of keys in each record would be in the way of all that reads records
        about.keys.resize(1);
    about.batch = m_receipt.batch;
    about.label = m_receipt.label;
    about.singular = m_receipt.singular;
    about.reason = m_receipt.reason;
    for (const PreviewEntry &entry : survey.preview.entries)
        if (entry.action == RowAction::Unknown)
            about.incomplete.append(entry.table.toString());
    const QString path = m_options.archivePath.isEmpty()
        ? m_store.newArchivePath(m_receipt.database, m_options.packsArchive ? Packing::Gzip : Packing::None)
        : m_options.archivePath;
    for (const RowKey &key : std::as_const(about.keys))
        m_receipt.keys.append(toText(key));
    m_receipt.archive = ArchiveRef{path, {}};
    m_receipt.eraseWhenDone = m_options.keeping == DeleteOptions::Keeping::EraseForGood;
    must(m_store.save(m_receipt));
    m_archive = std::make_unique<DeleteArchive>(connection, schema, survey, about, path, m_options.onProgress);
    m_archive->writeBefore(guard);
}

void DeleteRecord::include(const QList<SideRows> &sideRows)
{
    m_archive->include(sideRows);
}

void DeleteRecord::seal(const WrittenRows &written)
{
    m_receipt.archive = m_archive->seal(written);
    m_archive.reset();
    m_sealed = true;
    if (m_options.keeping != DeleteOptions::Keeping::EraseForGood)
        must(m_store.share(m_receipt.archive->path));
}

void DeleteRecord::writePending(const DeleteResult &result)
{
    m_receipt.tables = result.tables;
    m_receipt.sideEffects = result.sideEffects;
    must(m_store.save(m_receipt));
}

QStringList DeleteRecord::settle(Receipt::State state)
{
    m_receipt.state = state;
    if (state == Receipt::State::RolledBack)
        return {}; // gone with this object
    m_settled = true;
    QStringList troubles;
    if (const QString open = m_team.isEmpty() ? QString() : opennessOf(m_team); !open.isEmpty())
        troubles.append(open);
    if (state == Receipt::State::Committed && m_receipt.eraseWhenDone) {
        eraseForGood(m_store, m_receipt);
        troubles += m_receipt.leftToDo;
    }
    if (const QString error = m_store.save(m_receipt); !error.isEmpty())
        troubles.append(Text::tr("The record of it could not be completed and says \"pending\": %1").arg(error));
    return troubles;
}

std::optional<ArchiveRef> DeleteRecord::archive() const
{
    return m_receipt.erased ? std::nullopt : m_receipt.archive;
}

} // namespace ondelete

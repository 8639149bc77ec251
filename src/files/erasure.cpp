// SPDX-License-Identifier: MIT
#include "files/erasure.h"

#include "files/archivefile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRandomGenerator>
#include <QtCore/QSysInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::Erasure)
};

QByteArray newSalt()
{
    quint32 salt[4];
    QRandomGenerator::system()->fillRange(salt);
    return {reinterpret_cast<const char *>(salt), sizeof(salt)};
}

/// Whose rows a record is about: of a batch, those of the whole.
struct Whose
{
    explicit Whose(const Receipt &receipt)
        : root(receipt.batch ? receipt.batch->root : receipt.root)
        , keys(receipt.batch ? receipt.batch->keys : receipt.keys)
    {
    }

    QualifiedName root;
    QStringList keys;
};

enum class Overlap { None, Part, Whole };

/// Whether @p other is about rows that @p receipt is about: about these alone, and before (Whole), or about others,
/// too, or perhaps another server's (Part).
Overlap overlapOf(const Receipt &other, const Receipt &receipt)
{
    const Whose theirs(other);
    const Whose ours(receipt);
    if (other.id == receipt.id || other.kind == Receipt::Kind::Fix || !other.archive
        || other.systemIdentifier != receipt.systemIdentifier || other.database != receipt.database
        || theirs.root != ours.root)
        return Overlap::None;
    const auto shared = std::ranges::count_if(theirs.keys, [&](const QString &key) { return ours.keys.contains(key); });
    if (shared == 0)
        return Overlap::None;
    // A copy of a server has its identifier, and may be at another host; who may not ask knows none.
    const bool sameServer = other.host == receipt.host && !other.systemIdentifier.isEmpty();
    return shared == theirs.keys.size() && sameServer && other.at < receipt.at ? Overlap::Whole : Overlap::Part;
}

/// Whether the undo file itself says what its record says: that one may be anybody's.
bool isAboutTheseRows(const QString &file, const Receipt &receipt)
{
    const ArchiveFile archive(file);
    if (!archive.isGood())
        return !receipt.archive->sha256.isEmpty(); // destroy() compares it
    return archive.manifest().root == receipt.root
        && std::ranges::all_of(archive.manifest().keys,
                               [&](const RowKey &key) { return receipt.keys.contains(toText(key)); });
}

/// The undo file of an earlier delete of the same rows. Returns whether it is gone, or will be without anybody's doing.
bool destroyEarlier(const UndoStore &store, Receipt &earlier, QStringList &left)
{
    const QString file = store.locate(*earlier.archive);
    if (!file.isEmpty() && !isAboutTheseRows(file, earlier)) {
        left.append(
            Text::tr("The record of an earlier delete says that the undo file %1 holds these rows, but the file "
                     "is of others, so it was not destroyed.")
                .arg(file));
        return false;
    }
    if (!file.isEmpty())
        if (const QString error = store.destroy(file, earlier.archive->sha256); !error.isEmpty()) {
            left.append(error);
            return false;
        }
    if (earlier.computer != QSysInfo::machineHostName())
        left.append(
            Text::tr("The undo file %1 on the computer %2 is destroyed when this program is next started there.")
                .arg(earlier.archive->path, earlier.computer));
    else if (file.isEmpty())
        left.append(
            Text::tr("The undo file %1 of an earlier delete is not there any more. If it was moved, destroy it.")
                .arg(earlier.archive->path));
    return true;
}

} // namespace

void eraseForGood(const UndoStore &store, Receipt &receipt)
{
    QStringList left;
    const QString stuck = store.destroy(receipt.archive->path, receipt.archive->sha256);
    if (!stuck.isEmpty())
        left.append(stuck);
    for (Receipt &other : store.receipts()) {
        const Overlap overlap = overlapOf(other, receipt);
        const bool isDelete = other.kind == Receipt::Kind::Delete;
        if (overlap == Overlap::None)
            continue;
        if (overlap == Overlap::Part) {
            if (const QString file = store.locate(*other.archive);
                isDelete && !other.archiveDestroyed && !file.isEmpty())
                left.append(Text::tr("The undo file %1 of another delete holds these rows, too: destroy it where "
                                     "nobody needs to take "
                                     "that delete back.")
                                .arg(file));
            continue;
        }
        if (isDelete && !other.archiveDestroyed && !destroyEarlier(store, other, left))
            continue;
        other.archiveDestroyed = true;
        other.reason.clear();
        forgetWhom(other, newSalt());
        if (const QString error = store.update(other); !error.isEmpty())
            left.append(error);
    }
    receipt.leftToDo = left;
    if (!stuck.isEmpty())
        return;
    receipt.archiveDestroyed = true;
    forgetWhom(receipt, newSalt());
}

bool finishErasures(const UndoStore &store, const QList<Receipt> &receipts)
{
    bool any = false;
    for (const Receipt &kept : receipts) {
        if (!kept.eraseWhenDone || kept.state != Receipt::State::Committed
            || kept.computer != QSysInfo::machineHostName())
            continue;
        Receipt receipt = kept;
        eraseForGood(store, receipt);
        (void)store.update(receipt); // tried again at the next start
        any = true;
    }
    return any;
}

} // namespace ondelete

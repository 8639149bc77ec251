// SPDX-License-Identifier: MIT
#pragma once

#include "core/records/receipt.h"
#include "files/recordcache.h"

#include <functional>
#include <memory>

namespace ondelete {

/// A folder below the program's data folder; made (mode 0700) where it is not there.
[[nodiscard]] QString dataFolder(const QString &name);

enum class Packing { None, Gzip };

/// Where archives and receipts are kept: on this computer, and perhaps in a folder that a team shares.
class UndoStore
{
public:
    /// The store of this computer, and @p teamFolder where one is given. Records are read once as long as they do not
    /// change: by the stores that share @p cache, else by this one and its copies.
    explicit UndoStore(const QString &teamFolder = {}, std::shared_ptr<RecordCache> cache = nullptr);
    /// With the team folders of all databases, for looking, pruning and destroying: not for saving or sharing.
    [[nodiscard]] static UndoStore ofEveryTeam(std::shared_ptr<RecordCache> cache = nullptr);

    /// A path for a new archive on this computer: ".../archives/saleshub-20261124-104207-3f09c2.sql".
    [[nodiscard]] QString newArchivePath(const QString &database, Packing packing = Packing::None) const;
    /// Every archive, newest first, also those that a record knows elsewhere; a copy in the team's folder counts only
    /// where this computer has none.
    [[nodiscard]] QStringList archives() const;
    /// This computer's folder first, then the teams'.
    [[nodiscard]] QStringList archiveFolders() const;
    /// All files in the store's own folders, copies included, but not what is in a bin.
    [[nodiscard]] QStringList keptArchives() const;
    /// Whether an archive is in this computer's folder, and neither in a team's nor where a person wanted it.
    [[nodiscard]] static bool isOfThisComputer(const QString &archive);
    /// Where the archive is, by its record: as it says, or as the same file here, in the team's folder or in a bin.
    /// Empty: nowhere.
    [[nodiscard]] QString locate(const ArchiveRef &archive) const;
    /// The same for the archives of many records, by their records' ids: each folder is looked at once.
    [[nodiscard]] QHash<QString, QString> locateAll(const QList<Receipt> &receipts) const;
    /// Copies a sealed archive to the team's folder. Returns an empty text, or what went wrong.
    [[nodiscard]] QString share(const QString &archive) const;
    /// Removes an archive and its copies, by their checksum, and says so in its receipt. Returns an empty text, or what
    /// went wrong.
    [[nodiscard]] QString destroy(const QString &archive, const QString &sha256) const;

    /// Writes @p receipt, or writes it again. Returns an empty text, or what went wrong.
    [[nodiscard]] QString save(const Receipt &receipt) const;
    /// Writes @p receipt again where it is kept, and nowhere else: another team's folder is not told. Returns as
    /// save().
    [[nodiscard]] QString update(const Receipt &receipt) const;
    /// Writes what became of @p receipt: one of this computer as save(), where the team can be reached; a colleague's
    /// stays where it is. Returns as save().
    [[nodiscard]] QString complete(const Receipt &receipt) const;
    void remove(const Receipt &receipt) const;
    [[nodiscard]] bool hasTeam() const { return !m_teams.isEmpty(); }
    /// All receipts of this computer and the team, newest first. What can't be read is left out.
    [[nodiscard]] QList<Receipt> receipts() const;
    /// Those that nobody else can have written: of this computer, and of the team with a signature that is trusted.
    [[nodiscard]] QList<Receipt> trustedReceipts() const;
    /// The heads of all, in no order; of one that is kept in several folders, each.
    [[nodiscard]] QList<RecordHead> heads() const;
    [[nodiscard]] QList<RecordHead> trustedHeads() const;
    /// As it is on the disk now; unset where it is gone.
    [[nodiscard]] std::optional<Receipt> receipt(const QString &id) const;

    /// Does here what a colleague did to a record that is kept here, too: forgets whom it was about, moves its archive
    /// to the bin. Returns a sentence for each, for anybody may have written that the colleague did so.
    QStringList followTeam(const std::stop_token &stop = {}) const;

    /// Removes what killed programs left half-written.
    void removeAbandoned() const;
    /// The same for one archive, whose writer is known to be gone, and its copy.
    void removeHalfWritten(const QString &archive) const;

private:
    [[nodiscard]] QStringList folders(const QString &name) const;
    [[nodiscard]] QList<RecordHead> headsWhere(const std::function<bool(const KnownRecord &)> &isWanted) const;
    [[nodiscard]] QStringList binned(const QString &name) const;

    QStringList m_teams;
    std::shared_ptr<RecordCache> m_cache;
};

/// A new receipt with id, time, person and computer.
[[nodiscard]] Receipt newReceipt(Receipt::Kind kind);

} // namespace ondelete

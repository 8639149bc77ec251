// SPDX-License-Identifier: MIT
#pragma once

#include "core/deletion/deletion.h"
#include "core/fix/fixchange.h"
#include "core/undo/alteredrows.h"

#include <QtCore/QJsonObject>

namespace ondelete {

/// The record of one delete, undo or fix: who, when, where, why, planned against actual.
struct Receipt
{
    enum class Kind { Delete, Undo, Fix };
    /// Pending is written before COMMIT is sent, of a fix before its first step.
    enum class State { Pending, Committed, RolledBack, InDoubt };

    QString id; ///< also its file's name: sorts by time
    Kind kind = Kind::Delete;
    State state = State::Pending;
    QDateTime at;
    QDateTime serverAt; ///< by the server's clock; of a delete
    QString person;     ///< the computer's user
    QString computer;
    QString user; ///< the database's
    QString host;
    QString database;
    QString systemIdentifier;
    QString serverVersion;
    QualifiedName root;
    QString singular;
    QStringList keys; ///< as toText(RowKey); hashes where erased
    QString label;    ///< a hash where erased
    QString organization;
    QString reason;
    QList<TableEffect> tables; ///< of an undo: Insert for rows put back, Update for rows linked again
    QList<TableEffect> sideEffects;
    QList<AlteredRows> altered;        ///< of an undo: what came back otherwise; without the keys
    QStringList findings;              ///< of a fix: the keys whose rule it changed
    QString rollbackFile;              ///< of a fix
    QList<FixChange> changes;          ///< of a fix: what reverses it
    int backendPid = 0;                ///< of a fix: the server's process that works for it; 0: not known
    std::optional<ArchiveRef> archive; ///< of a delete: where its rows are; of an undo: what it put back
    bool archiveDestroyed = false;
    bool eraseWhenDone = false; ///< pending: it is to be erased for good once the server has committed
    bool erased = false;        ///< for good: nothing here names the person whose data it was
    QStringList leftToDo;       ///< of an erased one: sentences, what still holds the rows
    int keepDays = 0;           ///< of a delete: how long its undo file was promised to be kept; 0: not known
    QString xid;
    std::optional<BatchOf> batch; ///< of one of several transactions: `root` and the first of `keys` are its own then

    friend bool operator==(const Receipt &, const Receipt &) = default;
};

[[nodiscard]] QString toString(Receipt::Kind kind);
[[nodiscard]] QString toString(Receipt::State state); ///< "rolled-back", …

/// Whether @p id can be a receipt's: letters, digits, "-" and "_", so that it is the name of a file and leads nowhere.
[[nodiscard]] bool isReceiptId(const QString &id);

/// Whether it does not say yet what became of it: that is for the server to say.
[[nodiscard]] bool isOpen(const Receipt &receipt);

[[nodiscard]] QJsonObject toJson(const Receipt &receipt);
/// Unset where the bytes are no receipt, in every known field: somebody else may have written them. Fields that are not
/// there are empty, fields of later versions are passed over.
[[nodiscard]] std::optional<Receipt> receiptFromJson(const QByteArray &json);
/// The same for what was parsed already.
[[nodiscard]] std::optional<Receipt> receiptFromJson(const QJsonObject &object);

/// The record of the delete whose undo file has the checksum @p sha256; null where there is none.
[[nodiscard]] const Receipt *deleteOf(const QString &sha256, const QList<Receipt> &all);

/// The undo that took @p receipt back; null where nobody did.
[[nodiscard]] const Receipt *undoOf(const Receipt &receipt, const QList<Receipt> &all);

/// Puts salted hashes where label, organization and keys stand, so that the record still can be found by who knows
/// them, and names nobody.
void forgetWhom(Receipt &receipt, const QByteArray &salt);
/// Whether @p text was the label or a key that forgetWhom() hashed in @p receipt.
[[nodiscard]] bool wasAbout(const Receipt &receipt, const QString &text);

} // namespace ondelete

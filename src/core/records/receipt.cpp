// SPDX-License-Identifier: MIT
#include "core/records/receipt.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

QJsonArray json(const QList<TableEffect> &effects)
{
    QJsonArray list;
    for (const TableEffect &effect : effects)
        list.append(QJsonObject{{u"table"_s, effect.table.toString()},
                                {u"action"_s, toString(effect.action)},
                                {u"planned"_s, effect.planned},
                                {u"actual"_s, effect.actual}});
    return list;
}

QJsonArray json(const QList<AlteredRows> &altered)
{
    QJsonArray list;
    for (const AlteredRows &rows : altered)
        list.append(toJson(rows));
    return list;
}

QJsonArray json(const QList<FixChange> &changes)
{
    QJsonArray list;
    for (const FixChange &change : changes)
        list.append(toJson(change));
    return list;
}

constexpr auto hashMark = "sha256:"_L1;

QString hashed(const QString &text, const QByteArray &salt)
{
    return hashMark + QString::fromLatin1(salt.toHex()) + u':'
        + QString::fromLatin1(QCryptographicHash::hash(salt + text.toUtf8(), QCryptographicHash::Sha256).toHex());
}

} // namespace

QString toString(Receipt::Kind kind)
{
    switch (kind) {
    case Receipt::Kind::Delete:
        return u"delete"_s;
    case Receipt::Kind::Undo:
        return u"undo"_s;
    case Receipt::Kind::Fix:
        return u"fix"_s;
    }
    Q_UNREACHABLE();
}

QString toString(Receipt::State state)
{
    switch (state) {
    case Receipt::State::Pending:
        return u"pending"_s;
    case Receipt::State::Committed:
        return u"committed"_s;
    case Receipt::State::RolledBack:
        return u"rolled-back"_s;
    case Receipt::State::InDoubt:
        return u"in-doubt"_s;
    }
    Q_UNREACHABLE();
}

bool isOpen(const Receipt &receipt)
{
    return receipt.state == Receipt::State::Pending || receipt.state == Receipt::State::InDoubt;
}

QJsonObject toJson(const Receipt &receipt)
{
    return {
        {u"id"_s, receipt.id},
        {u"kind"_s, toString(receipt.kind)},
        {u"state"_s, toString(receipt.state)},
        {u"at"_s, receipt.at.toUTC().toString(Qt::ISODateWithMs)},
        {u"server_at"_s,
         receipt.serverAt.isValid() ? QJsonValue(receipt.serverAt.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue()},
        {u"person"_s, receipt.person},
        {u"computer"_s, receipt.computer},
        {u"user"_s, receipt.user},
        {u"host"_s, receipt.host},
        {u"database"_s, receipt.database},
        {u"system_identifier"_s, receipt.systemIdentifier},
        {u"server_version"_s, receipt.serverVersion},
        {u"root"_s, receipt.root.isEmpty() ? QString() : receipt.root.toString()},
        {u"singular"_s, receipt.singular},
        {u"keys"_s, QJsonArray::fromStringList(receipt.keys)},
        {u"label"_s, receipt.label},
        {u"organization"_s, receipt.organization},
        {u"reason"_s, receipt.reason},
        {u"tables"_s, json(receipt.tables)},
        {u"side_effects"_s, json(receipt.sideEffects)},
        {u"altered"_s, json(receipt.altered)},
        {u"findings"_s, QJsonArray::fromStringList(receipt.findings)},
        {u"rollback"_s, receipt.rollbackFile},
        {u"changes"_s, json(receipt.changes)},
        {u"backend_pid"_s, receipt.backendPid},
        {u"archive"_s,
         receipt.archive
             ? QJsonValue(QJsonObject{{u"path"_s, receipt.archive->path}, {u"sha256"_s, receipt.archive->sha256}})
             : QJsonValue()},
        {u"archive_destroyed"_s, receipt.archiveDestroyed},
        {u"erase_when_done"_s, receipt.eraseWhenDone},
        {u"erased"_s, receipt.erased},
        {u"left_to_do"_s, QJsonArray::fromStringList(receipt.leftToDo)},
        {u"keep_days"_s, receipt.keepDays},
        {u"xid"_s, receipt.xid},
        {u"batch"_s, receipt.batch ? QJsonValue(toJson(*receipt.batch)) : QJsonValue()}};
}

const Receipt *deleteOf(const QString &sha256, const QList<Receipt> &all)
{
    const auto found = std::ranges::find_if(all, [&](const Receipt &one) {
        return one.kind == Receipt::Kind::Delete && one.archive && one.archive->sha256 == sha256;
    });
    return found == all.end() ? nullptr : &*found;
}

const Receipt *undoOf(const Receipt &receipt, const QList<Receipt> &all)
{
    if (receipt.kind != Receipt::Kind::Delete || !receipt.archive)
        return nullptr;
    const auto undo = std::ranges::find_if(all, [&](const Receipt &other) {
        return other.kind == Receipt::Kind::Undo && other.state == Receipt::State::Committed && other.archive
            && other.archive->sha256 == receipt.archive->sha256;
    });
    return undo == all.end() ? nullptr : &*undo;
}

void forgetWhom(Receipt &receipt, const QByteArray &salt)
{
    receipt.erased = true;
    receipt.eraseWhenDone = false;
    receipt.label = hashed(receipt.label, salt);
    receipt.organization.clear();
    for (QString &key : receipt.keys)
        key = hashed(key, salt);
    if (receipt.batch)
        for (QString &key : receipt.batch->keys)
            key = hashed(key, salt);
}

bool wasAbout(const Receipt &receipt, const QString &text)
{
    const QStringList ofAll = receipt.batch ? receipt.batch->keys : QStringList();
    return std::ranges::any_of(receipt.keys + ofAll + QStringList{receipt.label}, [&](const QString &kept) {
        if (!kept.startsWith(hashMark))
            return false;
        const QByteArray salt = QByteArray::fromHex(kept.section(u':', 1, 1).toLatin1());
        return kept == hashed(text, salt);
    });
}

} // namespace ondelete

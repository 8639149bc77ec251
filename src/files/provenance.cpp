// SPDX-License-Identifier: MIT
#include "files/provenance.h"

#include "core/text/bytes.h"
#include "files/signature.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::Provenance)
};

constexpr auto shownKey = "undo/shown"_L1;
constexpr qsizetype mostShown = 100;

bool isOfSameTransaction(const Receipt &receipt, const ArchiveManifest &manifest)
{
    return receipt.kind == Receipt::Kind::Delete && receipt.archive && !receipt.archive->sha256.isEmpty()
        && receipt.xid == manifest.xid && receipt.systemIdentifier == manifest.systemIdentifier
        && receipt.database == manifest.database;
}

QString nameOf(const QString &signer)
{
    for (const KnownKey &known : knownKeys())
        if (known.key == signer)
            return known.name.isEmpty() ? signer : known.name;
    return signer;
}

} // namespace

QString toString(Provenance::Origin origin)
{
    switch (origin) {
    case Provenance::Origin::Own:
        return u"own"_s;
    case Provenance::Origin::Recorded:
        return u"recorded"_s;
    case Provenance::Origin::Colleague:
        return u"colleague"_s;
    case Provenance::Origin::Foreign:
        return u"foreign"_s;
    case Provenance::Origin::Unsigned:
        return u"unsigned"_s;
    case Provenance::Origin::Altered:
        return u"altered"_s;
    }
    Q_UNREACHABLE();
}

Provenance provenanceOf(const ArchiveFile &archive, const QList<Receipt> &trusted)
{
    using Origin = Provenance::Origin;
    bool isRecorded = false;
    bool isOther = false;
    for (const Receipt &receipt : trusted) {
        if (receipt.kind == Receipt::Kind::Delete && receipt.archive && receipt.archive->sha256 == archive.sha256())
            isRecorded = true;
        else if (isOfSameTransaction(receipt, archive.manifest()))
            isOther = true;
    }
    if (isOther && !isRecorded)
        return {Origin::Altered,
                Text::tr("It is not the undo file that was written for that delete: the record of it has another "
                         "checksum. Somebody changed it.")};
    const QString &signer = archive.signer();
    if (!signer.isEmpty() && signer == ownKey())
        return {Origin::Own, Text::tr("It was signed by you.")};
    if (!signer.isEmpty() && trustedKeys().contains(signer))
        return {Origin::Colleague, Text::tr("It was signed by %1, whose key you trust.").arg(nameOf(signer))};
    if (isRecorded)
        return {Origin::Recorded, Text::tr("The record of the delete has its checksum.")};
    if (signer.isEmpty())
        return {Origin::Unsigned,
                Text::tr("Nothing proves who wrote it: it is not signed, and no record here has its checksum. Anybody "
                         "may have made up the rows in it.")};
    return {Origin::Foreign,
            Text::tr("It was signed with the key %1, which nobody here knows. Anybody may have made up the rows in it.")
                .arg(signer)};
}

QList<ShownRow> shownRows(const ArchiveFile &archive)
{
    QList<ShownRow> all;
    for (int block = 0; block < archive.manifest().blocks.size(); ++block) {
        const ArchivedRows &rows = archive.manifest().blocks.at(block);
        if (rows.fate == ArchivedRows::Fate::Left)
            continue; // it is compared with, not written
        QList<qsizetype> places;
        QStringList written = rows.primaryKey;
        for (const ArchivedWrite &write : rows.writes)
            written += write.columns;
        ShownRow row{rows.table, rows.fate, {}, {}};
        for (qsizetype i = 0; i < rows.columns.size(); ++i) {
            if (rows.fate == ArchivedRows::Fate::Written && !rows.primaryKey.isEmpty()
                && !written.contains(rows.columns.at(i).name))
                continue;
            places.append(i);
            row.columns.append(rows.columns.at(i).name);
        }
        archive.eachRow(block, [&](QByteArrayView line) {
            const auto fields = fieldsOfCopyLine(line);
            row.values.clear();
            for (const qsizetype place : std::as_const(places)) {
                const auto field = fields.value(place, std::nullopt);
                row.values.append(field ? textOf(*field) : u"NULL"_s);
            }
            all.append(row);
        });
    }
    return all;
}

void noteShown(const QString &sha256)
{
    QSettings settings;
    QStringList shown = settings.value(shownKey).toStringList();
    shown.removeAll(sha256);
    shown.append(sha256);
    settings.setValue(shownKey, shown.last(std::min(shown.size(), mostShown)));
}

bool wasShown(const QString &sha256)
{
    return QSettings().value(shownKey).toStringList().contains(sha256);
}

} // namespace ondelete

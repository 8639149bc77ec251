// SPDX-License-Identifier: MIT
#include "files/archivesearch.h"

#include "core/roots/searchwords.h"
#include "core/text/bytes.h"

#include <algorithm>

namespace ondelete {
namespace {

constexpr int fewestDigits = 4; ///< fewer are found everywhere

/// Whether a value holds the text, or the phone that the text is.
bool holds(const QByteArray &value, const QString &text, const QString &digits)
{
    const QString decoded = textOf(value);
    return decoded.contains(text, Qt::CaseInsensitive)
        || (digits.size() >= fewestDigits && phoneDigits(decoded).contains(digits));
}

} // namespace

qint64 rowsHolding(const ArchiveFile &archive, const QString &text, const std::stop_token &stop)
{
    const QList<SearchWord> words = searchWords(text);
    const QString digits = words.size() == 1 ? words.first().digits : QString();
    qint64 rows = 0;
    for (int block = 0; block < archive.manifest().blocks.size(); ++block) {
        archive.eachRow(
            block,
            [&](QByteArrayView row) {
                const auto fields = fieldsOfCopyLine(row);
                rows += std::ranges::any_of(fields,
                                            [&](const auto &field) { return field && holds(*field, text, digits); });
            },
            stop);
    }
    return rows;
}

ArchiveSearch searchArchives(const QStringList &paths, const QString &text, const std::stop_token &stop)
{
    ArchiveSearch search;
    for (const QString &path : paths) {
        if (stop.stop_requested())
            break;
        const ArchiveFile archive(path, ArchiveFile::Keep::Path, stop);
        if (stop.stop_requested())
            break;
        if (!archive.isGood())
            search.unreadable.append(path);
        else if (rowsHolding(archive, text, stop) > 0)
            search.found.append({path, archive.sha256()});
    }
    return search;
}

} // namespace ondelete

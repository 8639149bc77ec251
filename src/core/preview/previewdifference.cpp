// SPDX-License-Identifier: MIT
#include "core/preview/previewdifference.h"

#include "core/preview/actionwords.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::PreviewDifference)
};

qint64 rowsOf(const Preview &preview, const PreviewEntry &like)
{
    const auto entry = std::ranges::find_if(
        preview.entries, [&](const PreviewEntry &one) { return one.table == like.table && one.action == like.action; });
    return entry == preview.entries.end() ? 0 : entry->rows;
}

} // namespace

QStringList differences(const Preview &shown, const Preview &now)
{
    QStringList lines;
    if (shown.digest == now.digest)
        return lines;
    const auto line = [&](const PreviewEntry &entry, qint64 before, qint64 rows) {
        lines.append(
            Text::tr("%1: %2 (%3 were shown)")
                .arg(plainWords(entry.label, entry.action), QLocale().toString(rows), QLocale().toString(before)));
    };
    for (const PreviewEntry &entry : now.entries)
        if (const qint64 before = rowsOf(shown, entry); before != entry.rows)
            line(entry, before, entry.rows);
    for (const PreviewEntry &entry : shown.entries)
        if (entry.rows > 0 && rowsOf(now, entry) == 0)
            line(entry, entry.rows, 0);
    if (lines.isEmpty())
        lines.append(Text::tr("As many rows as were shown, but other ones."));
    return lines;
}

} // namespace ondelete

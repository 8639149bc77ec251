// SPDX-License-Identifier: MIT
#include "core/roots/deletedroot.h"

#include "core/roots/searchwords.h"

#include <algorithm>

namespace ondelete {
namespace {

constexpr qsizetype fewestOfAnId = 4;

bool isNamed(const Receipt &receipt, const QString &search, const QString &digits)
{
    if (receipt.erased)
        return wasAbout(receipt, search);
    if (!digits.isEmpty() && phoneDigits(receipt.label).contains(digits))
        return true;
    const auto begins = [&](const QString &key) { return key.startsWith(search, Qt::CaseInsensitive); };
    return receipt.label.compare(search, Qt::CaseInsensitive) == 0
        || (search.size() >= fewestOfAnId
            && std::ranges::any_of(receipt.batch ? receipt.batch->keys : receipt.keys, begins));
}

} // namespace

const Receipt *deletedAs(const QString &search, const QList<Receipt> &all)
{
    const QString text = search.trimmed();
    const QList<SearchWord> words = searchWords(text);
    const QString digits = words.size() == 1 && words.first().digitsAnywhere ? words.first().digits : QString();
    const auto found = std::ranges::find_if(all, [&](const Receipt &receipt) {
        return receipt.kind == Receipt::Kind::Delete && receipt.state == Receipt::State::Committed
            && isNamed(receipt, text, digits);
    });
    return text.isEmpty() || found == all.end() || undoOf(*found, all) ? nullptr : &*found;
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#include "core/text/plainname.h"

#include <algorithm>

namespace ondelete {

bool isPlainName(const QString &text)
{
    constexpr qsizetype longest = 64;
    return !text.isEmpty() && text.size() <= longest && std::ranges::all_of(text, [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'-'
            || c == u'_';
    });
}

} // namespace ondelete

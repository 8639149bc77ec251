// SPDX-License-Identifier: MIT
#include "core/text/credentials.h"

#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace ondelete {

QString withoutPasswords(QString text)
{
    // To the last "@" on the line: a password may hold any of the characters that end one in a URI.
    static const QRegularExpression inUri(u"(\\b[A-Za-z]+://[^\\s:@/]*):[^\\n\"]*@"_s);
    static const QRegularExpression keyword(u"(password\\s*=\\s*)('(?:[^'\\\\]|\\\\.)*'?|[^\\s&\"]+)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return text.replace(inUri, u"\\1:…@"_s).replace(keyword, u"\\1…"_s);
}

} // namespace ondelete

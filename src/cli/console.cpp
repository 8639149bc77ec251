// SPDX-License-Identifier: MIT
#include "cli/console.h"

#include "report/writers/displaytext.h"

#include <QtCore/QRegularExpression>

#include <cerrno>
#include <cstdio>
#include <cstring>

using namespace Qt::StringLiterals;

namespace ondelete {

QString writeData(const QByteArray &bytes)
{
    const bool written = std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout) == size_t(bytes.size())
        && std::fflush(stdout) == 0;
    return written || errno == EPIPE ? QString() : QString::fromLocal8Bit(std::strerror(errno));
}

QString withoutPasswords(QString text)
{
    // To the last "@" on the line: a password may hold any of the characters that end one in a URI.
    static const QRegularExpression inUri(u"(\\b[A-Za-z]+://[^\\s:@/]*):[^\\n\"]*@"_s);
    static const QRegularExpression keyword(u"(password\\s*=\\s*)('(?:[^'\\\\]|\\\\.)*'?|[^\\s&\"]+)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return text.replace(inUri, u"\\1:…@"_s).replace(keyword, u"\\1…"_s);
}

void writeMessage(const QString &message)
{
    const QByteArray bytes = visibleLines(withoutPasswords(message).replace(u'\t', u' ')).join(u'\n').toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
}

} // namespace ondelete

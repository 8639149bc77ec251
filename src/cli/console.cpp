// SPDX-License-Identifier: MIT
#include "cli/console.h"

#include "core/text/credentials.h"
#include "report/writers/displaytext.h"

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

void writeMessage(const QString &message)
{
    const QByteArray bytes = visibleLines(withoutPasswords(message).replace(u'\t', u' ')).join(u'\n').toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
}

} // namespace ondelete

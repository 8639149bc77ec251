// SPDX-License-Identifier: MIT
#include "core/spec/specreader.h"
#include "core/spec/specwriter.h"

#include <cstdint>

using namespace ondelete;

/// A rule list that somebody sent.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const SpecReading reading = readSpec(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    for (const SpecIssue &issue : reading.issues)
        if (issue.line < 1 || issue.column < 1 || issue.toString().isEmpty())
            __builtin_trap();
    if (!reading.isGood())
        return 0;
    const SpecReading again = readSpec(writeSpec(reading.spec));
    if (!again.isGood() || again.spec != reading.spec)
        __builtin_trap();
    return 0;
}

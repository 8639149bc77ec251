// SPDX-License-Identifier: MIT
#include "report/writers/ink.h"

namespace ondelete {

QColor ink::of(Report::Tone tone)
{
    switch (tone) {
    case Report::Tone::Plain:
        return text;
    case Report::Tone::Muted:
        return muted;
    case Report::Tone::Good:
        return {0x15, 0x73, 0x43};
    case Report::Tone::Warning:
        return {0x8a, 0x58, 0x00};
    case Report::Tone::Bad:
        return {0xb3, 0x26, 0x1e};
    case Report::Tone::SetNull:
        return {0x5f, 0x45, 0xb5};
    }
    Q_UNREACHABLE();
}

QColor ink::behind(Report::Tone tone)
{
    switch (tone) {
    case Report::Tone::Plain:
    case Report::Tone::Muted:
        return side;
    case Report::Tone::Good:
        return {0xe2, 0xf5, 0xea};
    case Report::Tone::Warning:
        return {0xfd, 0xf1, 0xd8};
    case Report::Tone::Bad:
        return {0xfc, 0xe8, 0xe6};
    case Report::Tone::SetNull:
        return {0xef, 0xea, 0xfc};
    }
    Q_UNREACHABLE();
}

} // namespace ondelete

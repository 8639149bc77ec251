// SPDX-License-Identifier: MIT
#include "core/fix/resolution.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

constexpr std::array resolutions{Resolution::DropNotNull, Resolution::Cascade, Resolution::SetNull, Resolution::Skip};

} // namespace

QString toString(Resolution resolution)
{
    switch (resolution) {
    case Resolution::DropNotNull:
        return u"drop-not-null"_s;
    case Resolution::Cascade:
        return u"cascade"_s;
    case Resolution::SetNull:
        return u"set-null"_s;
    case Resolution::Skip:
        return u"skip"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Resolution> resolutionFromString(const QString &text)
{
    const auto found = std::ranges::find(resolutions, text, [](Resolution r) { return toString(r); });
    return found == resolutions.end() ? std::nullopt : std::optional(*found);
}

std::optional<DeleteRule> ruleOf(Resolution resolution)
{
    switch (resolution) {
    case Resolution::Cascade:
        return DeleteRule::Cascade;
    case Resolution::DropNotNull:
    case Resolution::SetNull:
        return DeleteRule::SetNull;
    case Resolution::Skip:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace ondelete

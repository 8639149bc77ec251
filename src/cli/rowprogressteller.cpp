// SPDX-License-Identifier: MIT
#include "cli/rowprogressteller.h"

#include "core/deletion/rowpace.h"

#include <QtCore/QElapsedTimer>

#include <memory>

namespace ondelete {
namespace {

constexpr qint64 fewRows = 200'000;
constexpr qint64 pauseMs = 3000;

} // namespace

OnRowProgress tellRowProgress(const CommandContext &context)
{
    QElapsedTimer clock;
    clock.start();
    return nowAndThen(pauseMs, [&context, clock, pace = std::make_shared<RowPace>()](const RowProgress &progress) {
        if (progress.total >= fewRows)
            context.note(pace->words(progress, clock.elapsed()));
    });
}

} // namespace ondelete

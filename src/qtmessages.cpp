// SPDX-License-Identifier: MIT
#include "qtmessages.h"

#include <QtCore/QString>
#include <QtCore/QtGlobal>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

QtMessageHandler previous = nullptr;

void handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    constexpr std::array remarks{
        "QStandardPaths: XDG_RUNTIME_DIR not set"_L1,           // it then takes a folder of its own
        "This plugin does not support propagateSizeHints()"_L1, // the offscreen platform has no desktop to tell
    };
    if (!std::ranges::any_of(remarks, [&](QLatin1StringView remark) { return message.startsWith(remark); }))
        previous(type, context, message);
}

} // namespace

void leaveOutPlatformRemarks()
{
    previous = qInstallMessageHandler(handle);
}

} // namespace ondelete

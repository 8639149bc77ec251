// SPDX-License-Identifier: MIT
#pragma once

#include "core/spec/specreader.h"

class QWidget;

namespace ondelete {

/// A rule list that a person asked for, or why it is none.
struct SpecOpening
{
    QString path;
    SpecReading reading;
    QString unreadable; ///< what the disk says

    [[nodiscard]] bool isGood() const { return unreadable.isEmpty() && reading.isGood(); }
};

/// Reads the rule list in the file @p path. Blocks: not for the window's thread.
[[nodiscard]] SpecOpening openedSpec(const QString &path);

/// Shows everything that is wrong with @p opening above @p parent.
void showMistakes(const SpecOpening &opening, QWidget &parent);

} // namespace ondelete

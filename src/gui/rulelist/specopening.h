// SPDX-License-Identifier: MIT
#pragma once

#include "core/spec/specreader.h"

#include <functional>

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

/// Asks a person for the file of a rule list, above @p parent, and calls @p chosen with its path.
void askForSpec(QWidget &parent, const std::function<void(const QString &)> &chosen);

/// Reads the rule list in the file @p path. Blocks: not for the window's thread.
[[nodiscard]] SpecOpening openedSpec(const QString &path);

/// Shows everything that is wrong with @p opening above @p parent.
void showMistakes(const SpecOpening &opening, QWidget &parent);

} // namespace ondelete

// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

#include <functional>

class QWidget;

namespace ondelete {

/// Asks a person under @p title for a file, above @p parent, and calls @p chosen with its path. @p filter: the kind of
/// files, "Rule lists (*.json)". @p folder: where to look first; empty: where the person looked last.
void askForFile(QWidget &parent, const QString &title, const QString &filter, const QString &folder,
                const std::function<void(const QString &)> &chosen);

/// The same for a file to write. @p ending: what its name gets where the person gives none, without the dot.
void askWhereToSave(QWidget &parent, const QString &title, const QString &filter, const QString &ending,
                    const std::function<void(const QString &)> &chosen);

} // namespace ondelete

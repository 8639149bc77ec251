// SPDX-License-Identifier: MIT
#pragma once

#include "support/storybook.h"

#include <optional>

namespace ondelete {

/// What somebody else does, and what makes it undone again. Both are scripts, in one transaction each.
struct Meddling
{
    /// What the delete or the undo does afterwards: the same as before, something else, or nothing.
    enum class Then { Same, Other, Stopped };

    const char *name = nullptr;
    Then then = Then::Same;
    QByteArray does;
    QByteArray undoes;

    /// Of the tables' shape, which is locked while a delete runs: only before that there is a chance.
    [[nodiscard]] bool changesTables() const
    {
        return does.startsWith("ALTER") || does.startsWith("CREATE") || does.startsWith("DROP");
    }

    /// Does it on a connection of its own, unless somebody already holds what it needs: then it would wait for the end.
    /// Returns the content of all tables after it.
    [[nodiscard]] std::optional<QStringList> tryOn(const ScratchDatabase &database) const;
};

/// ONDELETE_INTERLEAVINGS=all: nothing is left out, as in scripts/test --long.
[[nodiscard]] bool triesAll();

/// Whether a meddling is tried before a statement. All are tried before what reads or writes rows; those that read the
/// catalog, in the snapshot that the first of them took, share the meddlings among them: the n-th of @p row gets a
/// fourth, unless all are tried.
[[nodiscard]] bool isTried(const QByteArray &sql, int number, int row);

} // namespace ondelete

Q_DECLARE_METATYPE(ondelete::Meddling)

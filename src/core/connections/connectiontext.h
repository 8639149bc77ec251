// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QSet>
#include <QtCore/QStringList>

namespace ondelete {

/// What people paste where a connection is asked for, as libpq reads it.
struct ConnectionText
{
    QString text;               ///< a postgresql:// address, or keywords
    QStringList leftOut = {};   ///< parameters of other programs, by name
    bool throughPooler = false; ///< it says itself that a transaction pooler stands in between
    bool lacksPassword = false; ///< "[YOUR-PASSWORD]" stood in its place

    friend bool operator==(const ConnectionText &, const ConnectionText &) = default;
};

/// Reads @p pasted: an address, keywords, or lines of a .env file (`DATABASE_URL="…"`, `export PGHOST=…`), and leaves
/// out what only other programs know. @p keywords are those that libpq has. What is none of these stays as it is, so
/// that libpq refuses it. Pure.
[[nodiscard]] ConnectionText connectionText(const QString &pasted, const QSet<QString> &keywords);

} // namespace ondelete

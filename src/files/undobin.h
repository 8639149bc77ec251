// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QDate>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace ondelete {

// What goes without a person's word (its time is over, or a colleague's record says so) lies in a bin for some days
// first: a clock may be wrong, a record may lie.

inline constexpr int daysInBin = 7;

/// Moves the archive @p name from the folder @p archives to the bin beside it. Returns where it is now; empty: it could
/// not be moved. @p day: today.
[[nodiscard]] QString moveToBin(const QString &archives, const QString &name, const QDate &day);
/// Moves it back.
[[nodiscard]] bool moveBack(const QString &archives, const QString &binned);

/// An archive in the bin.
struct Binned
{
    QString file; ///< its name in the bin
    QString name; ///< as it was called before
    QDate since;
};
[[nodiscard]] QList<Binned> contentOfBin(const QString &archives);

/// The bin beside the folder @p archives.
[[nodiscard]] QString binOf(const QString &archives);

} // namespace ondelete

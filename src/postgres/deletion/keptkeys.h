// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/connection/connection.h"

#include <QtCore/QFile>
#include <QtCore/QStringList>

#include <functional>
#include <memory>

namespace ondelete {

/// The keys of any number of rows: what memory should not hold waits in a file without a name.
class KeptKeys
{
public:
    /// @p key: the texts of the key's columns as COPY writes them, with tabs between them. Throws DbError where the
    /// disk is full; Kind::Refused.
    void add(QByteArrayView key);

    [[nodiscard]] qint64 count() const { return m_count; }

    /// Gives all of them, some thousands at a time: for each of @p columns the texts of those rows. Throws DbError.
    void eachSome(qsizetype columns, const std::function<void(const QList<QStringList> &texts)> &onSome) const;

private:
    void flush();

    qint64 m_count = 0;
    QByteArray m_buffer;           ///< what the file does not have yet, each with a newline
    std::unique_ptr<QFile> m_file; ///< none: all is in the buffer
};

/// Rows of @p texts, column by column, for a FROM.
[[nodiscard]] QString rowsOf(const Connection &connection, const QList<QStringList> &texts);

} // namespace ondelete

// SPDX-License-Identifier: MIT
#include "postgres/deletion/keptkeys.h"

#include "core/text/bytes.h"
#include "core/undo/archive.h"
#include "files/safefile.h"
#include "postgres/connection/dberror.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::KeptKeys)
};

constexpr qsizetype mostInMemory = 4 * 1024 * 1024;
constexpr qsizetype some = 10'000; ///< of one statement's parameters

[[noreturn]] void refuse(const QFile &file)
{
    throw DbError(DbError::Kind::Refused,
                  Text::tr("The keys of the rows could not be kept for the check after the delete (%1). Nothing was "
                           "changed. Free some space in the data folder, then try again.")
                      .arg(file.errorString()));
}

} // namespace

void KeptKeys::add(QByteArrayView key)
{
    ++m_count;
    m_buffer.append(key).append('\n');
    if (m_buffer.size() >= mostInMemory)
        flush();
}

void KeptKeys::flush()
{
    if (!m_file) {
        m_file = std::make_unique<QFile>();
        if (!openUnnamed(*m_file))
            refuse(*m_file);
    }
    if (m_file->write(m_buffer) != m_buffer.size() || !m_file->flush())
        refuse(*m_file);
    m_buffer.clear();
}

void KeptKeys::eachSome(qsizetype columns, const std::function<void(const QList<QStringList> &)> &onSome) const
{
    QList<QStringList> texts(columns);
    qint64 rows = 0;
    const auto take = [&](QByteArrayView line) {
        const QList<std::optional<QByteArray>> fields = fieldsOfCopyLine(line);
        for (qsizetype i = 0; i < columns; ++i)
            texts[i].append(textOf(fields.value(i).value_or(QByteArray())));
        if (++rows % some != 0)
            return;
        onSome(texts);
        texts = QList<QStringList>(columns);
    };
    if (columns == 0)
        return;
    if (m_file && !m_file->seek(0))
        refuse(*m_file);
    while (m_file) {
        const QByteArray line = m_file->readLine();
        if (line.isEmpty())
            break;
        take(QByteArrayView(line).chopped(1));
    }
    for (qsizetype at = 0; at < m_buffer.size();) {
        const qsizetype end = m_buffer.indexOf('\n', at);
        take(QByteArrayView(m_buffer).sliced(at, end - at));
        at = end + 1;
    }
    if (rows != m_count) // the file's disk was lost
        refuse(*m_file);
    if (!texts.first().isEmpty())
        onSome(texts);
}

QString rowsOf(const Connection &connection, const QList<QStringList> &texts)
{
    QStringList arrays;
    for (const QStringList &column : texts)
        arrays.append(connection.literal(Connection::arrayOf(column)) + u"::text[]"_s);
    return u"unnest(%1)"_s.arg(arrays.join(u", "_s));
}

} // namespace ondelete

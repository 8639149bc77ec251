// SPDX-License-Identifier: MIT
#include "gui/sessions/previewreader.h"

#include "postgres/preview/previewer.h"

#include <chrono>

using namespace std::chrono_literals;

namespace ondelete {

PreviewReader::PreviewReader(DbThread &db, const Spec &spec, QObject *parent)
    : QObject(parent)
    , m_db(db)
    , m_spec(spec)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(150ms);
    connect(&m_rest, &QTimer::timeout, this, &PreviewReader::ask);
}

void PreviewReader::askSoon(const RowKey &key)
{
    forget();
    m_key = key;
    m_rest.start();
}

void PreviewReader::ask()
{
    stop();
    m_current.reset();
    emit begun();
    const auto onFirst = m_read.progress<Preview>([this](const Preview &part) { emit foundPart(part); });
    const auto onCurrent = m_read.progress<Preview>([this](const Preview &current) {
        m_current = current;
        emit found(current);
    });
    const auto job = [spec = m_spec, key = m_key, onFirst, onCurrent](Connection &connection) {
        return previewBothRules(connection, spec, {key}, onFirst, onCurrent);
    };
    m_read.start(
        m_db.run(job),
        [this](const std::optional<Preview> &desired) {
            if (desired)
                emit foundDesired(*desired);
        },
        [this](const DbError &error) {
            if (!m_current)
                emit failed(error);
        });
}

void PreviewReader::forget()
{
    stop();
    m_current.reset();
    m_key.clear();
}

void PreviewReader::makeStale()
{
    stop();
    m_current.reset();
}

void PreviewReader::stop()
{
    m_rest.stop();
    m_read.drop();
}

} // namespace ondelete

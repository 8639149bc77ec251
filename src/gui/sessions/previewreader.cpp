// SPDX-License-Identifier: MIT
#include "gui/sessions/previewreader.h"

#include "gui/jobs/whendone.h"
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

PreviewReader::~PreviewReader()
{
    m_stop.request_stop();
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
    read(RuleSet::Current);
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
    m_stop.request_stop();
    m_reading = false;
    ++m_number;
}

void PreviewReader::read(RuleSet rules)
{
    m_reading = true;
    const quint64 number = m_number;
    std::function<void(const Preview &)> onFirst;
    if (rules == RuleSet::Current)
        onFirst = postedTo<Preview>(this, [this, number](const Preview &part) {
            if (number == m_number && m_reading)
                emit foundPart(part);
        });
    const auto job = [spec = m_spec, key = m_key, rules, onFirst](Connection &connection) {
        return previewDelete(connection, spec, {key}, rules, onFirst);
    };
    m_stop = whenDone(
        m_db.run(job), this,
        [this, number, rules](const Preview &preview) {
            if (number != m_number)
                return;
            m_reading = false;
            if (rules == RuleSet::Desired) {
                emit foundDesired(preview);
                return;
            }
            m_current = preview;
            emit found(preview);
            if (number == m_number && preview.notFound.isEmpty())
                read(RuleSet::Desired);
        },
        [this, number, rules](const DbError &error) {
            if (number != m_number)
                return;
            m_reading = false;
            if (rules == RuleSet::Current)
                emit failed(error);
        });
}

} // namespace ondelete

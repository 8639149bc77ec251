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
    m_read.drop();
}

void PreviewReader::read(RuleSet rules)
{
    std::function<void(const Preview &)> onFirst;
    if (rules == RuleSet::Current)
        onFirst = m_read.progress<Preview>([this](const Preview &part) { emit foundPart(part); });
    const auto job = [spec = m_spec, key = m_key, rules, onFirst](Connection &connection) {
        return previewDelete(connection, spec, {key}, rules, onFirst);
    };
    m_read.start(
        m_db.run(job),
        [this, rules](const Preview &preview) {
            if (rules == RuleSet::Desired) {
                emit foundDesired(preview);
                return;
            }
            m_current = preview;
            if (preview.notFound.isEmpty())
                read(RuleSet::Desired); // before anybody hears of the first, and asks something else
            emit found(preview);
        },
        [this, rules](const DbError &error) {
            if (rules == RuleSet::Current)
                emit failed(error);
        });
}

} // namespace ondelete

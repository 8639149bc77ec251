// SPDX-License-Identifier: MIT
#include "gui/sessions/verdictreader.h"

#include "postgres/preview/previewer.h"

#include <QtWidgets/QApplication>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace ondelete {
namespace {

constexpr qsizetype atOnce = 5; ///< of one reading of the catalog: others wait for so many at most
constexpr auto quietFor = 400ms;

} // namespace

VerdictReader::VerdictReader(DbThread &db, const Spec &spec, std::function<QList<RowKey>()> unknown, QObject *parent)
    : QObject(parent)
    , m_db(db)
    , m_spec(spec)
    , m_unknown(std::move(unknown))
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(quietFor);
    connect(&m_rest, &QTimer::timeout, this, &VerdictReader::lookOn);
}

void VerdictReader::start()
{
    m_isLooking = true;
    if (!m_look.isRunning())
        lookOn();
}

void VerdictReader::stop()
{
    m_isLooking = false;
    m_rest.stop();
    m_look.drop();
}

void VerdictReader::pause()
{
    if (!m_isLooking)
        return;
    m_look.drop();
    m_rest.start();
}

void VerdictReader::lookOn()
{
    // What a person decides in a dialog is not to wait behind this.
    if (m_db.pending() > 0 || QApplication::activeModalWidget()) {
        m_rest.start();
        return;
    }
    QList<RowKey> keys = m_unknown();
    if (keys.isEmpty()) {
        emit idle();
        return;
    }
    keys = keys.first(std::min(atOnce, keys.size()));
    const auto onOne = m_look.progress<Preview>(
        [this](const Preview &preview) { emit found(preview.keys.first(), verdictOf(preview)); });
    const auto job = [spec = m_spec, keys, onOne](Connection &connection) {
        previewEach(connection, spec, keys, onOne);
    };
    m_look.start(
        m_db.run(job), [this] { lookOn(); },
        [this](const DbError &) {
            // What is wrong is told where a person asks for one of them.
            stop();
            emit idle();
        });
}

} // namespace ondelete

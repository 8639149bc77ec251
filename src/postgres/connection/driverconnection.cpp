// SPDX-License-Identifier: MIT
#include "postgres/connection/driverconnection.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QThread>
#include <QtCore/QUuid>
#include <QtSql/QSqlDriver>
#include <QtSql/QSqlError>

#include <chrono>
#include <condition_variable>
#include <libpq-fe.h>
#include <mutex>
#include <thread>

Q_DECLARE_OPAQUE_POINTER(PGconn *)
Q_DECLARE_METATYPE(PGconn *)

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::Connection)
};

/// A value of a libpq keyword string, in single quotes: QPSQL splits options at spaces.
QString quotedOption(QString value)
{
    value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return u'\'' + value + u'\'';
}

} // namespace

DriverConnection::DriverConnection()
    : m_name(QUuid::createUuid().toString())
    , m_db(QSqlDatabase::addDatabase(u"QPSQL"_s, m_name))
{
}

DriverConnection::~DriverConnection()
{
    m_db.close();
    m_db = {};
    QSqlDatabase::removeDatabase(m_name);
}

pg_conn *DriverConnection::handle() const
{
    return m_db.driver()->handle().value<PGconn *>();
}

QString DriverConnection::connect(const QMap<QString, QString> &parameters)
{
    if (!m_db.isValid())
        return Text::tr("Qt's PostgreSQL driver is missing. Install the package libqt6sql6-psql.");
    QStringList options;
    for (auto it = parameters.cbegin(); it != parameters.cend(); ++it) {
        if (it.key() == u"host")
            m_db.setHostName(it.value());
        else if (it.key() == u"port")
            m_db.setPort(it.value().toInt());
        else if (it.key() == u"dbname")
            m_db.setDatabaseName(it.value());
        else if (it.key() == u"user")
            m_db.setUserName(it.value());
        else if (it.key() == u"password")
            m_db.setPassword(it.value());
        else
            options.append(it.key() + u'=' + quotedOption(it.value()));
    }
    m_db.setConnectOptions(options.join(u';'));
    return m_db.open() ? QString() : m_db.lastError().databaseText();
}

std::unique_ptr<DriverConnection> DriverConnection::open(const QMap<QString, QString> &parameters,
                                                         const std::stop_token &stop, const QDeadlineTimer &deadline,
                                                         QString &words)
{
    struct Opening
    {
        std::mutex mutex;
        std::condition_variable changed;
        bool done = false;
        bool isLeft = false;
        std::unique_ptr<DriverConnection> opened;
        QString words;
    };
    const auto opening = std::make_shared<Opening>();
    std::thread([opening, parameters, home = QThread::currentThread()] {
        std::unique_ptr<DriverConnection> made(new DriverConnection);
        QString said = made->connect(parameters);
        const std::lock_guard lock(opening->mutex);
        opening->done = true;
        opening->words = said;
        // Only who still waits has a thread for certain: where it left, the connection ends here.
        if (said.isEmpty() && !opening->isLeft) {
            made->m_db.driver()->moveToThread(home);
            opening->opened = std::move(made);
        }
        opening->changed.notify_all();
    }).detach();

    std::unique_lock lock(opening->mutex);
    while (!opening->done && !stop.stop_requested() && !deadline.hasExpired())
        opening->changed.wait_for(lock, std::chrono::milliseconds(100));
    opening->isLeft = true;
    words = opening->words;
    return std::move(opening->opened);
}

} // namespace ondelete

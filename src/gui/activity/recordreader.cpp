// SPDX-License-Identifier: MIT
#include "gui/activity/recordreader.h"

#include "files/teamfolder.h"

#include <QtCore/QFileInfo>

namespace ondelete {

RecordReader::RecordReader(DbThread &db, FileThread &files, QObject *parent)
    : QObject(parent)
    , m_db(db)
    , m_files(files)
{
}

void RecordReader::read()
{
    askServer(&RecordReader::readRecords);
}

void RecordReader::glance()
{
    askServer(&RecordReader::readHeads);
}

/// By turns on the two threads: a slow disk holds up no preview, and a slow server no file.
void RecordReader::askServer(void (RecordReader::*then)())
{
    m_read.start(
        m_db.run([](Connection &connection) { return connection.server(); }),
        [this, then](const ServerInfo &server) {
            m_server = server;
            (this->*then)();
        },
        [this](const DbError &error) { emit failed(error); });
}

void RecordReader::readHeads()
{
    struct Glance
    {
        qint64 count = 0;
        bool anyOpen = false;
    };
    const auto work = [store = store(), server = m_server](const std::stop_token &) {
        Glance glance;
        for (const RecordHead &head : store.heads())
            if (head.systemIdentifier == server.systemIdentifier && head.database == server.database) {
                ++glance.count;
                glance.anyOpen = glance.anyOpen || head.isOpen;
            }
        return glance;
    };
    m_read.start(
        m_files.run(work),
        [this](const Glance &glance) {
            if (glance.anyOpen)
                readRecords();
            else
                emit counted(glance.count);
        },
        [this](const DbError &error) { emit failed(error); });
}

void RecordReader::readRecords()
{
    m_read.start(
        m_files.run([store = store()](const std::stop_token &) { return store.receipts(); }),
        [this](const QList<Receipt> &receipts) { askAbout(receipts); },
        [this](const DbError &error) { emit failed(error); });
}

void RecordReader::askAbout(const QList<Receipt> &receipts)
{
    const auto job = [receipts](Connection &connection) {
        QSet<QualifiedName> tables;
        for (const Receipt &receipt : receipts)
            for (const TableEffect &effect : receipt.tables)
                tables.insert(effect.table);
        return ServersAnswer{receipts, askForOpen(connection, receipts), readUndoHindrances(connection, tables)};
    };
    m_read.start(
        m_db.run(job), [this](const ServersAnswer &answer) { settle(answer); },
        [this](const DbError &error) { emit failed(error); });
}

void RecordReader::settle(const ServersAnswer &answer)
{
    const auto work = [store = store(), receipts = answer.receipts, word = answer.word](const std::stop_token &) {
        RecordReading reading;
        reading.receipts = settleReceipts(store, word) > 0 ? store.receipts() : receipts;
        const QHash<QString, QString> located = store.locateAll(reading.receipts);
        QHash<QString, bool> isHere; // by the folder
        for (auto it = located.cbegin(); it != located.cend(); ++it) {
            const QString folder = QFileInfo(*it).path();
            if (!isHere.contains(folder))
                isHere.insert(folder, UndoStore::isOfThisComputer(*it));
            reading.places.insert(it.key(), {*it, isHere.value(folder)});
        }
        return reading;
    };
    m_read.start(
        m_files.run(work),
        [this, hindrances = answer.hindrances](RecordReading reading) {
            reading.server = m_server;
            reading.isReadOnly = m_db.settings().readOnly;
            reading.hindrances = hindrances;
            emit found(reading);
        },
        [this](const DbError &error) { emit failed(error); });
}

UndoStore RecordReader::store() const
{
    return m_files.store(teamFolderOf(m_server.systemIdentifier, m_server.database));
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"
#include "core/records/receipt.h"
#include "files/filethread.h"
#include "gui/jobs/job.h"
#include "postgres/connection/dbthread.h"
#include "postgres/preview/rights.h"
#include "postgres/records/receiptsettler.h"

#include <QtCore/QHash>
#include <QtCore/QObject>

namespace ondelete {

/// Where an undo file is.
struct UndoFilePlace
{
    QString path; ///< empty: nowhere
    bool isHere = false;
};

/// The records of this computer and of the team, newest first, with what is needed to take back what they tell of: as
/// of one reading, so that no file is looked at with an arrow key.
struct RecordReading
{
    QList<Receipt> receipts;
    QHash<QString, UndoFilePlace> places; ///< by the records' ids
    ServerInfo server;
    bool isReadOnly = false; ///< the connection
    UndoHindrances hindrances;

    [[nodiscard]] UndoFilePlace placeOf(const Receipt &receipt) const { return places.value(receipt.id); }
};

/// Reads the records, and settles those that a killed program left open.
class RecordReader final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    RecordReader(DbThread &db, FileThread &files, QObject *parent = nullptr);

    /// Also while that is under way: then it begins anew.
    void read();
    /// Counts those of this database, and reads them all only where one is open. Also while another reading is under
    /// way: then in its place.
    void glance();
    [[nodiscard]] bool isBusy() const { return m_read.isRunning(); }
    /// The files of the database that was connected at the last reading.
    [[nodiscard]] UndoStore store() const;

signals:
    void found(const ondelete::RecordReading &reading);
    void counted(qint64 ofThisDatabase);
    void failed(const ondelete::DbError &error);

private:
    struct ServersAnswer
    {
        QList<Receipt> receipts; ///< that it was asked about
        ServersWord word;
        UndoHindrances hindrances;
    };

    void askServer(void (RecordReader::*then)());
    void readHeads();
    void readRecords();
    void askAbout(const QList<Receipt> &receipts);
    void settle(const ServersAnswer &answer);

    DbThread &m_db;
    FileThread &m_files;
    ServerInfo m_server;
    Job m_read;
};

} // namespace ondelete

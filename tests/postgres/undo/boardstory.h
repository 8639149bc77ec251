// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/deletion/deleter.h"
#include "postgres/undo/undoer.h"
#include "support/databasefixture.h"

#include <QtCore/QObject>

using namespace Qt::StringLiterals;

namespace ondelete {

/// A board with cards that go and people who stay, and triggers that a test adds: the base of its classes.
class BoardStory : public QObject
{
protected:
    void begin()
    {
        m_database = m_fixture.emptyDatabase();
        script(
            "CREATE TABLE boards (id int PRIMARY KEY, title text, cards_count int NOT NULL DEFAULT 0);"
            "CREATE TABLE cards (id int PRIMARY KEY, board int NOT NULL REFERENCES boards ON DELETE CASCADE, owner "
            "int, note text);"
            "CREATE TABLE people (id int PRIMARY KEY, board int REFERENCES boards ON DELETE SET NULL, state text NOT "
            "NULL, since date, cards_count int NOT NULL DEFAULT 0);"
            "INSERT INTO boards VALUES (1, 'one', 2), (2, 'two', 1);"
            "INSERT INTO cards VALUES (1, 1, 1, 'a'), (2, 1, 3, 'b'), (3, 2, 3, 'c');"
            "INSERT INTO people VALUES (1, 1, 'busy', '2024-01-01', 1), (2, 2, 'busy', '2024-01-02', 0), (3, NULL, "
            "'idle', NULL, 2);");
        m_connection = std::make_unique<Connection>(m_database->settings());
        m_spec.root.table = {u"public"_s, u"boards"_s};
        m_options = {};
    }

    void end()
    {
        m_connection.reset();
        m_database.reset();
    }

    static QByteArray body(const QByteArray &statements)
    {
        return "CREATE FUNCTION act() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN " + statements + " END$$;";
    }
    static QByteArray on(const QByteArray &event)
    {
        return "CREATE TRIGGER act " + event + " FOR EACH ROW EXECUTE FUNCTION act();";
    }

    void script(const QByteArray &sql)
    {
        Connection connection(m_database->settings());
        connection.runScript(sql);
    }

    QString text(const QString &sql) { return m_connection->query(sql).text(0, 0); }

    DeleteResult remove() { return deleteRoots(*m_connection, m_spec, {{u"1"_s}}, m_options); }

    UndoResult restore(const DeleteResult &deleted)
    {
        UndoOptions options;
        options.run = UndoOptions::Run::Restore;
        return undoDelete(*m_connection, ArchiveFile(deleted.archive->path), options);
    }

    QStringList content()
    {
        QStringList all;
        const Rows tables = m_connection->query(
            u"SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1"_s);
        for (int i = 0; i < tables.count(); ++i)
            all.append(
                tables.text(i, 0) + u' '
                + m_connection
                      ->query(u"SELECT string_agg(t::text, ' ' ORDER BY t::text) FROM %1 t"_s.arg(tables.text(i, 0)))
                      .text(0, 0));
        return all;
    }

    DatabaseFixture m_fixture;
    Spec m_spec;
    DeleteOptions m_options;
    std::unique_ptr<ScratchDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
};

} // namespace ondelete

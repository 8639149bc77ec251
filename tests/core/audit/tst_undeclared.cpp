// SPDX-License-Identifier: MIT
#include "core/audit/undeclared.h"
#include "support/text/schematext.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestUndeclared : public QObject
{
    Q_OBJECT

private slots:
    /// What looks like a reference to whatsapp_sessions.id, a uuid.
    void columnNamedAfterTheKeyIsACandidate_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("found");
        const auto row = [](const char *name, const QString &table, const QString &found) {
            QTest::newRow(name) << table << found;
        };
        row("by the last word", u"notes(session_id)"_s, u"notes.session_id"_s);
        row("by all words", u"notes(whatsapp_session_id)"_s, u"notes.whatsapp_session_id"_s);
        row("in another spelling", u"notes(sessionId)"_s, u"notes.sessionId"_s);
        row("of another type", u"notes(session_id:bigint)"_s, {});
        row("a domain over the type", u"notes(session_id domain session_ref)"_s, u"notes.session_id"_s);
        row("another name", u"notes(owner_id, session, sessions_count)"_s, {});
        row("with a key it is declared", u"notes(session_id -> whatsapp_sessions)"_s, {});
        row("also as part of a key", u"notes(session_id, x, (session_id, x) -> pairs)\npairs(a! pk, b! pk)"_s, {});
        row("a plural", u"notes(whatsapp_sessions_id)"_s, u"notes.whatsapp_sessions_id"_s);
        row("of the table itself", u"whatsapp_sessions.id -> others\nothers(id! pk)"_s, {});
        row("a partition is its whole's", u"notes(session_id) partitioned\nn_1() part of notes \"true\""_s,
            u"notes.session_id"_s);
        row("so is a partitioned one", u"notes(session_id) partitioned\nn_1() partitioned part of notes \"true\""_s,
            u"notes.session_id"_s);
        row("of an extension", u"notes(session_id) of extension"_s, {});
        row("elsewhere", u"notes(session_id) foreign"_s, u"notes.session_id"_s);
    }

    void columnNamedAfterTheKeyIsACandidate()
    {
        QFETCH(QString, table);
        const Schema schema = schemaOf(u"whatsapp_sessions(id! pk)\n"_s + table);
        const Oid root = tableIn(schema, u"whatsapp_sessions"_s).oid;
        QStringList found;
        for (const UndeclaredCandidate &candidate : undeclaredCandidates(schema, {root})) {
            QCOMPARE(candidate.references, root);
            found.append(schema.tables[candidate.table].name.name + u'.' + candidate.columns.join(u'+'));
        }
        QTEST(found.join(u' '), "found");
    }

    void keyOfTellingNameCountsByItself()
    {
        const Schema schema = schemaOf(u"sessions(session_no! pk)\nparties(party_id! pk)\nkinds(code! pk)\n"
                                       "notes(session_no, party_id, code)"_s);
        QStringList found;
        for (const UndeclaredCandidate &candidate :
             undeclaredCandidates(schema,
                                  {tableIn(schema, u"sessions"_s).oid, tableIn(schema, u"parties"_s).oid,
                                   tableIn(schema, u"kinds"_s).oid}))
            found.append(candidate.columns.join(u'+'));
        QCOMPARE(found, (QStringList{u"party_id"_s, u"session_no"_s}));
    }

    void compositeKeyNeedsAllItsColumns()
    {
        const Schema schema = schemaOf(u"sessions(id! pk, day! pk)\nnotes(session_id)\nvisits(session_id, day)"_s);
        const QList<UndeclaredCandidate> found = undeclaredCandidates(schema, {tableIn(schema, u"sessions"_s).oid});
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().table, tableIn(schema, u"visits"_s).oid);
        QCOMPARE(found.first().columns, (QStringList{u"session_id"_s, u"day"_s}));
    }

    void valuesAreComparedInTheWayOfTheKeysIndex()
    {
        Schema schema = schemaOf(u"sessions(id! pk)\nnotes(session_id)"_s);
        const UndeclaredCandidate candidate =
            undeclaredCandidates(schema, {tableIn(schema, u"sessions"_s).oid}).first();
        QCOMPARE(sameAsKey(schema, candidate, 0, u"c"_s), u"OPERATOR(pg_catalog.=) c.session_id"_s);
        Table &sessions = tableIn(schema, u"sessions"_s);
        sessions.keyEquality = {u"OPERATOR(public.=)"_s};
        sessions.columns.first().collation = u"COLLATE \"C\""_s;
        QCOMPARE(sameAsKey(schema, candidate, 0, u"c"_s), u"OPERATOR(public.=) c.session_id COLLATE \"C\""_s);
    }
};

QTEST_APPLESS_MAIN(TestUndeclared)
#include "tst_undeclared.moc"

// SPDX-License-Identifier: MIT
#include "files/undostore.h"
#include "postgres/catalog/catalogreader.h"
#include "postgres/catalog/keygraph.h"
#include "postgres/connection/transaction.h"
#include "postgres/deletion/codecase.h"
#include "postgres/undo/undoer.h"
#include "support/databasefixture.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <bit>

using namespace ondelete;
using namespace Qt::StringLiterals;

/// Random schemas with random rows: what the preview says beside what the server does. Never "ok" where the server
/// refuses, never "blocked" where it succeeds; where it is ok, the same rows go and the same rows change.
class TestDifferential : public QObject
{
    Q_OBJECT

private:
    DatabaseFixture m_fixture;
    std::unique_ptr<ScratchDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    QMap<QString, int> m_outcomes;

    struct Case
    {
        quint32 seed = 0;
        int mostTables = 0;
        RandomSchema::Shapes shapes = RandomSchema::Shapes::Rare;
    };

    static quint32 firstSeed()
    {
        bool ok = false;
        const uint seed = qEnvironmentVariable("ONDELETE_RANDOM_SEED").toUInt(&ok);
        return ok ? seed : 1;
    }

    static int cases()
    {
        bool ok = false;
        const int count = qEnvironmentVariableIntValue("ONDELETE_RANDOM_CASES", &ok);
        return ok ? count : 300;
    }

    QMap<int, QString> rows(const RandomSchema &random)
    {
        QMap<int, QString> rows;
        for (const QString &table : random.tableNames()) {
            const Rows found = m_connection->query(u"SELECT rid, t::text FROM %1 t"_s.arg(table));
            for (int i = 0; i < found.count(); ++i)
                rows.insert(int(found.integer(i, 0)), found.text(i, 1));
        }
        return rows;
    }

    /// Where a listed rule meets a constraint, the audit has a problem that says so. What only two keys together do to
    /// a row, or what others' ON UPDATE hands on, it can't tell for any root.
    bool auditKnows(const Spec &spec, const DeleteSurvey &survey)
    {
        const auto isOfOneRule = [&](const ForecastEntry &entry) {
            const auto isConstraint = [&](int index) {
                const WriteConflict &conflict = survey.shape.conflicts.at(entry.node).at(index);
                return std::ranges::all_of(conflict.bits, [&](int bit) {
                    return survey.shape.graph.edgeAt(entry.node, bit).cause == DeleteEdge::Cause::ParentGoes;
                });
            };
            const bool single =
                std::ranges::all_of(entry.groups, [](const RowGroup &group) { return std::popcount(group.mask) == 1; });
            return entry.action == RowAction::Block && entry.edges.isEmpty() && single
                && std::ranges::all_of(entry.conflicts, isConstraint);
        };
        if (std::ranges::none_of(survey.forecast.entries, isOfOneRule))
            return true;
        ++m_outcomes[u"blocked by a constraint that the audit must know"_s];
        return auditKnowsABlocker(*m_connection, spec);
    }

    void runCase(const Case &one)
    {
        const quint32 seed = one.seed;
        const RandomSchema random(u"r%1"_s.arg(seed), seed, one.mostTables, one.shapes);
        random.makeIn(*m_connection);
        Spec spec;
        spec.root.table = {u"r%1"_s.arg(seed), random.root()};

        DeleteSurvey survey;
        Happening expected;
        Table root;
        {
            Transaction transaction(*m_connection, Transaction::Access::ReadOnly,
                                    Transaction::Isolation::RepeatableRead);
            const Schema schema = readSchema(*m_connection);
            root = *schema.table(spec.root.table);
            survey = surveyDelete(*m_connection, schema, spec, random.rootKeys(), RuleSet::Current);
            // A delete locks what the keys alone tell, before it reads the rest.
            Schema keys;
            askTogether(*m_connection, keyGraph(*m_connection, keys));
            const DeleteGraph most = deleteGraph(keys, root.oid, [](const ForeignKey &key) { return key.rule(); });
            const QList<Oid> locked = tablesOf(keys, most);
            for (const Oid table : tablesOf(schema, survey.shape.graph))
                QVERIFY2(locked.contains(table), qPrintable(schema.tables[table].sql));
            if (!survey.roots.found.isEmpty())
                expected = foretold(*m_connection, schema, survey);
        }
        ++m_outcomes[toString(survey.preview.outcome)];
        if (survey.preview.outcome == PreviewOutcome::Blocked)
            QVERIFY2(auditKnows(spec, survey), qPrintable(u"seed %1: blocked, but the audit is green"_s.arg(seed)));

        const QMap<int, QString> before = rows(random);
        Happening actual;
        QString refusal;
        {
            Transaction transaction(*m_connection, Transaction::Access::ReadWrite,
                                    Transaction::Isolation::RepeatableRead);
            try {
                m_connection->query(
                    u"DELETE FROM %1 x WHERE %2"_s.arg(
                        PreviewQuery::source(root),
                        rootCondition(root, u"x"_s, survey.shape.rootEquality, random.rootKeys().size())),
                    rootParameters(root, random.rootKeys()));
                m_connection->query(u"SET CONSTRAINTS ALL IMMEDIATE"_s);
                const QMap<int, QString> after = rows(random);
                for (auto row = before.cbegin(); row != before.cend(); ++row) {
                    if (!after.contains(row.key()))
                        actual.deleted.insert(row.key());
                    else if (after.value(row.key()) != row.value())
                        actual.changed.insert(row.key());
                }
            } catch (const DbError &error) {
                refusal = error.sqlState + u' ' + error.message;
            }
        }
        const auto what = [&](const QString &problem) {
            QStringList lines{
                u"seed %1: %2"_s.arg(seed).arg(problem),
                u"outcome %1, server: %2"_s.arg(toString(survey.preview.outcome),
                                                refusal.isEmpty() ? u"done"_s : refusal),
                u"foretold: deleted %1; changed %2"_s.arg(toText(expected.deleted), toText(expected.changed)),
                u"happened: deleted %1; changed %2"_s.arg(toText(actual.deleted), toText(actual.changed))};
            for (const PreviewEntry &entry : survey.preview.entries)
                lines.append(u"  %1 %2 %3: %4"_s.arg(entry.table.toString(), toString(entry.action),
                                                     QString::number(entry.rows), entry.reason));
            return (lines + survey.preview.notes).join(u'\n');
        };
        switch (survey.preview.outcome) {
        case PreviewOutcome::Ok:
            ++m_outcomes[!expected.changed.isEmpty()                              ? u"ok, rows change"_s
                             : expected.deleted.size() > random.rootKeys().size() ? u"ok, rows go"_s
                                                                                  : u"ok, the root rows alone"_s];
            QVERIFY2(refusal.isEmpty(), qPrintable(what(u"ok, but the server refuses"_s)));
            QVERIFY2(expected == actual, qPrintable(what(u"other rows than foretold"_s)));
            break;
        case PreviewOutcome::Blocked:
            QVERIFY2(!refusal.isEmpty(), qPrintable(what(u"blocked, but the server deletes"_s)));
            break;
        case PreviewOutcome::OrderDependent:
            // What goes is an upper bound then.
            if (refusal.isEmpty())
                QVERIFY2(expected.deleted.contains(actual.deleted), qPrintable(what(u"more rows than foretold"_s)));
            ++m_outcomes[refusal.isEmpty() ? u"order-dependent, done"_s : u"order-dependent, refused"_s];
            break;
        case PreviewOutcome::Unknown:
            break;
        }
        if (refusal.isEmpty() && survey.preview.outcome != PreviewOutcome::Unknown)
            deleteAndTakeBack(spec, random, before, what);
        m_connection->query(u"DROP SCHEMA %1 CASCADE"_s.arg(spec.root.table.schema));
    }

    /// Whether all that is in the way are constraints that hold for new rows only: nobody can put such a row back.
    bool violatedBefore(const Spec &spec, const UndoResult &undone)
    {
        return std::ranges::all_of(undone.conflicts, [&](const UndoConflict &conflict) {
            return m_connection
                       ->query(u"SELECT count(*) FROM pg_constraint WHERE conname = $1 AND NOT convalidated "
                               "AND connamespace = $2::regnamespace"_s,
                               {conflict.constraint, spec.root.table.schema})
                       .integer(0, 0)
                > 0;
        });
    }

    /// The program's own delete, then its undo: every row is as it was.
    template <typename What>
    void deleteAndTakeBack(const Spec &spec, const RandomSchema &random, const QMap<int, QString> &before,
                           const What &what)
    {
        const QTemporaryDir folder;
        DeleteOptions options;
        options.archivePath = folder.filePath(u"undo.sql"_s);
        const DeleteResult deleted = deleteRoots(*m_connection, spec, random.rootKeys(), options);
        if (deleted.outcome != DeleteOutcome::Deleted) {
            // Fewer rows than the upper bound: the guard does not let that pass as foretold.
            QVERIFY2(!deleted.changed && rows(random) == before, qPrintable(what(deleted.message)));
            ++m_outcomes[u"refused by the guard or the keys"_s];
            return;
        }
        QVERIFY2(rows(random) != before, qPrintable(what(u"deleted, but nothing is gone"_s)));
        UndoOptions undo;
        undo.run = UndoOptions::Run::Restore;
        const UndoResult undone = undoDelete(*m_connection, ArchiveFile(options.archivePath), undo);
        if (undone.outcome == UndoOutcome::Conflicts && violatedBefore(spec, undone)) {
            ++m_outcomes[u"not to be taken back: violated an unvalidated constraint before"_s];
            return;
        }
        QStringList inTheWay;
        for (const UndoConflict &conflict : undone.conflicts)
            inTheWay.append(conflict.table.toString() + u' ' + conflict.constraint);
        QVERIFY2(undone.outcome == UndoOutcome::Restored,
                 qPrintable(what(undone.message + u' ' + inTheWay.join(u", "_s))));
        QVERIFY2(rows(random) == before, qPrintable(what(u"the undo did not bring everything back"_s)));
        QVERIFY2(undone.altered.isEmpty(), qPrintable(what(u"rows came back altered"_s)));
        ++m_outcomes[u"deleted and taken back"_s];
    }

private slots:
    void initTestCase() { REQUIRE_SERVER(m_fixture); }

    void cleanupTestCase()
    {
        m_connection.reset();
        m_database.reset();
    }

    void previewForetellsWhatTheServerDoes()
    {
        constexpr int mostTables = 8;
        QList<Case> seeds;
        if (!qEnvironmentVariableIsSet("ONDELETE_RANDOM_SEED"))
            // Once failed: what blocked was never reached; the undo stood in its own way; a second key found nothing to
            // write.
            for (const quint32 seed : {2484, 3875, 4135})
                seeds.append({seed, 6, RandomSchema::Shapes::Usual});
        seeds += numbered(cases(), mostTables);
        eachCase(seeds, [this](const Case &one) { runCase(one); });
        QVERIFY(m_outcomes.value(u"deleted and taken back"_s) > 0);
        // A preview that can't tell is no answer: it must stay the exception.
        QVERIFY(m_outcomes.value(u"unknown"_s) * 10 <= cases());
    }

    void whatTriggersAndRulesDoIsToldAndTakenBack()
    {
        constexpr int mostTables = 4;
        eachCase(numbered(cases() / 5, mostTables), [this](const Case &one) {
            CodeCase code(*m_connection, one.seed, one.mostTables);
            const QString wrong = code.run();
            if (!wrong.isEmpty()) // longer than what a failure can say
                qWarning("%s", qPrintable(wrong));
            QVERIFY2(wrong.isEmpty(), qPrintable(u"seed %1: what is told above"_s.arg(one.seed)));
            for (const QString &outcome : code.outcomes())
                ++m_outcomes[outcome];
        });
        QVERIFY(m_outcomes.value(u"deleted with what triggers do"_s) > 0);
        QVERIFY(m_outcomes.value(u"taken back"_s) > 0);
    }

private:
    static QList<Case> numbered(int count, int mostTables)
    {
        const quint32 first = firstSeed();
        qInfo("seeds %u to %u", first, first + uint(count) - 1);
        QList<Case> seeds;
        for (quint32 seed = first; seed < first + quint32(count); ++seed)
            seeds.append({seed, mostTables});
        return seeds;
    }

    template <typename Run>
    void eachCase(const QList<Case> &seeds, const Run &run)
    {
        m_outcomes.clear();
        for (const Case &one : seeds) {
            // A catalog in which much was made and dropped becomes slow, and so does a store with many records.
            if (!m_database || one.seed % 100 == 0) {
                QDir(dataFolder(u"receipts"_s)).removeRecursively();
                m_connection.reset();
                m_database = m_fixture.emptyDatabase();
                m_connection = std::make_unique<Connection>(m_database->settings());
            }
            try {
                run(one);
            } catch (const DbError &error) {
                QFAIL(qPrintable(u"seed %1: %2"_s.arg(QString::number(one.seed), error.details())));
            }
            if (QTest::currentTestFailed())
                return;
        }
        for (const auto &[outcome, count] : m_outcomes.asKeyValueRange())
            qInfo("%s: %d", qPrintable(outcome), count);
    }
};

QTEST_GUILESS_MAIN(TestDifferential)
#include "tst_differential.moc"

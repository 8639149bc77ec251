// SPDX-License-Identifier: MIT
#include "core/diagram/diagram.h"
#include "core/diagram/diagramwords.h"
#include "core/text/estimates.h"
#include "support/text/schematext.h"
#include "support/text/spectext.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestDiagram : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_schema = schemaOf(uR"(
            sessions(id! pk)
            groups(id! pk, session_id! -> sessions cascade)
            webinars(id! pk, group_id -> groups, other_id -> groups as webinars_other)
            links(id! pk, webinar_id -> webinars cascade)
            workshops(id! pk, group_id -> groups set null)
            elsewhere(id! pk)
        )"_s);
        m_audit = audit(m_schema, specOf(uR"(
            root sessions "session" "sessions"
            webinars.group_id -> groups cascade
            webinars.other_id -> groups set null
        )"_s),
                        {}, {});
    }

    void holdsTheRootAndWhatItsDeleteReaches()
    {
        const Diagram diagram = diagramOf(m_schema, m_audit, RuleSet::Current);
        QCOMPARE(names(diagram), (QStringList{u"sessions"_s, u"groups"_s, u"webinars"_s, u"workshops"_s}));
        QVERIFY(diagram.tables[0].isRoot && diagram.tables[1].goes && !diagram.tables[2].goes);
        QVERIFY(diagram.tables[2].stops && !diagram.tables[3].stops);
        QCOMPARE(diagram.keys.size(), 4);
        QVERIFY(!diagram.ofRows);
    }

    void parallelKeysStayApart()
    {
        const Diagram diagram = diagramOf(m_schema, m_audit, RuleSet::Current);
        const auto between = std::ranges::count_if(diagram.keys, [&](const DiagramKey &key) {
            return diagram.tables[key.from].name.name == u"groups" && diagram.tables[key.to].name.name == u"webinars";
        });
        QCOMPARE(between, 2);
    }

    void desiredRulesReachFurther()
    {
        const Diagram diagram = diagramOf(m_schema, m_audit, RuleSet::Desired);
        QVERIFY(names(diagram).contains(u"links"_s)); // webinars go now, and links with them
        QVERIFY(std::ranges::none_of(diagram.keys, &DiagramKey::stops));
    }

    void circlesEnd()
    {
        const Schema schema =
            schemaOf(u"a(id! pk, b_id -> b cascade, a_id -> a cascade)\nb(id! pk, a_id -> a cascade)"_s);
        const Audit found = audit(schema, specOf(u"root a \"a\" \"as\""_s), {}, {});
        const Diagram diagram = diagramOf(schema, found, RuleSet::Current);
        QCOMPARE(diagram.tables.size(), 2);
        QCOMPARE(diagram.keys.size(), 3);
    }

    void boxSaysItsRows()
    {
        DiagramTable table{.table = 1, .name = {u"public"_s, u"groups"_s}};
        QCOMPARE(figuresOf(table, false), u"rows not counted"_s);
        table.estimatedRows = 1204;
        QVERIFY(figuresOf(table, false).contains(rowsText(1204)));
        QCOMPARE(rowsText(-1), u"?"_s);
        table.deleted = 3;
        QCOMPARE(figuresOf(table, true), u"3 of about %1 would go"_s.arg(rowsText(1204)));
        table.unknown = true;
        QVERIFY(!figuresOf(table, true).contains(u'3'));
    }

    void figuresOfGivenRowsStandAtTheirKeys()
    {
        Preview preview;
        const auto add = [&](const QString &table, RowAction action, qint64 rows, const QStringList &keys) {
            PreviewEntry entry;
            entry.table = {u"public"_s, table};
            entry.action = action;
            entry.rows = rows;
            entry.constraints = keys;
            preview.entries.append(entry);
        };
        add(u"sessions"_s, RowAction::Delete, 1, {});
        add(u"groups"_s, RowAction::Delete, 3, {nameOf(u"groups"_s, u"session_id"_s)});
        add(u"webinars"_s, RowAction::Block, 2, {u"webinars_other"_s});
        const Diagram diagram = diagramOf(m_schema, m_audit, RuleSet::Current, preview);
        QVERIFY(diagram.ofRows);
        QCOMPARE(diagram.tables[1].deleted, 3);
        QCOMPARE(diagram.tables[2].blocking, 2);
        QVERIFY(!diagram.tables[3].isReached());
        for (const DiagramKey &key : diagram.keys) {
            const ForeignKey &declared = *m_schema.foreignKey(key.key);
            QCOMPARE(key.stopsThese, declared.name == u"webinars_other");
            QCOMPARE(key.isReached, declared.name == u"webinars_other" || declared.columns.first() == u"session_id");
            QCOMPARE(key.rows.has_value(), key.isReached);
        }
    }

    void rowsOfSeveralKeysAreNotGuessedApart()
    {
        Preview preview;
        PreviewEntry entry;
        entry.table = {u"public"_s, u"webinars"_s};
        entry.action = RowAction::Block;
        entry.rows = 5;
        entry.constraints = {u"webinars_other"_s, nameOf(u"webinars"_s, u"group_id"_s)};
        preview.entries = {entry};
        const Diagram diagram = diagramOf(m_schema, m_audit, RuleSet::Current, preview);
        QCOMPARE(diagram.tables[2].blocking, 5);
        for (const DiagramKey &key : diagram.keys)
            QVERIFY(!key.rows);
        QCOMPARE(std::ranges::count_if(diagram.keys, &DiagramKey::stopsThese), 2);
    }

    void isFoundByTableKeyAndColumn()
    {
        const Diagram diagram = diagramOf(m_schema, m_audit, RuleSet::Current);
        QCOMPARE(diagram.find(m_schema, u"WEBIN"_s), QList<int>{2});
        QCOMPARE(diagram.find(m_schema, u"session_id"_s), QList<int>{1});
        QCOMPARE(diagram.find(m_schema, u"webinars_oth"_s), QList<int>{2});
        QVERIFY(diagram.find(m_schema, u" "_s).isEmpty());
    }

    void noRootNoPicture()
    {
        Audit other = m_audit;
        other.root = {u"public"_s, u"nowhere"_s};
        QCOMPARE(diagramOf(m_schema, other, RuleSet::Current), Diagram());
    }

private:
    [[nodiscard]] QString nameOf(const QString &table, const QString &column) const
    {
        for (const ForeignKey &key : m_schema.foreignKeys) {
            if (key.table == tableIn(m_schema, table).oid && key.columns.first() == column)
                return key.name;
        }
        return {};
    }

    static QStringList names(const Diagram &diagram)
    {
        QStringList all;
        for (const DiagramTable &table : diagram.tables)
            all.append(table.name.name);
        return all;
    }

    Schema m_schema;
    Audit m_audit;
};

QTEST_APPLESS_MAIN(TestDiagram)
#include "tst_diagram.moc"

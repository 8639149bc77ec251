// SPDX-License-Identifier: MIT
#include "support/fixstory.h"

#include "postgres/audit/auditor.h"

#include <QtCore/QElapsedTimer>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

constexpr auto tables = R"(
    DROP SCHEMA IF EXISTS s CASCADE;
    CREATE SCHEMA s;
    CREATE TABLE s.parents (id int PRIMARY KEY);
    CREATE TABLE s.plain (id int, parent int NOT NULL REFERENCES s.parents);
    CREATE INDEX ON s.plain (parent);
    CREATE TABLE s.bare (id int, parent int REFERENCES s.parents);
    CREATE TABLE s.parts (id int, parent int REFERENCES s.parents) PARTITION BY RANGE (id);
    CREATE TABLE s.parts_a PARTITION OF s.parts FOR VALUES FROM (0) TO (10);
    CREATE TABLE s.parts_b PARTITION OF s.parts DEFAULT;
    INSERT INTO s.parents SELECT generate_series(1, 20);
    INSERT INTO s.plain SELECT n, n FROM generate_series(1, 20) n;
    INSERT INTO s.bare TABLE s.plain;
    INSERT INTO s.parts TABLE s.plain;
)";

/// Key triggers fire in the order of their names, which end with an oid, as text: a new key's would come before these,
/// as "…_100000" comes before "…_20000".
constexpr auto oldKeysFireLast = R"(
    UPDATE pg_trigger g SET tgname = regexp_replace(tgname, '(\d+)$', '9\1')
    FROM pg_constraint k
    WHERE k.oid = g.tgconstraint AND k.contype = 'f' AND k.connamespace = 's'::regnamespace;
)";

bool isBack(FixRoute route)
{
    return route == FixRoute::Back || route == FixRoute::BackByOtherWay;
}

} // namespace

FixStory::FixStory(DatabaseFixture &fixture)
    : m_database(fixture.emptyDatabase())
{
    connectAgain();
}

void FixStory::connectAgain()
{
    m_observer.reset();
    m_observer = std::make_unique<Connection>(m_database->settings());
    m_observer->query(u"SET synchronous_commit = on"_s); // what is told here outlives a crash of the server
}

void FixStory::tell(FixRoute route)
{
    m_observer->runScript(tables);
    if (isBack(route)) {
        const Schema schema = auditDatabase(*m_observer, {}).schema;
        const FixPlan there = planned(FixRoute::There);
        m_changes.clear();
        for (const FixItem &item : there.items)
            m_changes.append(changeOf(item, schema));
        if (const FixResult result = runFix(*m_observer, there, {}); result.outcome != FixOutcome::Done)
            qFatal("%s", qPrintable(said(result)));
    }
    if (route == FixRoute::ThereByOtherWay || route == FixRoute::BackByOtherWay)
        m_observer->runScript(oldKeysFireLast);
}

Spec FixStory::spec()
{
    Spec spec;
    spec.title = u"Three keys"_s;
    spec.root.table = {u"s"_s, u"parents"_s};
    spec.root.singular = u"parent"_s;
    spec.root.plural = u"parents"_s;
    spec.root.label = {u"id"_s};
    spec.root.columns = {{u"Number"_s, u"id"_s, ListColumn::Kind::Value, {}, {}, {}}};
    for (const QString &table : {u"plain"_s, u"bare"_s, u"parts"_s})
        spec.rules.append({{u"s"_s, table}, {u"parent"_s}, spec.root.table, DeleteRule::SetNull, {}, {}});
    return spec;
}

FixPlan FixStory::planned(FixRoute route)
{
    const AuditedSchema audited = auditDatabase(*m_observer, spec());
    if (isBack(route))
        return planReversal(audited.schema, m_changes, Reversal::RulesAndNotNull);
    FixChoices choices;
    choices.createIndexes = true;
    return planFix(audited.schema, audited.audit, choices);
}

QMap<QString, QString> FixStory::keys()
{
    const Rows rows = m_observer->query(uR"(
        SELECT 's.' || t.relname || '.parent', (
            SELECT string_agg(format('%s %s %s %s %s', c.relname, k.conname, pg_get_constraintdef(k.oid), k.convalidated, a.attnotnull),
                              E'\n' ORDER BY c.relname, k.conname)
            FROM pg_class c JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'f'
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'parent'
            WHERE (c.oid = t.oid OR c.oid IN (SELECT inhrelid FROM pg_inherits WHERE inhparent = t.oid))
              AND (k.conname NOT LIKE 'ondelete\_new\_%'))
        FROM pg_class t WHERE t.relnamespace = 's'::regnamespace AND t.relname IN ('plain', 'bare', 'parts'))"_s);
    QMap<QString, QString> keys;
    for (int i = 0; i < rows.count(); ++i)
        keys.insert(rows.text(i, 0), rows.text(i, 1));
    return keys;
}

bool FixStory::isAlone()
{
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < 20'000) {
        if (isOnlyClient(*m_observer))
            return true;
        QTest::qWait(5);
    }
    return false;
}

QString said(const FixResult &result)
{
    QStringList lines{toString(result.outcome)};
    for (const StepResult &step : result.steps)
        lines.append(u"%1, %2: %3 %4"_s.arg(step.finding, step.title, toString(step.state), step.message));
    return (lines + result.leftBehind).join(u'\n');
}

} // namespace ondelete

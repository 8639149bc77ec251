// SPDX-License-Identifier: MIT
#include "keymigration.h"

#include "postgres/audit/auditor.h"
#include "postgres/fix/fixrunner.h"

#include <algorithm>
#include <stdexcept>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

void runFixTo(Connection &connection, DeleteRule rule)
{
    const QualifiedName parent{u"bench"_s, u"parent"_s};
    Spec spec;
    spec.root.table = parent;
    spec.rules = {{{u"bench"_s, u"child"_s}, {u"parent_id"_s}, parent, rule, {}, {}}};
    const AuditedSchema audited = auditDatabase(connection, spec);
    const FixResult result = runFix(connection, planFix(audited.schema, audited.audit, {}), {});
    if (result.outcome == FixOutcome::Done)
        return;
    QString why = toString(result.outcome);
    for (const StepResult &step : result.steps)
        why += u'\n' + step.message;
    throw std::runtime_error(why.toStdString());
}

} // namespace

void makeTables(Connection &connection, qint64 rows)
{
    const qint64 parents = rows / 100;
    for (const QString &statement : {
             u"DROP SCHEMA IF EXISTS bench CASCADE"_s,
             u"CREATE SCHEMA bench"_s,
             u"CREATE TABLE bench.parent (id bigint PRIMARY KEY, note int NOT NULL DEFAULT 0)"_s,
             u"CREATE TABLE bench.child (id bigint PRIMARY KEY, parent_id bigint, note int NOT NULL DEFAULT 0)"_s,
             u"INSERT INTO bench.parent SELECT generate_series(1, %1)"_s.arg(parents),
             u"INSERT INTO bench.child SELECT i, 1 + i % %2 FROM generate_series(1, %1) i"_s.arg(rows).arg(parents),
             u"CREATE INDEX ON bench.child (parent_id)"_s,
             u"ALTER TABLE bench.child ADD CONSTRAINT child_parent FOREIGN KEY (parent_id) REFERENCES bench.parent"_s,
             u"VACUUM ANALYZE bench.parent"_s,
             u"VACUUM ANALYZE bench.child"_s,
             u"CHECKPOINT"_s,
         })
        connection.query(statement);
}

void makeManyKeys(Connection &connection, int keys)
{
    // In parts: each table's lock is held to the end of its transaction.
    for (int first = 1; first <= keys; first += 200)
        connection.query(
            u"DO $$ BEGIN FOR i IN %1..%2 LOOP EXECUTE format('CREATE TABLE bench.c%s (id int PRIMARY KEY, p bigint "
            "REFERENCES bench.parent ON DELETE CASCADE, v int CHECK (v > 0))', i); END LOOP; END $$"_s.arg(first)
                .arg(std::min(first + 199, keys)));
}

void migrate(Connection &connection, KeyMigration migration, DeleteRule rule)
{
    const QString drop = u"ALTER TABLE bench.child DROP CONSTRAINT child_parent"_s;
    const QString add =
        u"ADD CONSTRAINT child_parent FOREIGN KEY (parent_id) REFERENCES bench.parent ON DELETE "_s + toSql(rule);
    switch (migration) {
    case KeyMigration::DropAdd:
        connection.runScript((drop + u"; ALTER TABLE bench.child "_s + add).toUtf8());
        return;
    case KeyMigration::NotValidAlter:
        connection.query(drop + u", "_s + add + u" NOT VALID"_s);
        connection.query(u"ALTER TABLE bench.child VALIDATE CONSTRAINT child_parent"_s);
        return;
    case KeyMigration::OnDelete:
        runFixTo(connection, rule);
        return;
    }
}

} // namespace ondelete

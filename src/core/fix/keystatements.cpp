// SPDX-License-Identifier: MIT
#include "core/fix/keystatements.h"

#include "core/catalog/sqltext.h"
#include "core/catalog/temporarykey.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::FixStep)
};

QString alterTable(const Table &table, const QString &action)
{
    return u"ALTER TABLE %1 %2"_s.arg(table.sql, action);
}

QString lockTable(const Table &table, const QString &mode)
{
    // Without ONLY the partitions are locked, too; but so would be tables that inherit.
    return u"LOCK TABLE %1%2 IN %3 MODE"_s.arg(table.kind == Table::Kind::Partitioned ? QString() : u"ONLY "_s,
                                               table.sql, mode);
}

/// A DO statement of @p body, in dollar quotes that it does not hold.
QString doStatement(const QString &body)
{
    QString tag = u"$ondelete$"_s;
    while (body.contains(tag))
        tag.insert(1, u'x');
    return u"DO %1\n%2\n%1"_s.arg(tag, body);
}

} // namespace

KeyStatements::KeyStatements(const Schema &schema, const ForeignKey &key, const FixItem &item, int lockTimeoutMs)
    : m_schema(schema)
    , m_key(key)
    , m_child(*schema.tables.find(key.table))
    , m_parent(*schema.tables.find(key.references))
    , m_item(item)
    , m_definition(definitionWithRule(key, item.to, item.setColumns, true))
    , m_adopts(m_child.kind == Table::Kind::Partitioned && schema.server.versionNumber < 180000)
    , m_lockTimeout(u"SET LOCAL lock_timeout = '%1ms'"_s.arg(lockTimeoutMs))
{
    if (!m_adopts)
        m_holders = {&m_child};
    else
        for (const Table *part : schema.partitionsOf(m_child.oid))
            if (part->kind != Table::Kind::Partitioned)
                m_holders.append(part);
}

QList<Oid> KeyStatements::tables() const
{
    QList<Oid> oids;
    for (const Table *side : {&m_parent, &m_child}) {
        oids.append(side->oid);
        for (const Table *part : m_schema.partitionsOf(side->oid))
            oids.append(part->oid);
    }
    return oids;
}

QList<FixStep> KeyStatements::steps(FixStep::Kind adding) const
{
    QList<FixStep> steps = beforeTheKey();
    for (const Table *holder : m_holders)
        steps.append(add(*holder, adding));
    // A whole table's key adopts valid ones only.
    if (m_item.validates)
        for (const Table *holder : m_holders)
            steps.append(validate(*holder, m_item.temporaryName));
    steps.append(swap());
    return steps;
}

QList<FixStep> KeyStatements::beforeTheKey() const
{
    QList<FixStep> steps;
    for (const QString &column : m_item.setNotNull)
        steps.append(refuseNull(column));
    // SET NOT NULL alone would scan the table under ACCESS EXCLUSIVE; a valid CHECK spares it that.
    for (const QString &column : m_item.setNotNull) {
        steps.append(addCheck(column));
        steps.append(validate(m_child, checkName(column)));
    }
    return steps;
}

FixStep KeyStatements::refuseNull(const QString &column) const
{
    FixStep step;
    step.kind = FixStep::Kind::RefuseNull;
    step.title = Text::tr("make sure that %1 holds no NULL").arg(column);
    const QString message =
        Text::tr("%1 holds NULL in some rows of %2, so NOT NULL can't return. Nothing was changed. Give those "
                 "rows a value, or restore the rules only. Rows with NULL: ")
            .arg(column, m_child.sql);
    step.statements = {m_lockTimeout, u"SET LOCAL statement_timeout = 0"_s,
                       doStatement(u"DECLARE\n  found bigint;\nBEGIN\n"
                                   "  SELECT pg_catalog.count(*) INTO found FROM %1 WHERE %2 IS NULL;\n"
                                   "  IF found > 0 THEN\n"
                                   "    RAISE EXCEPTION USING MESSAGE = %3 || found;\n"
                                   "  END IF;\nEND"_s.arg(m_child.sql, column, sqlLiteral(message)))};
    step.waits = FixStep::Waits::Nobody;
    step.locks = Text::tr("ACCESS SHARE on %1").arg(m_child.name.name);
    return step;
}

FixStep KeyStatements::addCheck(const QString &column) const
{
    FixStep step;
    step.kind = FixStep::Kind::AddCheck;
    step.title = Text::tr("allow no NULL in %1 from now on").arg(column);
    step.statements = {m_lockTimeout,
                       alter(u"ADD CONSTRAINT %1 CHECK (%2 IS NOT NULL) NOT VALID"_s.arg(checkName(column), column))};
    step.waits = FixStep::Waits::EverybodyAMoment;
    step.locks = Text::tr("ACCESS EXCLUSIVE on %1").arg(m_child.name.name);
    step.table = m_child.oid;
    step.name = checkName(column);
    return step;
}

FixStep KeyStatements::add(const Table &holder, FixStep::Kind kind) const
{
    FixStep step;
    step.kind = kind;
    step.title = kind == FixStep::Kind::AddRulingKey
        ? Text::tr("add the new key to %1, unchecked; its rule holds from here on").arg(holder.name.name)
        : m_adopts ? Text::tr("add the new key to %1, unchecked").arg(holder.name.name)
                   : Text::tr("add the new key, unchecked");
    step.statements = locks(holder, u"SHARE ROW EXCLUSIVE"_s)
        << alterTable(holder, u"ADD CONSTRAINT %1 %2"_s.arg(m_item.temporaryName, m_definition));
    step.waits = FixStep::Waits::WritersAMoment;
    step.locks = Text::tr("SHARE ROW EXCLUSIVE on %1 and %2").arg(m_parent.name.name, holder.name.name);
    step.table = holder.oid;
    step.name = m_item.temporaryName;
    return step;
}

FixStep KeyStatements::validate(const Table &holder, const QString &constraint) const
{
    FixStep step;
    step.kind = FixStep::Kind::Validate;
    step.title = m_adopts && &holder != &m_child ? Text::tr("check all rows of %1").arg(holder.name.name)
                                                 : Text::tr("check all rows");
    step.statements = {m_lockTimeout, u"SET LOCAL statement_timeout = 0"_s,
                       alterTable(holder, u"VALIDATE CONSTRAINT "_s + constraint)};
    step.waits = FixStep::Waits::Nobody;
    step.locks = Text::tr("SHARE UPDATE EXCLUSIVE on %1, ROW SHARE on %2; reads and writes go on")
                     .arg(holder.name.name, m_parent.name.name);
    return step;
}

FixStep KeyStatements::swap() const
{
    FixStep step;
    step.kind = FixStep::Kind::Swap;
    step.title = !m_item.dropNotNull.isEmpty() ? Text::tr("swap, and allow NULL")
        : !m_item.setNotNull.isEmpty()         ? Text::tr("swap, and allow NULL no more")
                                               : Text::tr("swap");
    step.statements = locks(m_child, u"ACCESS EXCLUSIVE"_s) << alter(u"DROP CONSTRAINT "_s + m_key.sql);
    step.statements << (m_adopts ? alter(u"ADD CONSTRAINT %1 %2"_s.arg(
                            m_key.sql, definitionWithRule(m_key, m_item.to, m_item.setColumns, false)))
                                 : alter(u"RENAME CONSTRAINT %1 TO %2"_s.arg(m_item.temporaryName, m_key.sql)));
    step.statements += finish();
    step.waits = FixStep::Waits::EverybodyAMoment;
    step.locks = accessExclusive();
    return step;
}

FixStep KeyStatements::cleanUp() const
{
    FixStep step;
    step.kind = FixStep::Kind::CleanUp;
    step.title = Text::tr("remove the unfinished key");
    step.statements = locks(m_child, u"ACCESS EXCLUSIVE"_s);
    for (const Table *holder : m_holders)
        step.statements << alterTable(*holder, u"DROP CONSTRAINT IF EXISTS "_s + m_item.temporaryName);
    for (const QString &column : m_item.setNotNull)
        step.statements << alter(u"DROP CONSTRAINT IF EXISTS "_s + checkName(column));
    step.waits = FixStep::Waits::EverybodyAMoment;
    step.locks = accessExclusive();
    return step;
}

/// The referenced table first, then the referencing one: a DELETE goes that way too. LOCK TABLE asks for rights
/// that the owner of the referencing table may lack on the other; ALTER TABLE then locks it all the same.
QStringList KeyStatements::locks(const Table &holder, const QString &mode) const
{
    QStringList statements{m_lockTimeout};
    if (m_parent.oid != holder.oid && (m_parent.may.owns || m_parent.may.update || m_parent.may.remove))
        statements.append(lockTable(m_parent, mode));
    statements.append(lockTable(holder, mode));
    return statements;
}

/// What a new constraint lacks of the old one, and what goes with the change.
QStringList KeyStatements::finish() const
{
    QStringList statements = keepDerived();
    if (!m_key.comment.isEmpty())
        statements.append(
            u"COMMENT ON CONSTRAINT %1 ON %2 IS %3"_s.arg(m_key.sql, m_child.sql, sqlLiteral(m_key.comment)));
    for (const QString &column : m_item.dropNotNull)
        statements.append(alter(u"ALTER COLUMN %1 DROP NOT NULL"_s.arg(column)));
    for (const QString &name : m_item.setNotNull) {
        const auto column = std::ranges::find(m_child.columns, name, &Column::sql);
        const bool isNamed = column != m_child.columns.end() && !column->notNullName.isEmpty();
        statements.append(isNamed
                              ? alter(u"ADD CONSTRAINT %1 NOT NULL %2"_s.arg(sqlIdentifier(column->notNullName), name))
                              : alter(u"ALTER COLUMN %1 SET NOT NULL"_s.arg(name)));
        if (isNamed && !column->notNullComment.isEmpty())
            statements.append(u"COMMENT ON CONSTRAINT %1 ON %2 IS %3"_s.arg(
                sqlIdentifier(column->notNullName), m_child.sql, sqlLiteral(column->notNullComment)));
        statements.append(alter(u"DROP CONSTRAINT "_s + checkName(name)));
    }
    return statements;
}

/// The server chooses the names of the derived keys; they get those that the old key's had. Two passes, because one may
/// have got another's name.
QStringList KeyStatements::keepDerived() const
{
    QStringList names;
    QStringList comments;
    for (const DerivedKey &derived : m_key.derived) {
        const Table &table = *m_schema.tables.find(derived.table);
        names.append(
            u"      (%1::pg_catalog.regclass::pg_catalog.oid, %2::pg_catalog.regclass::pg_catalog.oid, %3)"_s.arg(
                sqlLiteral(table.sql), sqlLiteral(m_schema.tables.find(derived.references)->sql),
                sqlLiteral(derived.name)));
        if (!derived.comment.isEmpty())
            comments.append(u"COMMENT ON CONSTRAINT %1 ON %2 IS %3"_s.arg(sqlIdentifier(derived.name), table.sql,
                                                                          sqlLiteral(derived.comment)));
    }
    if (names.isEmpty())
        return {};
    const QString body = uR"(DECLARE
  pass integer;
  part record;
BEGIN
  FOREACH pass IN ARRAY ARRAY[1, 2] LOOP
    FOR part IN
      WITH RECURSIVE family AS (
        SELECT k.oid, k.conrelid, k.confrelid, k.conname FROM pg_catalog.pg_constraint k
        WHERE k.contype = 'f' AND k.conrelid = %1::pg_catalog.regclass AND k.conname = %2
      UNION ALL
        SELECT k.oid, k.conrelid, k.confrelid, k.conname
        FROM pg_catalog.pg_constraint k JOIN family f ON k.conparentid = f.oid)
      SELECT f.oid, f.conrelid::pg_catalog.regclass AS tab, f.conname AS name, w.name AS was
      FROM family f JOIN (VALUES
%3) AS w(tab, parent, name) ON w.tab = f.conrelid AND w.parent = f.confrelid
      WHERE f.conname <> w.name
    LOOP
      EXECUTE pg_catalog.format('ALTER TABLE %s RENAME CONSTRAINT %I TO %I', part.tab, part.name,
                                CASE pass WHEN 1 THEN 'ondelete_part_' || part.oid ELSE part.was END);
    END LOOP;
  END LOOP;
END)"_s.replace(u"%1"_s, sqlLiteral(m_child.sql))
                             .replace(u"%2"_s, sqlLiteral(m_key.name))
                             .replace(u"%3"_s, names.join(u",\n"_s));
    return QStringList{doStatement(body)} + comments;
}

QString KeyStatements::checkName(const QString &column) const
{
    return temporaryCheckName(m_item.temporaryName, m_item.setNotNull.indexOf(column));
}

QString KeyStatements::alter(const QString &action) const
{
    return alterTable(m_child, action);
}

QString KeyStatements::accessExclusive() const
{
    return Text::tr("ACCESS EXCLUSIVE on %1 and %2").arg(m_parent.name.name, m_child.name.name);
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#include "core/fixstatements.h"

#include "core/temporarykey.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text { Q_DECLARE_TR_FUNCTIONS(ondelete::FixStep) };

/// A string literal that no setting can turn into something else.
QString literal(QString text)
{
    return u"E'"_s + text.replace(u'\\', u"\\\\"_s).replace(u'\'', u"''"_s) + u'\'';
}

QString quoted(QString name)
{
    return u'"' + name.replace(u'"', u"\"\""_s) + u'"';
}

/// "webinars_whatsapp_group_id_ondelete_idx": recognised again after a crash; 63 bytes at most, a hash in place of the rest.
QString indexName(const QString &table, const QStringList &columns)
{
    constexpr qsizetype longest = 63;
    const QString ending = u"_ondelete_idx"_s;
    const QString name = table + u'_' + columns.join(u'_');
    if (name.toUtf8().size() + ending.size() <= longest)
        return name + ending;
    const QString hash = u'_'
        + QString::fromLatin1(QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex().first(8));
    QString begin = name;
    while (begin.toUtf8().size() + hash.size() + ending.size() > longest)
        begin.chop(1);
    return begin + hash + ending;
}

/// Writes the statements that change one key from one rule to another, on plain tables.
class KeyStatements
{
public:
    KeyStatements(const Schema &schema, const ForeignKey &key, QString temporaryName, int lockTimeoutMs)
        : m_child(*schema.tables.find(key.table))
        , m_parent(*schema.tables.find(key.references))
        , m_key(key)
        , m_temporary(std::move(temporaryName))
        , m_lockTimeout(u"SET LOCAL lock_timeout = '%1ms'"_s.arg(lockTimeoutMs))
    {
    }

    [[nodiscard]] FixStep add(DeleteRule to) const
    {
        FixStep step;
        step.kind = FixStep::Kind::AddKey;
        step.title = Text::tr("add the new key, unchecked");
        step.statements = locks(u"SHARE ROW EXCLUSIVE"_s)
            << alter(u"ADD CONSTRAINT %1 %2"_s.arg(m_temporary, definitionWithRule(m_key, to, true)));
        step.waits = FixStep::Waits::WritersAMoment;
        step.locks = Text::tr("SHARE ROW EXCLUSIVE on %1 and %2").arg(m_parent.name.name, m_child.name.name);
        return step;
    }

    [[nodiscard]] FixStep validate(const QString &name) const
    {
        FixStep step;
        step.kind = FixStep::Kind::Validate;
        step.title = Text::tr("check all rows");
        step.statements = {m_lockTimeout, u"SET LOCAL statement_timeout = 0"_s,
                           alter(u"VALIDATE CONSTRAINT "_s + name)};
        step.waits = FixStep::Waits::Nobody;
        step.locks = Text::tr("SHARE UPDATE EXCLUSIVE on %1, ROW SHARE on %2; reads and writes go on")
                         .arg(m_child.name.name, m_parent.name.name);
        return step;
    }

    [[nodiscard]] FixStep swap(const QStringList &dropNotNull) const
    {
        FixStep step;
        step.kind = FixStep::Kind::Swap;
        step.title = dropNotNull.isEmpty() ? Text::tr("swap") : Text::tr("swap, and allow NULL");
        step.statements = locks(u"ACCESS EXCLUSIVE"_s)
            << alter(u"DROP CONSTRAINT "_s + m_key.sql)
            << alter(u"RENAME CONSTRAINT %1 TO %2"_s.arg(m_temporary, m_key.sql)) << finish(dropNotNull);
        step.waits = FixStep::Waits::EverybodyAMoment;
        step.locks = accessExclusive();
        return step;
    }

    [[nodiscard]] FixStep replace(DeleteRule to, const QStringList &dropNotNull) const
    {
        FixStep step;
        step.kind = FixStep::Kind::Replace;
        step.title = Text::tr("put the new key in the old one's place, unchecked");
        step.statements = locks(u"ACCESS EXCLUSIVE"_s)
            << alter(u"DROP CONSTRAINT %1, ADD CONSTRAINT %1 %2"_s.arg(m_key.sql, definitionWithRule(m_key, to, true)))
            << finish(dropNotNull);
        step.waits = FixStep::Waits::EverybodyAMoment;
        step.locks = accessExclusive();
        return step;
    }

    [[nodiscard]] FixStep cleanUp() const
    {
        FixStep step;
        step.kind = FixStep::Kind::CleanUp;
        step.title = Text::tr("remove the unfinished key");
        step.statements = locks(u"ACCESS EXCLUSIVE"_s) << alter(u"DROP CONSTRAINT IF EXISTS "_s + m_temporary);
        step.waits = FixStep::Waits::EverybodyAMoment;
        step.locks = accessExclusive();
        return step;
    }

    /// The way back, as whole transactions: NOT NULL can't return once a row is NULL, so that is asked first.
    [[nodiscard]] QStringList rollback(const FixItem &item) const
    {
        QStringList transactions;
        for (const QString &column : item.dropNotNull)
            transactions.append(asTransaction({refuseWhereNull(column)}));
        transactions.append(asTransaction(add(item.from).statements));
        if (m_key.validated)
            transactions.append(asTransaction(validate(m_temporary).statements));
        transactions.append(asTransaction(swap({}).statements));
        for (const QString &column : item.dropNotNull) {
            // SET NOT NULL alone would scan the table under ACCESS EXCLUSIVE; a valid CHECK spares it that.
            const QString check = m_temporary + u"_not_null"_s;
            transactions.append(asTransaction(
                {m_lockTimeout, alter(u"ADD CONSTRAINT %1 CHECK (%2 IS NOT NULL) NOT VALID"_s.arg(check, column))}));
            transactions.append(asTransaction(
                {m_lockTimeout, u"SET LOCAL statement_timeout = 0"_s, alter(u"VALIDATE CONSTRAINT "_s + check)}));
            transactions.append(asTransaction({m_lockTimeout, alter(u"ALTER COLUMN %1 SET NOT NULL"_s.arg(column)),
                                               alter(u"DROP CONSTRAINT "_s + check)}));
        }
        return transactions;
    }

private:
    [[nodiscard]] QString alter(const QString &action) const
    {
        return u"ALTER TABLE %1 %2"_s.arg(m_child.sql, action);
    }

    [[nodiscard]] QString accessExclusive() const
    {
        return Text::tr("ACCESS EXCLUSIVE on %1 and %2").arg(m_parent.name.name, m_child.name.name);
    }

    /// The referenced table first, then the referencing one: a DELETE goes that way too. LOCK TABLE asks for rights
    /// that the owner of the referencing table may lack on the other; ALTER TABLE then locks it all the same.
    [[nodiscard]] QStringList locks(const QString &mode) const
    {
        QStringList statements{m_lockTimeout};
        if (m_parent.oid != m_child.oid
            && (m_parent.may.owns || m_parent.may.update || m_parent.may.remove))
            statements.append(u"LOCK TABLE ONLY %1 IN %2 MODE"_s.arg(m_parent.sql, mode));
        statements.append(u"LOCK TABLE ONLY %1 IN %2 MODE"_s.arg(m_child.sql, mode));
        return statements;
    }

    /// What a new constraint lacks of the old one, and what goes with the change.
    [[nodiscard]] QStringList finish(const QStringList &dropNotNull) const
    {
        QStringList statements;
        if (!m_key.comment.isEmpty())
            statements.append(u"COMMENT ON CONSTRAINT %1 ON %2 IS %3"_s.arg(m_key.sql, m_child.sql,
                                                                            literal(m_key.comment)));
        for (const QString &column : dropNotNull)
            statements.append(alter(u"ALTER COLUMN %1 DROP NOT NULL"_s.arg(column)));
        return statements;
    }

    [[nodiscard]] QString refuseWhereNull(const QString &column) const
    {
        const QString body = u"BEGIN\n"
                             "  IF EXISTS (SELECT FROM %1 WHERE %2 IS NULL) THEN\n"
                             "    RAISE EXCEPTION USING MESSAGE = %3;\n"
                             "  END IF;\nEND"_s
                                 .arg(m_child.sql, column,
                                      literal(Text::tr("%1 holds NULL in some rows of %2, so NOT NULL can't return. "
                                                       "Nothing was changed.")
                                                  .arg(column, m_child.sql)));
        QString tag = u"$ondelete$"_s;
        while (body.contains(tag))
            tag.insert(1, u'x');
        return u"DO %1\n%2\n%1"_s.arg(tag, body);
    }

    const Table &m_child;
    const Table &m_parent;
    const ForeignKey &m_key;
    QString m_temporary;
    QString m_lockTimeout;
};

} // namespace

QString asTransaction(const QStringList &statements)
{
    QString text = u"BEGIN;\nSET LOCAL search_path = '';\n"_s;
    for (const QString &statement : statements)
        text += statement + u";\n"_s;
    return text + u"COMMIT;\n"_s;
}

QString definitionWithRule(const ForeignKey &key, DeleteRule rule, bool notValid)
{
    // In the order of pg_get_constraintdef: MATCH, ON UPDATE, ON DELETE and its columns, deferrability, validity.
    const QString before = (key.match == ForeignKey::Match::Full ? u" MATCH FULL"_s : QString())
        + (key.onUpdate == DeleteRule::NoAction ? QString() : u" ON UPDATE "_s + toSql(key.onUpdate));
    const auto onDelete = [&](DeleteRule r) {
        if (r == DeleteRule::NoAction)
            return QString();
        const bool own = r == key.onDelete && !key.setColumnsSql.isEmpty();
        return u" ON DELETE "_s + toSql(r) + (own ? u" ("_s + key.setColumnsSql.join(u", "_s) + u')' : QString());
    };
    const QString after = (key.deferrable ? u" DEFERRABLE"_s : QString())
        + (key.initiallyDeferred ? u" INITIALLY DEFERRED"_s : QString());
    const QString suffix = before + onDelete(key.onDelete) + after + (key.validated ? QString() : u" NOT VALID"_s);
    if (!key.enforced || key.period || !key.definition.endsWith(suffix)
        || !key.definition.startsWith(u"FOREIGN KEY ("))
        return {};
    const QString prefix = key.definition.chopped(suffix.size());
    if (!prefix.endsWith(u')'))
        return {}; // something stands there that this program does not know
    return prefix + before + onDelete(rule) + after + (notValid ? u" NOT VALID"_s : QString());
}

bool writeStatements(FixItem &item, const Schema &schema, const ForeignKey &key, int lockTimeoutMs)
{
    if (definitionWithRule(key, item.to, true).isEmpty())
        return false;
    item.temporaryName = temporaryKeyName(key.oid);
    const KeyStatements change(schema, key, item.temporaryName, lockTimeoutMs);
    item.steps = {change.add(item.to)};
    item.otherWay = {change.replace(item.to, item.dropNotNull)};
    if (key.validated) {
        item.steps.append(change.validate(item.temporaryName));
        item.otherWay.append(change.validate(key.sql));
    }
    item.steps.append(change.swap(item.dropNotNull));
    item.cleanUp = change.cleanUp();
    item.rollback = change.rollback(item);
    return true;
}

void writeIndexStatements(FixItem &item, const Schema &schema, const ForeignKey &key)
{
    const Table &table = *schema.tables.find(key.table);
    item.indexName = indexName(table.name.name, key.columns);
    QStringList columns;
    for (const QString &name : key.columns)
        columns.append(table.column(name)->sql);
    FixStep step;
    step.kind = FixStep::Kind::CreateIndex;
    step.title = Text::tr("make an index for the key");
    step.statements = {u"CREATE INDEX CONCURRENTLY %1 ON %2 (%3)"_s.arg(quoted(item.indexName), table.sql, columns.join(u", "_s))};
    step.waits = FixStep::Waits::Nobody;
    step.locks = Text::tr("SHARE UPDATE EXCLUSIVE on %1").arg(table.name.name);
    item.steps.prepend(step);
    if (!item.otherWay.isEmpty())
        item.otherWay.prepend(step);
    item.rollback.append(u"DROP INDEX CONCURRENTLY IF EXISTS %1.%2;\n"_s.arg(quoted(table.name.schema), quoted(item.indexName)));
}

QStringList transactionsOf(const FixItem &item)
{
    QStringList transactions;
    for (const FixStep &step : item.steps)
        transactions.append(u"-- %1: %2\n"_s.arg(item.finding.simplified(), step.title)
                            + (step.kind == FixStep::Kind::CreateIndex ? step.statements.first() + u";\n"_s
                                                                       : asTransaction(step.statements)));
    return transactions;
}

} // namespace ondelete

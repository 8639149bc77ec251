// SPDX-License-Identifier: MIT
#include "support/text/schematext.h"

#include "support/text/keytext.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

const QString plainEquality = u"OPERATOR(pg_catalog.=)"_s;

class SchemaReader
{
public:
    explicit SchemaReader(const QString &text)
        : m_tokens(text)
    {
    }

    Schema read()
    {
        m_schema.server.version = u"15.10"_s;
        m_schema.server.versionNumber = 150010;
        m_schema.server.database = u"test"_s;
        m_schema.server.user = u"me"_s;
        m_schema.server.host = u"here"_s;
        while (!m_tokens.isAtEnd()) {
            const TextToken name = m_tokens.word(u"a table"_s);
            if (m_tokens.isMark(u"("_s) && !name.text.endsWith(u'.'))
                readTable(name);
            else
                readKeyStatement(name);
            m_tokens.lineEnd();
        }
        for (const WrittenKey &key : std::as_const(m_keys))
            m_schema.foreignKeys.append(keyOf(key, m_schema));
        QList<ForeignKey> keys(m_schema.foreignKeys.begin(), m_schema.foreignKeys.end());
        std::ranges::stable_sort(keys, {}, [&](const ForeignKey &key) {
            const QualifiedName &name = m_schema.tables[key.table].name;
            return std::tuple(name.schema, name.name, key.columns);
        });
        m_schema.foreignKeys = ForeignKeys(keys);
        return m_schema;
    }

private:
    void readTable(const TextToken &name)
    {
        Table table;
        table.oid = ++m_lastTable;
        table.name = tableName(name.text);
        table.sql = table.name.toString();
        table.owner = u"owner"_s;
        table.may = {.owns = true, .select = true, .insert = true, .update = true, .remove = true, .references = true};
        if (m_schema.table(table.name))
            TextTokens::fail(name, u"the table %1 is there already"_s.arg(name.text));
        m_tokens.mark(u"("_s);
        while (!m_tokens.isMark(u")"_s)) {
            readItem(table);
            if (!m_tokens.takeMark(u","_s))
                break;
        }
        m_tokens.mark(u")"_s);
        while (!m_tokens.isAtLineEnd())
            readAttribute(table);
        for (qsizetype i = 0; i < table.primaryKey.size(); ++i)
            table.keyEquality.append(plainEquality);
        for (Check &check : table.checks)
            check.columns = columnsIn(table, check.expression);
        for (UniqueIndex &index : table.uniqueIndexes)
            for (const QString &column : columnsIn(table, index.predicate))
                if (!index.columns.contains(column))
                    index.columns.append(column);
        m_schema.tables.insert(table.oid, table);
    }

    void readItem(Table &table)
    {
        if (m_tokens.isMark(u"("_s)) {
            readKey(table.name, m_tokens.next(), m_tokens.list(u"a column"_s));
        } else if (m_tokens.takeWords(u"check"_s)) {
            Check check;
            check.name = m_tokens.word(u"the check's name"_s).text;
            check.expression = m_tokens.quoted(u"the check's expression"_s);
            check.validated = !m_tokens.takeWords(u"not valid"_s);
            table.checks.append(check);
        } else if (m_tokens.isWord(u"unique"_s) || m_tokens.isWord(u"exclude"_s)) {
            readUnique(table);
        } else if (m_tokens.isWord(u"trigger"_s) || m_tokens.isWord(u"rule"_s) || m_tokens.isWord(u"also"_s)) {
            readTrigger(table);
        } else {
            const TextToken name = m_tokens.word(u"a column"_s);
            if (name.text == u"pk" && m_tokens.isMark(u"("_s))
                table.primaryKey = textsOf(m_tokens.list(u"a column"_s));
            else
                readColumn(table, name);
        }
    }

    void readColumn(Table &table, const TextToken &name)
    {
        if (table.column(name.text))
            TextTokens::fail(name, u"the column %1 is there already"_s.arg(name.text));
        Column column;
        column.name = name.text;
        column.sql = quotedWhereNeeded(name.text);
        column.notNull = m_tokens.takeMark(u"!"_s);
        column.type = u"uuid"_s;
        if (m_tokens.takeMark(u":"_s))
            column.type = m_tokens.next().kind == TextToken::Kind::Quoted ? m_tokens.take().text
                                                                          : m_tokens.word(u"a type"_s).text;
        column.baseType = column.type;
        column.wholeType = column.type.section(u'(', 0, 0);
        column.plainType = column.wholeType;
        const qsizetype at = table.columns.size();
        table.columns.append(column);
        while (!m_tokens.isMark(u","_s) && !m_tokens.isMark(u")"_s)) {
            if (m_tokens.isMark(u"->"_s)) {
                readKey(table.name, name, {name});
                break;
            }
            readColumnsWord(table, table.columns[at]);
        }
    }

    void readColumnsWord(Table &table, Column &column)
    {
        if (m_tokens.takeWords(u"pk"_s)) {
            table.primaryKey.append(column.name);
        } else if (m_tokens.takeWords(u"generated"_s)) {
            column.generated = true;
            column.defaultExpression = m_tokens.quoted(u"an expression"_s);
        } else if (m_tokens.takeWords(u"default"_s)) {
            column.defaultExpression = m_tokens.quoted(u"an expression"_s);
        } else if (m_tokens.takeWords(u"identity"_s)) {
            column.identity = true;
        } else if (m_tokens.takeWords(u"domain"_s)) {
            column.isDomain = true;
            column.type = m_tokens.word(u"the domain's name"_s).text;
            column.notNullByDomain = m_tokens.takeMark(u"!"_s);
            column.notNull = column.notNull || column.notNullByDomain;
        } else {
            m_tokens.notUnderstood(u"a column has pk, generated, default, identity, domain and ->"_s);
        }
    }

    void readUnique(Table &table)
    {
        UniqueIndex index;
        index.exclusion = m_tokens.take().text == u"exclude";
        index.name = m_tokens.word(u"the index's name"_s).text;
        index.keys = index.columns = textsOf(m_tokens.list(u"a column"_s));
        for (qsizetype i = 0; i < index.keys.size(); ++i)
            index.operators.append(plainEquality);
        while (!m_tokens.isMark(u","_s) && !m_tokens.isMark(u")"_s)) {
            if (m_tokens.takeWords(u"nulls not distinct"_s))
                index.nullsDistinct = false;
            else if (m_tokens.takeWords(u"where"_s))
                index.predicate = m_tokens.quoted(u"a predicate"_s);
            else
                m_tokens.notUnderstood(u"unique has nulls not distinct and where"_s);
        }
        index.plain = index.predicate.isEmpty() && !index.exclusion;
        table.uniqueIndexes.append(index);
    }

    void readTrigger(Table &table)
    {
        Trigger trigger;
        const bool also = m_tokens.takeWords(u"also"_s);
        const bool isRule = m_tokens.take().text == u"rule";
        trigger.name = m_tokens.word(u"the trigger's name"_s).text;
        if (isRule) {
            if (!m_tokens.takeWords(u"on"_s))
                m_tokens.notUnderstood(u"write: rule NAME on delete"_s);
            trigger.timing = also ? Trigger::Timing::AlsoRule : Trigger::Timing::Rule;
        } else if (m_tokens.takeWords(u"before"_s)) {
            trigger.timing = Trigger::Timing::Before;
        } else if (m_tokens.takeWords(u"after"_s)) {
            trigger.timing = Trigger::Timing::After;
        } else if (m_tokens.takeWords(u"instead of"_s)) {
            trigger.timing = Trigger::Timing::InsteadOf;
        } else {
            m_tokens.notUnderstood(u"write: trigger NAME before|after|instead of delete"_s);
        }
        do {
            if (m_tokens.takeWords(u"delete"_s))
                trigger.onDelete = true;
            else if (m_tokens.takeWords(u"update"_s))
                trigger.onUpdate = true;
            else if (m_tokens.takeWords(u"insert"_s))
                trigger.onInsert = true;
            else
                m_tokens.notUnderstood(u"a trigger is for insert, update or delete"_s);
        } while (m_tokens.takeWords(u"or"_s));
        trigger.ofStatements = m_tokens.takeWords(u"of statements"_s);
        trigger.enabled = !m_tokens.takeWords(u"disabled"_s);
        table.triggers.append(trigger);
    }

    void readAttribute(Table &table)
    {
        if (m_tokens.takeWords(u"partitioned"_s)) {
            table.kind = Table::Kind::Partitioned;
        } else if (m_tokens.takeWords(u"part of"_s)) {
            const TextToken whole = m_tokens.word(u"the partitioned table"_s);
            const Table *of = m_schema.table(tableName(whole.text));
            if (!of)
                TextTokens::fail(whole, u"there is no table %1 above"_s.arg(whole.text));
            beAPart(table, *of);
            table.partitionConstraint = m_tokens.quoted(u"what its rows hold"_s);
        } else if (m_tokens.takeWords(u"foreign"_s)) {
            table.kind = Table::Kind::Foreign;
        } else if (m_tokens.takeWords(u"rows"_s)) {
            table.estimatedRows = m_tokens.number(u"a number of rows"_s);
        } else if (m_tokens.takeWords(u"never analyzed"_s)) {
            table.estimatedRows = -1;
        } else if (m_tokens.takeWords(u"pages"_s)) {
            table.pages = m_tokens.number(u"a number of pages"_s);
        } else if (m_tokens.takeWords(u"owner"_s)) {
            table.owner = m_tokens.word(u"a role"_s).text;
            table.ownerIsSuperuser = m_tokens.takeWords(u"superuser"_s);
        } else if (m_tokens.takeWords(u"policies"_s)) {
            table.policies = true;
        } else if (m_tokens.takeWords(u"hides rows"_s)) {
            table.policies = table.rowSecurity = table.hidesRows = true;
        } else if (m_tokens.takeWords(u"of extension"_s)) {
            table.ofExtension = true;
        } else if (m_tokens.takeWords(u"refuses deletes"_s)) {
            table.refusesDeletes = true;
        } else if (m_tokens.takeWords(u"refuses updates"_s)) {
            table.refusesUpdates = true;
        } else if (m_tokens.takeWords(u"may"_s)) {
            readRights(table.may);
        } else {
            m_tokens.notUnderstood(
                u"a table has partitioned, part of, foreign, rows, pages, owner, policies, may, …"_s);
        }
    }

    static void beAPart(Table &table, const Table &whole)
    {
        if (table.columns.isEmpty()) {
            table.columns = whole.columns;
            table.checks = whole.checks;
            table.primaryKey = whole.primaryKey;
        }
        table.partitionOf = whole.oid;
        if (table.kind != Table::Kind::Partitioned)
            table.kind = Table::Kind::Partition;
    }

    void readRights(TablePrivileges &may)
    {
        may = {};
        bool any = m_tokens.takeWords(u"nothing"_s);
        for (const auto &[word, right] : {std::pair(u"own"_s, &TablePrivileges::owns),
                                          {u"select"_s, &TablePrivileges::select},
                                          {u"insert"_s, &TablePrivileges::insert},
                                          {u"update"_s, &TablePrivileges::update},
                                          {u"delete"_s, &TablePrivileges::remove},
                                          {u"references"_s, &TablePrivileges::references}}) {
            if (m_tokens.takeWords(word))
                any = may.*right = true;
        }
        if (!any)
            m_tokens.notUnderstood(
                u"write, in this order: may own select insert update delete references; or may nothing"_s);
    }

    /// "links.group_id -> groups cascade", "links.(a, b) -> pairs"
    void readKeyStatement(const TextToken &name)
    {
        const qsizetype dot = name.text.lastIndexOf(u'.');
        if (dot < 0)
            TextTokens::fail(name, u"write a table, %1(…), or a key, %1.column -> other"_s.arg(name.text));
        TextToken column = name;
        column.text = name.text.mid(dot + 1);
        column.column += int(dot) + 1;
        const QList<TextToken> columns =
            column.text.isEmpty() ? m_tokens.list(u"a column"_s) : QList<TextToken>{column};
        readKey(tableName(name.text.left(dot)), name, columns);
    }

    void readKey(const QualifiedName &table, const TextToken &at, const QList<TextToken> &columns)
    {
        m_keys.append(readWrittenKey(m_tokens, ++m_lastKey, table, at, columns));
    }

    /// The columns of @p table whose names stand in @p expression.
    static QStringList columnsIn(const Table &table, const QString &expression)
    {
        QStringList names;
        for (const Column &column : table.columns)
            if (expression.contains(QRegularExpression(u"\\b%1\\b"_s.arg(QRegularExpression::escape(column.name)))))
                names.append(column.name);
        return names;
    }

    TextTokens m_tokens;
    Schema m_schema;
    QList<WrittenKey> m_keys;
    Oid m_lastTable = 0;
    Oid m_lastKey = 100;
};

template <typename SchemaType>
auto &findTable(SchemaType &schema, const QString &name, const std::source_location &where)
{
    return *readAt(where, [&] {
        const auto found = std::ranges::find(schema.tables, tableName(name), &Table::name);
        if (found == schema.tables.end())
            throw TextMistake(u"there is no table %1"_s.arg(name), 1, 1);
        return &*found;
    });
}

template <typename SchemaType>
auto &findKey(SchemaType &schema, const QString &name, const std::source_location &where)
{
    return *readAt(where, [&] {
        const auto found = std::ranges::find(schema.foreignKeys, name, &ForeignKey::name);
        if (found == schema.foreignKeys.end())
            throw TextMistake(u"there is no key %1"_s.arg(name), 1, 1);
        return &*found;
    });
}

} // namespace

Schema schemaOf(const QString &text, const std::source_location &where)
{
    return readAt(where, [&] { return SchemaReader(text).read(); });
}

const Table &tableIn(const Schema &schema, const QString &name, const std::source_location &where)
{
    return findTable(schema, name, where);
}

Table &tableIn(Schema &schema, const QString &name, const std::source_location &where)
{
    return findTable(schema, name, where);
}

const ForeignKey &keyIn(const Schema &schema, const QString &name, const std::source_location &where)
{
    return findKey(schema, name, where);
}

ForeignKey &keyIn(Schema &schema, const QString &name, const std::source_location &where)
{
    return findKey(schema, name, where);
}

RuleOf currentRules()
{
    return [](const ForeignKey &key) { return key.rule(); };
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#include "postgres/fix/keycorpus.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

const QString corpus = u"corpus"_s;
const QList<DeleteRule> allRules = CorpusKey().rules;

QString quotedList(const QStringList &names, bool period = false)
{
    QStringList list;
    for (const QString &name : names)
        list.append(quoted(name));
    if (period)
        list.last().prepend(u"PERIOD "_s);
    return u"("_s + list.join(u", "_s) + u')';
}

QString literal(QString text)
{
    return u"E'"_s + text.replace(u'\\', u"\\\\"_s).replace(u'\'', u"''"_s) + u'\'';
}

CorpusKey keyOf(const QString &kind, DeleteRule rule)
{
    CorpusKey key;
    key.kind = kind;
    key.rule = rule;
    return key;
}

CorpusKey compositeKey(const QString &kind, DeleteRule rule)
{
    CorpusKey key = keyOf(kind, rule);
    key.columns = {u"left part"_s, u"right part"_s};
    key.types = {u"int"_s, u"text"_s};
    key.references = {corpus, u"pairs"_s};
    key.referencedColumns = {u"a"_s, u"b"_s};
    key.rows = {u"(1, 'x')"_s, u"(NULL, NULL)"_s};
    return key;
}

/// MATCH, ON UPDATE, ON DELETE and deferrability, each with each.
void addClauses(QList<CorpusKey> &keys)
{
    for (const bool matchFull : {false, true}) {
        for (const DeleteRule onUpdate : allRules) {
            for (const DeleteRule rule : allRules) {
                for (const QString &timing : {u""_s, u" DEFERRABLE"_s, u" DEFERRABLE INITIALLY DEFERRED"_s}) {
                    CorpusKey key = keyOf(u"clauses"_s, rule);
                    key.matchFull = matchFull;
                    key.onUpdate = onUpdate;
                    key.timing = timing;
                    keys.append(key);
                }
            }
        }
    }
}

void addComposite(QList<CorpusKey> &keys)
{
    for (const DeleteRule rule : allRules) {
        for (const bool matchFull : {false, true}) {
            CorpusKey key = compositeKey(u"composite"_s, rule);
            key.matchFull = matchFull;
            if (!matchFull)
                key.rows.append(u"(7, NULL)"_s); // refers to nothing, and need not
            keys.append(key);
        }
    }
    CorpusKey swapped = compositeKey(u"composite, in another order than the referenced key"_s, DeleteRule::Cascade);
    std::ranges::reverse(swapped.columns);
    std::ranges::reverse(swapped.types);
    std::ranges::reverse(swapped.referencedColumns);
    swapped.rows = {u"('x', 1)"_s};
    keys.append(swapped);
}

void addColumnLists(QList<CorpusKey> &keys)
{
    for (const DeleteRule rule : {DeleteRule::SetNull, DeleteRule::SetDefault}) {
        for (const QStringList &listed : {QStringList{u"left part"_s}, QStringList{u"right part"_s},
                                          QStringList{u"right part"_s, u"left part"_s}}) {
            for (const QString &timing : {u""_s, u" DEFERRABLE INITIALLY DEFERRED"_s}) {
                CorpusKey key = compositeKey(u"column list"_s, rule);
                key.since = 150000;
                key.setColumns = listed;
                key.timing = timing;
                keys.append(key);
            }
        }
    }
}

void addNotValid(QList<CorpusKey> &keys)
{
    for (const DeleteRule rule : allRules) {
        for (const QString &timing : {u""_s, u" DEFERRABLE"_s}) {
            CorpusKey key = keyOf(u"not valid, with an orphan"_s, rule);
            key.validity = u" NOT VALID"_s;
            key.timing = timing;
            key.rows.append(u"(99)"_s);
            keys.append(key);
        }
    }
}

void addComments(QList<CorpusKey> &keys)
{
    for (const QString &comment :
         {u"plain"_s, u"it's a \"quoted\" one"_s, u"back\\slash \\' and E'\\n'"_s, u"two\nlines; -- and a comment"_s,
          u"größer als 表 🗑"_s, u"$$ $ondelete$ :name %1"_s, u" "_s, QString(4000, u'x')}) {
        CorpusKey key = keyOf(u"comment"_s, DeleteRule::Cascade);
        key.comment = comment;
        keys.append(key);
    }
}

/// Names as nobody should choose them: for the table, its column and the key; every other time for the schema, too.
void addNames(QList<CorpusKey> &keys)
{
    const QStringList names{
        u"Group Members"_s,
        u"order"_s,
        u"a.b"_s,
        u"semi;colon"_s,
        u"quo\"te\"\""_s,
        u"it's"_s,
        u"back\\slash"_s,
        u"x) ON DELETE CASCADE"_s,
        u"y NOT VALID"_s,
        u"z (id) ON DELETE SET NULL DEFERRABLE"_s,
        u"mañana"_s,
        u"ключ"_s,
        u"表"_s,
        u"emoji 🗑"_s,
        u"$ondelete$"_s,
        u"-- comment"_s,
        u"/* open"_s,
        u"new\nline"_s,
        u"%1 %2 %n"_s,
        u":variable"_s,
        u"COMMIT;\nBEGIN"_s,
        u"{a,b}"_s,
        u" "_s,
        QString(63, u'n'),
        QString(31, u'é') + u'x',
        u"ondelete_new_"_s,
        u"ondelete_new_x"_s,
    };
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QString &name = names[i];
        CorpusKey key = keyOf(u"name"_s, allRules[i % allRules.size()]);
        const bool ownSchema = i % 2 == 1;
        key.table = {ownSchema ? name : corpus, name};
        key.name = name;
        key.columns = {name};
        if (ownSchema)
            key.before = {u"CREATE SCHEMA "_s + quoted(name)};
        keys.append(key);
    }
    CorpusKey key = keyOf(u"names on the other side"_s, DeleteRule::Restrict);
    key.references = {u"other Schema"_s, u"par.ents (id)"_s};
    key.referencedColumns = {u"Id\" ON DELETE CASCADE"_s};
    key.before = {
        u"CREATE TABLE %1 (%2 int PRIMARY KEY)"_s.arg(quoted(key.references), quoted(key.referencedColumns[0])),
        u"INSERT INTO %1 VALUES (1), (2)"_s.arg(quoted(key.references))};
    keys.append(key);
}

void addOtherSides(QList<CorpusKey> &keys)
{
    for (const DeleteRule rule : allRules) {
        CorpusKey self = keyOf(u"self-reference"_s, rule);
        self.moreColumns = u", id int GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY"_s;
        self.references = {}; // its own table
        self.rows = {u"(1)"_s, u"(1)"_s, u"(NULL)"_s};
        keys.append(self);
        CorpusKey abroad = keyOf(u"another schema"_s, rule);
        abroad.table.schema = u"other Schema"_s;
        keys.append(abroad);
        CorpusKey index = keyOf(u"a unique index, no constraint"_s, rule);
        index.references = {corpus, u"indexed"_s};
        index.referencedColumns = {u"code"_s};
        keys.append(index);
    }
    CorpusKey including = keyOf(u"a unique index that includes more"_s, DeleteRule::NoAction);
    including.references = {corpus, u"indexed"_s};
    including.referencedColumns = {u"other"_s};
    keys.append(including);
}

struct TypePair
{
    const char *referenced;
    const char *referencing;
    const char *value;
};

/// Keys between differing types, domains and collations; a type may carry its collation.
void addTypes(QList<CorpusKey> &keys)
{
    const QList<TypePair> pairs{
        {"bigint", "int", "1"},
        {"int", "bigint", "1"},
        {"int", "smallint", "1"},
        {"numeric", "int", "1"},
        {"numeric(10,2)", "numeric(6,3)", "1"},
        {"double precision", "real", "1"},
        {"text", "varchar(10)", "'a'"},
        {"varchar(20)", "text", "'a'"},
        {"text", "name", "'a'"},
        {"char(5)", "char(9)", "'a'"},
        {"timestamp", "date", "'2024-02-29'"},
        {"timestamptz(3)", "timestamptz", "'2024-02-29'"},
        {"inet", "cidr", "'10.0.0.0/8'"},
        {"uuid", "uuid", "'00000000-0000-0000-0000-000000000001'"},
        {"int[]", "int[]", "'{1,2}'"},
        {"bytea", "bytea", "'\\x00'"},
        {"int4range", "int4range", "'[1,2)'"},
        {"corpus.mood", "corpus.mood", "'glad'"},
        {"corpus.spot", "corpus.spot", "'(1,2)'"},
        {"corpus.count", "int", "1"},
        {"int", "corpus.count", "1"},
        {"corpus.count", "corpus.low_count", "1"},
        {"text COLLATE \"C\"", "text COLLATE \"C\"", "'a'"},
        {"text", "text COLLATE \"POSIX\"", "'a'"},
        {"text COLLATE corpus.\"Ignore Case\"", "text COLLATE corpus.\"Ignore Case\"", "'a'"},
    };
    for (qsizetype i = 0; i < pairs.size(); ++i) {
        const auto [referenced, referencing, value] = pairs[i];
        CorpusKey key = keyOf(u"%1 to %2"_s.arg(QLatin1StringView(referencing), QLatin1StringView(referenced)),
                              allRules[i % allRules.size()]);
        key.types = {QLatin1StringView(referencing)};
        key.references = {corpus, u"typed_%1"_s.arg(i)};
        key.before = {
            u"CREATE TABLE %1 (id %2 PRIMARY KEY)"_s.arg(quoted(key.references), QLatin1StringView(referenced)),
            u"INSERT INTO %1 VALUES (%2)"_s.arg(quoted(key.references), QLatin1StringView(value))};
        key.rows = {u"(%1)"_s.arg(QLatin1StringView(value)), u"(NULL)"_s};
        keys.append(key);
    }
}

/// What the referencing table is, or has beside the key.
void addTables(QList<CorpusKey> &keys)
{
    const auto add = [&](const QString &kind) -> CorpusKey & {
        return keys.emplaceBack(keyOf(kind, DeleteRule::Cascade));
    };
    for (const DeleteRule rule : {DeleteRule::NoAction, DeleteRule::Restrict, DeleteRule::Cascade}) {
        CorpusKey &key = add(u"NOT NULL"_s);
        key.rule = rule;
        key.notNull = true;
        key.rows = {u"(1)"_s};
    }
    CorpusKey &generated = add(u"a generated column"_s);
    generated.types = {u"int GENERATED ALWAYS AS (1) STORED"_s};
    generated.rules = {DeleteRule::NoAction, DeleteRule::Restrict, DeleteRule::Cascade};
    generated.rows = {u"(DEFAULT)"_s};
    CorpusKey &withDefault = add(u"a column with a default and a dropped one"_s);
    withDefault.types = {u"int DEFAULT 2"_s};
    withDefault.moreColumns = u", gone int"_s;
    withDefault.after = {u"ALTER TABLE %t DROP COLUMN gone"_s, u"ALTER TABLE %t ADD COLUMN late text DEFAULT 'x'"_s};
    add(u"an unlogged table"_s).after = {u"ALTER TABLE %t SET UNLOGGED"_s};
    keys.last().references = {corpus, u"unlogged"_s};
    CorpusKey &heir = add(u"an inheritance child"_s);
    heir.before = {u"CREATE TABLE corpus.ancestor (parent int)"_s};
    heir.tableClause = u"INHERITS (corpus.ancestor)"_s;
    add(u"a table with an heir"_s).after = {u"CREATE TABLE corpus.heir () INHERITS (%t)"_s};
    add(u"forced row-level security"_s).after = {
        u"ALTER TABLE %t ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY"_s,
        u"CREATE POLICY nobody ON %t USING (false)"_s};
    add(u"triggers and a rule of its own"_s).afterKey = {
        u"CREATE TRIGGER \"RI_ConstraintTrigger_a_1\" BEFORE UPDATE ON %t FOR EACH ROW EXECUTE FUNCTION "
        "suppress_redundant_updates_trigger()"_s,
        u"CREATE RULE silent AS ON DELETE TO %t WHERE false DO INSTEAD NOTHING"_s,
        u"COMMENT ON RULE silent ON %t IS 'kept'"_s};
    add(u"an index and statistics"_s).after = {u"CREATE INDEX ON %t (parent) WHERE parent IS NOT NULL"_s,
                                               u"ALTER TABLE %t ALTER COLUMN parent SET STATISTICS 7"_s,
                                               u"COMMENT ON COLUMN %t.parent IS 'kept'"_s};
    CorpusKey &twice = add(u"two keys of the same columns"_s);
    twice.name = u"first_of_two"_s;
    twice.afterKey = {
        u"ALTER TABLE %t ADD CONSTRAINT second_of_two FOREIGN KEY (parent) REFERENCES corpus.pairs_left (a) "
        "ON DELETE SET NULL"_s};
}

} // namespace

QString quoted(const QString &name)
{
    return u'"' + QString(name).replace(u'"', u"\"\""_s) + u'"';
}

QString quoted(const QualifiedName &name)
{
    return quoted(name.schema) + u'.' + quoted(name.name);
}

QStringList CorpusKey::statements(DeleteRule as) const
{
    const bool allowsNull = !notNull || as == DeleteRule::SetNull;
    QStringList definitions;
    for (qsizetype i = 0; i < columns.size(); ++i)
        definitions.append(quoted(columns[i]) + u' ' + types[i] + (allowsNull ? u""_s : u" NOT NULL"_s));
    QStringList sql = before;
    sql.append(u"CREATE TABLE %t ("_s + definitions.join(u", "_s) + moreColumns + u") "_s + tableClause);
    sql += after;
    sql.append(u"INSERT INTO %t "_s + quotedList(columns) + u" VALUES "_s + rows.join(u", "_s));
    const QString listed = as == rule && !setColumns.isEmpty() ? u' ' + quotedList(setColumns) : u""_s;
    sql.append(u"ALTER TABLE %t ADD CONSTRAINT "_s + quoted(name) + u" FOREIGN KEY "_s + quotedList(columns, period)
               + u" REFERENCES "_s + quoted(references) + u' ' + quotedList(referencedColumns, period)
               + (matchFull ? u" MATCH FULL"_s : u""_s) + u" ON UPDATE "_s + toSql(onUpdate) + u" ON DELETE "_s
               + toSql(as) + listed + timing + validity);
    if (!comment.isEmpty())
        sql.append(u"COMMENT ON CONSTRAINT %1 ON %t IS "_s.replace(u"%1"_s, quoted(name)) + literal(comment));
    sql += afterKey;
    const QString tableSql = quoted(table);
    for (QString &statement : sql)
        statement.replace(u"%t"_s, tableSql).replace(u"%r"_s, toSql(as));
    return sql;
}

DeleteRule CorpusKey::ruleAfter(qsizetype steps) const
{
    return rules[(rules.indexOf(rule) + steps) % rules.size()];
}

bool CorpusKey::losesMoreThanItsRuleUnder(DeleteRule other) const
{
    return other != rule && (!setColumns.isEmpty() || (notNull && other == DeleteRule::SetNull));
}

QStringList corpusFoundation()
{
    return {
        u"CREATE SCHEMA corpus"_s,
        u"CREATE SCHEMA \"other Schema\""_s,
        u"CREATE TABLE corpus.parents (id int PRIMARY KEY)"_s,
        u"INSERT INTO corpus.parents VALUES (1), (2), (3)"_s,
        u"CREATE TABLE corpus.pairs (b text, a int, PRIMARY KEY (a, b))"_s,
        u"INSERT INTO corpus.pairs VALUES ('x', 1)"_s,
        u"CREATE TABLE corpus.pairs_left (a int UNIQUE)"_s,
        u"INSERT INTO corpus.pairs_left VALUES (1), (2)"_s,
        u"CREATE UNLOGGED TABLE corpus.unlogged (id int PRIMARY KEY)"_s,
        u"INSERT INTO corpus.unlogged VALUES (1), (2)"_s,
        u"CREATE TABLE corpus.indexed (code int, other int)"_s,
        u"CREATE UNIQUE INDEX ON corpus.indexed (code DESC NULLS FIRST)"_s,
        u"CREATE UNIQUE INDEX ON corpus.indexed (other) INCLUDE (code)"_s,
        u"INSERT INTO corpus.indexed VALUES (1, 1), (2, 2)"_s,
        u"CREATE TYPE corpus.mood AS ENUM ('glad', 'sad')"_s,
        u"CREATE TYPE corpus.spot AS (x int, y int)"_s,
        u"CREATE DOMAIN corpus.count AS int CHECK (VALUE > 0)"_s,
        u"CREATE DOMAIN corpus.low_count AS corpus.count CHECK (VALUE < 100)"_s,
        u"CREATE COLLATION corpus.\"Ignore Case\" (provider = icu, locale = 'und-u-ks-level2', deterministic = false)"_s,
    };
}

QList<CorpusKey> keyCorpus(int version)
{
    QList<CorpusKey> keys;
    for (const auto add : {addClauses, addComposite, addColumnLists, addNotValid, addComments, addNames, addOtherSides,
                           addTypes, addTables})
        add(keys);
    keys += partitionedKeys();
    keys += keysToLeaveAlone();
    int number = 0;
    for (CorpusKey &key : keys) {
        ++number;
        if (key.table.schema.isEmpty())
            key.table.schema = corpus;
        if (key.table.name.isEmpty())
            key.table.name = u"child_%1"_s.arg(number);
        if (key.name.isEmpty())
            key.name = u"key_%1"_s.arg(number);
        if (key.references.isEmpty())
            key.references = key.table;
    }
    keys.removeIf([&](const CorpusKey &key) { return key.since > version; });
    return keys;
}

} // namespace ondelete

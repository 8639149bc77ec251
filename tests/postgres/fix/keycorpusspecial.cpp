// SPDX-License-Identifier: MIT
#include "postgres/fix/keycorpus.h"

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

const QString corpus = u"corpus"_s;

CorpusKey partitioned(const QString &kind, const QString &name)
{
    CorpusKey key;
    key.kind = kind;
    key.rule = DeleteRule::Cascade;
    key.table = {corpus, name};
    key.tableClause = u"PARTITION BY LIST (parent)"_s;
    key.rows = {u"(1)"_s, u"(2)"_s};
    return key;
}

/// A partitioned table with two partitions, as a key's other side.
QStringList partitionedParents(const QString &name)
{
    return {u"CREATE TABLE corpus.%1 (id int PRIMARY KEY) PARTITION BY RANGE (id)"_s.arg(name),
            u"CREATE TABLE corpus.%1_low PARTITION OF corpus.%1 FOR VALUES FROM (MINVALUE) TO (2)"_s.arg(name),
            u"CREATE TABLE corpus.%1_high PARTITION OF corpus.%1 FOR VALUES FROM (2) TO (MAXVALUE)"_s.arg(name),
            u"INSERT INTO corpus.%1 VALUES (1), (2)"_s.arg(name)};
}

} // namespace

QList<CorpusKey> partitionedKeys()
{
    QList<CorpusKey> keys;
    for (const DeleteRule rule : CorpusKey().rules) {
        CorpusKey flat = partitioned(u"a partitioned referencing table"_s, u"flat_%1"_s.arg(int(rule)));
        flat.rule = rule;
        flat.comment = u"kept"_s;
        flat.after = {
            u"CREATE TABLE corpus.%1_one PARTITION OF %t FOR VALUES IN (1)"_s.replace(u"%1"_s, flat.table.name),
            u"CREATE TABLE corpus.%1_rest PARTITION OF %t DEFAULT"_s.replace(u"%1"_s, flat.table.name)};
        keys.append(flat);
    }

    CorpusKey deep = partitioned(u"partitions of partitions"_s, u"deep"_s);
    deep.timing = u" DEFERRABLE"_s;
    deep.after = {
        u"CREATE TABLE corpus.deep_one PARTITION OF %t FOR VALUES IN (1) PARTITION BY HASH (parent)"_s,
        u"CREATE TABLE corpus.deep_one_even PARTITION OF corpus.deep_one FOR VALUES WITH (MODULUS 2, REMAINDER 0)"_s,
        u"CREATE TABLE corpus.deep_one_odd PARTITION OF corpus.deep_one FOR VALUES WITH (MODULUS 2, REMAINDER 1)"_s,
        u"CREATE TABLE corpus.deep_rest PARTITION OF %t DEFAULT"_s};
    keys.append(deep);

    CorpusKey abroad = partitioned(u"a partition in another schema, with other column numbers"_s, u"spread"_s);
    abroad.after = {u"CREATE TABLE \"other Schema\".\"Part 1\" (gone int, parent int)"_s,
                    u"ALTER TABLE \"other Schema\".\"Part 1\" DROP COLUMN gone"_s,
                    u"ALTER TABLE %t ATTACH PARTITION \"other Schema\".\"Part 1\" FOR VALUES IN (1, 2, NULL)"_s};
    keys.append(abroad);

    CorpusKey merged = partitioned(u"a partition that brought the key with it"_s, u"merged"_s);
    merged.after = {
        u"CREATE TABLE corpus.merged_one (parent int CONSTRAINT brought REFERENCES corpus.parents ON DELETE %r)"_s,
        u"CREATE TABLE corpus.merged_rest PARTITION OF %t DEFAULT"_s};
    merged.afterKey = {u"ALTER TABLE %t ATTACH PARTITION corpus.merged_one FOR VALUES IN (9)"_s};
    keys.append(merged);

    CorpusKey list = partitioned(u"a partitioned table with a column list"_s, u"listed"_s);
    list.since = 150000;
    list.rule = DeleteRule::SetNull;
    list.columns = {u"parent"_s, u"label"_s};
    list.types = {u"int"_s, u"text"_s};
    list.references = {corpus, u"pairs"_s};
    list.referencedColumns = {u"a"_s, u"b"_s};
    list.setColumns = {u"label"_s};
    list.rows = {u"(1, 'x')"_s, u"(2, NULL)"_s};
    list.after = {u"CREATE TABLE corpus.listed_rest PARTITION OF %t DEFAULT"_s};
    keys.append(list);

    CorpusKey empty = partitioned(u"a partitioned table without partitions"_s, u"without"_s);
    empty.after = {u"CREATE TABLE corpus.without_one PARTITION OF %t DEFAULT"_s};
    empty.afterKey = {u"DROP TABLE corpus.without_one"_s};
    keys.append(empty);

    CorpusKey plain;
    plain.kind = u"a partitioned referenced table"_s;
    plain.rule = DeleteRule::SetNull;
    plain.before = partitionedParents(u"ranges"_s);
    plain.references = {corpus, u"ranges"_s};
    keys.append(plain);

    CorpusKey both = partitioned(u"both sides partitioned"_s, u"both"_s);
    both.before = partitionedParents(u"both_parents"_s);
    both.references = {corpus, u"both_parents"_s};
    both.after = {u"CREATE TABLE corpus.both_one PARTITION OF %t FOR VALUES IN (1)"_s,
                  u"CREATE TABLE corpus.both_rest PARTITION OF %t DEFAULT"_s};
    keys.append(both);

    CorpusKey self = partitioned(u"a partitioned table that references itself"_s, u"self_parts"_s);
    self.moreColumns = u", id int PRIMARY KEY DEFAULT 1"_s;
    self.tableClause = u"PARTITION BY RANGE (id)"_s;
    self.references = {}; // its own table
    self.rows = {u"(1)"_s};
    self.after = {u"CREATE TABLE corpus.self_parts_low PARTITION OF %t FOR VALUES FROM (0) TO (10)"_s,
                  u"CREATE TABLE corpus.self_parts_rest PARTITION OF %t DEFAULT"_s};
    keys.append(self);

    CorpusKey own;
    own.kind = u"a key of one partition alone"_s;
    own.before = {u"CREATE TABLE corpus.own_parts (parent int) PARTITION BY LIST (parent)"_s};
    own.after = {u"ALTER TABLE corpus.own_parts ATTACH PARTITION %t DEFAULT"_s};
    keys.append(own);

    CorpusKey toPart;
    toPart.kind = u"a key to one partition alone"_s;
    toPart.before = partitionedParents(u"single"_s);
    toPart.references = {corpus, u"single_low"_s};
    toPart.rows = {u"(1)"_s};
    keys.append(toPart);
    return keys;
}

QList<CorpusKey> keysToLeaveAlone()
{
    QList<CorpusKey> keys;
    const auto add = [&](const QString &kind, const QString &refusal) -> CorpusKey & {
        CorpusKey key;
        key.kind = kind;
        key.refusal = refusal;
        key.rule = DeleteRule::Cascade;
        return keys.emplaceBack(key);
    };
    const QString triggers = u"triggers"_s;
    for (const QString &state : {u"DISABLE"_s, u"ENABLE REPLICA"_s, u"ENABLE ALWAYS"_s}) {
        CorpusKey &key = add(u"a trigger in state "_s + state, triggers);
        key.name = u"armed_"_s + state;
        key.afterKey = {uR"(DO $$ DECLARE found text; BEGIN
            SELECT tgname INTO found FROM pg_trigger t JOIN pg_constraint k ON k.oid = t.tgconstraint
            WHERE k.conname = '%1' AND t.tgrelid = k.conrelid ORDER BY tgname LIMIT 1;
            EXECUTE format('ALTER TABLE %t %2 TRIGGER %I', found);
            END $$)"_s.replace(u"%1"_s, key.name)
                            .replace(u"%2"_s, state)};
    }
    CorpusKey &parent = add(u"a disabled trigger on the referenced table"_s, triggers);
    parent.references = {corpus, u"disarmed"_s};
    parent.before = {u"CREATE TABLE corpus.disarmed (id int PRIMARY KEY)"_s,
                     u"INSERT INTO corpus.disarmed VALUES (1), (2)"_s};
    parent.afterKey = {u"ALTER TABLE corpus.disarmed DISABLE TRIGGER ALL"_s};

    add(u"a table of an extension"_s, u"extension"_s).afterKey = {u"ALTER EXTENSION plpgsql ADD TABLE %t"_s};

    CorpusKey &unenforced = add(u"NOT ENFORCED"_s, u"NOT ENFORCED"_s);
    unenforced.since = 180000;
    unenforced.validity = u" NOT ENFORCED"_s;
    unenforced.rows.append(u"(99)"_s);

    CorpusKey &period = add(u"PERIOD"_s, u"PERIOD"_s);
    period.since = 180000;
    period.rule = DeleteRule::NoAction;
    period.references = {corpus, u"periods"_s};
    period.before = {
        u"CREATE TABLE corpus.periods (id int4range, span int4range, UNIQUE (id, span WITHOUT OVERLAPS))"_s,
        u"INSERT INTO corpus.periods VALUES ('[1,2)', '[1,5)')"_s};
    period.period = true;
    period.columns = {u"parent"_s, u"span"_s};
    period.types = {u"int4range"_s, u"int4range"_s};
    period.referencedColumns = {u"id"_s, u"span"_s};
    period.rows = {u"('[1,2)', '[1,2)')"_s};
    return keys;
}

} // namespace ondelete

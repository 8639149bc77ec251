// SPDX-License-Identifier: MIT
#include "postgres/deletion/kind.h"

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

/// A key of one type. Values are SQL literals; the child's is equal to the root's by the type's own rules, but may be
/// spelled otherwise.
struct KeyType
{
    QString name;
    QString type;
    QString root;
    QString child;
    QString other; ///< of a root that stays
    QString key;   ///< as a person may write it
    QString childType = {};
    QString needs = {};
    QString before = {};
};

/// Children of every fate that hold the key; those that are unlinked have a primary key of the type, too.
Kind kind(const KeyType &t)
{
    const QString childType = t.childType.isEmpty() ? t.type : t.childType;
    QString setup = uR"(%B
        CREATE TABLE roots (k %T PRIMARY KEY, note text);
        INSERT INTO roots VALUES (%R, 'goes'), (%O, 'stays');
        CREATE TABLE gone (id int PRIMARY KEY, k %C REFERENCES roots ON DELETE CASCADE ON UPDATE CASCADE);
        INSERT INTO gone VALUES (1, %V), (2, %O), (3, NULL);
        CREATE TABLE below (gone int REFERENCES gone ON DELETE CASCADE, k %C);
        INSERT INTO below VALUES (1, %V), (2, %V), (NULL, NULL);
        CREATE TABLE unlinked (id %T PRIMARY KEY, k %C REFERENCES roots ON DELETE SET NULL);
        INSERT INTO unlinked VALUES (%R, %V), (%O, %O);
        CREATE TABLE keyless (n int, k %C REFERENCES roots ON DELETE SET NULL);
        INSERT INTO keyless VALUES (1, %V), (1, %V), (1, %O);
        CREATE TABLE strays (root_k %T);
        INSERT INTO strays VALUES (%R), (%O))"_s;
    setup.replace(u"%B"_s, t.before.isEmpty() ? QString() : t.before + u';')
        .replace(u"%T"_s, t.type)
        .replace(u"%C"_s, childType)
        .replace(u"%R"_s, t.root)
        .replace(u"%V"_s, t.child)
        .replace(u"%O"_s, t.other);
    QStringList expected{u"public.below delete 1"_s, u"public.gone delete 1"_s,   u"public.keyless set-null 2"_s,
                         u"public.roots delete 1"_s, u"public.strays dangle 1"_s, u"public.unlinked set-null 1"_s};
    // Its column has the name and the type that declared keys have.
    if (childType == t.type || childType == u"text" || childType.startsWith(u"text COLLATE"_s))
        expected.append(u"public.below dangle 1"_s);
    return {.name = u"key: "_s + t.name, .setup = setup, .expected = expected, .key = {t.key}, .needs = t.needs};
}

QList<KeyType> types()
{
    return {
        {u"bigint, child int"_s, u"bigint"_s, u"7"_s, u"7"_s, u"8"_s, u"+7"_s, u"int"_s},
        {u"uuid"_s, u"uuid"_s, u"'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'"_s, u"'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'"_s,
         u"'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a12'"_s, u"A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11"_s},
        {u"text with everything in it"_s, u"text"_s, u"E'a\"b\\\\,{} \\'ž\\n%1 $1 NULL'"_s,
         u"E'a\"b\\\\,{} \\'ž\\n%1 $1 NULL'"_s, u"'NULL'"_s, u"a\"b\\,{} 'ž\n%1 $1 NULL"_s},
        {u"the text NULL"_s, u"text"_s, u"'NULL'"_s, u"'NULL'"_s, u"'null'"_s, u"NULL"_s},
        {u"the empty text, child varchar"_s, u"text"_s, u"''"_s, u"''"_s, u"' '"_s, u""_s, u"varchar(5)"_s},
        {u"char, padded"_s, u"character(8)"_s, u"'ab'"_s, u"'ab   '"_s, u"'ac'"_s, u"ab"_s, u"character(5)"_s},
        {u"text without regard to case"_s,
         u"text COLLATE ci"_s,
         u"'Straße'"_s,
         u"'STRAßE'"_s,
         u"'Strasse'"_s,
         u"straße"_s,
         {},
         offersIcu(),
         u"CREATE COLLATION ci (provider = icu, locale = 'und-u-ks-level2', deterministic = false)"_s},
        // Before 15 the server's own SET NULL misses such a child, which the guard notices; 18 takes no such key.
        {u"without regard to case, child of another collation"_s, u"text COLLATE ci"_s, u"'ab'"_s, u"'AB'"_s, u"'ac'"_s,
         u"aB"_s, u"text COLLATE \"C\""_s,
         offersIcu() + u" AND current_setting('server_version_num')::int BETWEEN 150000 AND 179999"_s,
         u"CREATE COLLATION ci (provider = icu, locale = 'und-u-ks-level2', deterministic = false)"_s},
        {u"citext"_s,
         u"citext"_s,
         u"'Ab'"_s,
         u"'aB'"_s,
         u"'ac'"_s,
         u"AB"_s,
         {},
         offersExtension(u"citext"_s),
         u"CREATE EXTENSION citext"_s},
        {u"numeric 1.0 beside 1.00"_s, u"numeric"_s, u"1.0"_s, u"1.00"_s, u"2"_s, u"1"_s},
        {u"numeric NaN"_s, u"numeric"_s, u"'NaN'"_s, u"'NaN'"_s, u"0"_s, u"NaN"_s},
        {u"float 0 beside -0"_s, u"float8"_s, u"'0'"_s, u"'-0'"_s, u"'NaN'"_s, u"-0"_s, u"float4"_s},
        {u"money"_s, u"money"_s, u"'1234.5'"_s, u"'1234.50'"_s, u"'1'"_s, u"1234.5"_s},
        {u"boolean"_s, u"boolean"_s, u"true"_s, u"true"_s, u"false"_s, u"yes"_s},
        {u"timestamptz with microseconds"_s, u"timestamptz"_s, u"'2024-03-31 01:59:59.999999+00'"_s,
         u"'2024-03-31 03:59:59.999999+02'"_s, u"'2024-03-31 01:59:59.999998+00'"_s,
         u"2024-03-31T02:59:59.999999+01:00"_s},
        {u"date infinity, child timestamp"_s, u"date"_s, u"'infinity'"_s, u"'infinity'"_s, u"'-infinity'"_s,
         u"infinity"_s},
        {u"time with time zone"_s, u"timetz"_s, u"'12:00:00.000001+05:45'"_s, u"'12:00:00.000001+05:45'"_s,
         u"'12:00:00.000001+05:30'"_s, u"12:00:00.000001+05:45"_s},
        {u"interval, a day beside 24 hours"_s, u"interval"_s, u"'1 day'"_s, u"'24:00:00'"_s, u"'2 days'"_s,
         u"1440 minutes"_s},
        {u"bytea"_s, u"bytea"_s, u"'\\x005c0a'"_s, u"'\\x005c0a'"_s, u"'\\x00'"_s, u"\\x005C0A"_s},
        {u"bit"_s, u"bit(3)"_s, u"B'101'"_s, u"B'101'"_s, u"B'100'"_s, u"101"_s},
        {u"bit varying"_s, u"varbit"_s, u"B'10'"_s, u"B'10'"_s, u"B'100'"_s, u"10"_s},
        {u"inet, child cidr"_s, u"inet"_s, u"'10.0.0.0/8'"_s, u"'10.0.0.0/8'"_s, u"'10.0.0.0/16'"_s, u"10.0.0.0/8"_s,
         u"cidr"_s},
        {u"macaddr8"_s, u"macaddr8"_s, u"'08:00:2b:01:02:03:04:05'"_s, u"'0800.2b01.0203.0405'"_s,
         u"'08:00:2b:01:02:03:04:06'"_s, u"08002b0102030405"_s},
        {u"name"_s, u"name"_s, u"'a b'"_s, u"'a b'"_s, u"'a c'"_s, u"a b"_s},
        {u"\"char\""_s, u"\"char\""_s, u"'\\'"_s, u"'\\'"_s, u"'a'"_s, u"\\"_s},
        {u"oid"_s, u"oid"_s, u"4294967295"_s, u"4294967295"_s, u"1"_s, u"4294967295"_s},
        {u"regclass"_s, u"regclass"_s, u"'pg_class'"_s, u"'pg_class'"_s, u"'pg_type'"_s, u"pg_catalog.pg_class"_s},
        {u"pg_lsn"_s, u"pg_lsn"_s, u"'1/A'"_s, u"'1/0A'"_s, u"'1/B'"_s, u"1/a"_s},
        {u"xid8"_s, u"xid8"_s, u"'18446744073709551615'"_s, u"'18446744073709551615'"_s, u"'1'"_s,
         u"18446744073709551615"_s},
        {u"jsonb"_s, u"jsonb"_s, u"'{\"a\": 1, \"b\": [1.0]}'"_s, u"'{\"b\": [1.00], \"a\": 1}'"_s, u"'null'"_s,
         u"{\"a\":1,\"b\":[1]}"_s},
        {u"tsvector"_s, u"tsvector"_s, u"'a:1 b'"_s, u"'b a:1'"_s, u"'a'"_s, u"b a:1"_s},
        {u"array"_s, u"int[]"_s, u"'{1,NULL,3}'"_s, u"'{1,NULL,3}'"_s, u"'{1}'"_s, u"{1,NULL,3}"_s},
        {u"range"_s, u"int4range"_s, u"'[1,3]'"_s, u"'[1,4)'"_s, u"'empty'"_s, u"(0,3]"_s},
        {u"range of texts"_s,
         u"words"_s,
         u"words('a', 'b \"c\"')"_s,
         u"words('a', 'b \"c\"')"_s,
         u"words('a', 'b')"_s,
         u"[a,\"b \"\"c\"\"\")"_s,
         {},
         {},
         u"CREATE TYPE words AS RANGE (subtype = text)"_s},
        {u"multirange"_s,
         u"int4multirange"_s,
         u"'{[1,3],[7,9)}'"_s,
         u"'{[1,4),[7,9)}'"_s,
         u"'{}'"_s,
         u"{[1,4),[7,8]}"_s,
         {},
         u"SELECT current_setting('server_version_num')::int >= 140000"_s},
        {u"enum"_s,
         u"mood"_s,
         u"'it''s'"_s,
         u"'it''s'"_s,
         u"'ž'"_s,
         u"it's"_s,
         {},
         {},
         u"CREATE TYPE mood AS ENUM ('ž', 'it''s')"_s},
        {u"domain, child of its base type"_s,
         u"code"_s,
         u"'a''b'"_s,
         u"'a''b'"_s,
         u"'ac'"_s,
         u"a'b"_s,
         u"text"_s,
         {},
         u"CREATE DOMAIN code AS text NOT NULL CHECK (VALUE <> '')"_s},
        {u"domain over an array"_s,
         u"few"_s,
         u"'{1,2}'"_s,
         u"'{1,2}'"_s,
         u"'{1}'"_s,
         u"{1,2}"_s,
         {},
         {},
         u"CREATE DOMAIN few AS int[] CHECK (cardinality(VALUE) < 5)"_s},
        {u"composite type"_s,
         u"pair"_s,
         u"ROW(1, 'a \"b\"')::pair"_s,
         u"ROW(1.0, 'a \"b\"')::pair"_s,
         u"ROW(1, NULL)::pair"_s,
         u"(1.00,\"a \"\"b\"\"\")"_s,
         {},
         {},
         u"CREATE TYPE pair AS (a numeric, b text)"_s},
        {u"domain over a composite type"_s,
         u"whole"_s,
         u"ROW(1, 'a')::pair"_s,
         u"ROW(1.0, 'a')::pair"_s,
         u"ROW(1, NULL)::pair"_s,
         u"(1,a)"_s,
         {},
         {},
         u"CREATE TYPE pair AS (a numeric, b text); CREATE DOMAIN whole AS pair CHECK ((VALUE).a > 0)"_s},
        {u"array of a composite type"_s,
         u"pair[]"_s,
         u"ARRAY[ROW(1, 'a,b')::pair]"_s,
         u"ARRAY[ROW(1.0, 'a,b')::pair]"_s,
         u"'{}'"_s,
         u"{\"(1,\\\"a,b\\\")\"}"_s,
         {},
         {},
         u"CREATE TYPE pair AS (a numeric, b text)"_s},
        {u"hstore"_s,
         u"hstore"_s,
         u"'a=>1, b=>NULL'"_s,
         u"'b=>NULL, a=>1'"_s,
         u"'a=>1'"_s,
         u"b=>NULL,a=>1"_s,
         {},
         offersExtension(u"hstore"_s),
         u"CREATE EXTENSION hstore"_s},
        {u"ltree in a schema of its own"_s,
         u"\"Ext x\".ltree"_s,
         u"'Top.a'"_s,
         u"'Top.a'"_s,
         u"'Top'"_s,
         u"Top.a"_s,
         {},
         offersExtension(u"ltree"_s),
         u"CREATE SCHEMA \"Ext x\"; CREATE EXTENSION ltree SCHEMA \"Ext x\""_s},
    };
}

} // namespace

QString offersIcu()
{
    return u"SELECT EXISTS (SELECT FROM pg_collation WHERE collprovider = 'i')"_s;
}

QList<Kind> kindsOfKeys()
{
    QList<Kind> kinds;
    for (const KeyType &type : types())
        kinds.append(kind(type));
    kinds << Kind{.name = u"key: of several columns, of several types"_s,
                  .setup = uR"(
        CREATE TABLE roots ("from" date, "Order" text, n numeric, extra text, PRIMARY KEY (n, "Order", "from"));
        INSERT INTO roots VALUES ('infinity', 'a,"b"', 1.0, 'x'), ('infinity', 'a,"b"', 2, 'y');
        CREATE TABLE gone (d date, n int, o text, PRIMARY KEY (o, n), FOREIGN KEY (d, o, n) REFERENCES roots ("from", "Order", n) ON DELETE CASCADE);
        INSERT INTO gone VALUES ('infinity', 1, 'a,"b"'), ('infinity', 2, 'a,"b"');
        CREATE TABLE below (o varchar(9), n bigint, note text, FOREIGN KEY (o, n) REFERENCES gone MATCH FULL ON DELETE SET NULL);
        INSERT INTO below VALUES ('a,"b"', 1, 'x'), ('a,"b"', 1, 'x'), ('a,"b"', 2, NULL), (NULL, NULL, ''))"_s,
                  .expected = {u"public.below set-null 2"_s, u"public.gone delete 1"_s, u"public.roots delete 1"_s},
                  .key = {u"1.000"_s, u"a,\"b\""_s, u"infinity"_s}}
          << Kind{.name = u"key: to a unique index beside the primary key"_s,
                  .setup = uR"(
        CREATE TABLE roots (id int PRIMARY KEY, code text, part int, UNIQUE (part, code));
        CREATE UNIQUE INDEX ON roots (code) INCLUDE (part);
        INSERT INTO roots VALUES (1, 'a', 1), (2, 'b', 1), (3, NULL, 1), (4, 'c', NULL);
        CREATE TABLE gone (code text REFERENCES roots (code) ON DELETE CASCADE);
        INSERT INTO gone VALUES ('a'), ('a'), ('b'), (NULL);
        CREATE TABLE unlinked (id int PRIMARY KEY, part int, code text, FOREIGN KEY (part, code) REFERENCES roots (part, code) ON DELETE SET NULL);
        INSERT INTO unlinked VALUES (1, 1, 'a'), (2, 1, 'b'), (3, 1, NULL), (4, NULL, 'a'))"_s,
                  .expected = {u"public.gone delete 2"_s, u"public.roots delete 1"_s, u"public.unlinked set-null 1"_s}};
    return kinds;
}

} // namespace ondelete

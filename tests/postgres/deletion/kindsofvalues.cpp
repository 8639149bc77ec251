// SPDX-License-Identifier: MIT
#include "postgres/deletion/kind.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Column
{
    QString type;
    QStringList values; ///< SQL
};

/// One column for each type, one row for each value; shorter lists end in NULLs, and the last row has nothing else. The
/// same rows hang on a root that stays.
Kind values(const QString &name, const QList<Column> &all, const QString &needs = {}, const QStringList &before = {})
{
    QStringList columns;
    qsizetype count = 0;
    for (const Column &one : all) {
        columns.append(u"v%1 %2"_s.arg(QString::number(columns.size()), one.type));
        count = std::max(count, one.values.size() + 1);
    }
    const QString list = columns.join(u", "_s);
    QStringList statements = before;
    statements << u"CREATE TABLE roots (id int PRIMARY KEY)"_s << u"INSERT INTO roots VALUES (1), (2)"_s
               << u"CREATE TABLE gone (id int PRIMARY KEY, root int REFERENCES roots ON DELETE CASCADE, %1)"_s.arg(list)
               << u"CREATE TABLE unlinked (id int PRIMARY KEY, root int REFERENCES roots ON DELETE SET NULL, %1)"_s.arg(
                      list)
               << u"CREATE TABLE keyless (id int, root int REFERENCES roots ON DELETE SET NULL, %1)"_s.arg(list);
    for (qsizetype row = 0; row < count; ++row) {
        QStringList texts;
        for (const Column &one : all)
            texts.append(one.values.value(row, u"NULL"_s));
        for (const QString &root : {u"1"_s, u"2"_s})
            statements.append(
                u"INSERT INTO gone VALUES (%1%2, %2, %3)"_s.arg(QString::number(row), root, texts.join(u", "_s)));
    }
    statements << u"INSERT INTO unlinked TABLE gone"_s
               << u"INSERT INTO keyless TABLE gone"_s
               // Rows without a key that are alike.
               << u"INSERT INTO keyless TABLE gone"_s;
    const QString rows = QString::number(count);
    return {.name = name,
            .setup = statements.join(u";\n"_s),
            .expected = {u"public.gone delete "_s + rows, u"public.keyless set-null "_s + QString::number(2 * count),
                         u"public.roots delete 1"_s, u"public.unlinked set-null "_s + rows},
            .needs = needs};
}

QList<Kind> builtIn()
{
    return {
        values(u"numbers"_s,
               {{u"smallint"_s, {u"-32768"_s, u"32767"_s}},
                {u"integer"_s, {u"-2147483648"_s}},
                {u"bigint"_s, {u"-9223372036854775808"_s}},
                {u"numeric"_s,
                 {u"'NaN'"_s, u"1.0"_s, u"1.00"_s, u"-0.0"_s, u"1e-300"_s, u"1e300 + 1e-300"_s, u"0"_s, u"'0.000'"_s}},
                {u"numeric(30,10)"_s, {u"'NaN'"_s, u"12345678901234567890.0123456789"_s}},
                {u"real"_s,
                 {u"'-0'"_s, u"'NaN'"_s, u"'Infinity'"_s, u"'-Infinity'"_s, u"1.17549435e-38"_s, u"3.4028235e38"_s,
                  u"0.1"_s}},
                {u"double precision"_s,
                 {u"'-0'"_s, u"'NaN'"_s, u"'Infinity'"_s, u"'-Infinity'"_s, u"'4.9406564584124654e-324'"_s,
                  u"1.7976931348623157e308"_s, u"0.1"_s}},
                {u"money"_s, {u"'-92233720368547758.08'"_s, u"'1234.5'"_s}},
                {u"boolean"_s, {u"true"_s, u"false"_s}}}),
        values(u"numeric infinity"_s, {{u"numeric"_s, {u"'Infinity'"_s, u"'-Infinity'"_s}}},
               u"SELECT current_setting('server_version_num')::int >= 140000"_s),
        values(
            u"texts"_s,
            {{u"text"_s,
              {u"''"_s, u"E'a\\\\b\\tc\\nd\\re\\bf\\fg\\vh\\x01\\x7f'"_s, u"'\\.'"_s, u"E'\\n\\\\.\\n\\\\.'"_s,
               u"'\\N'"_s, u"'NULL'"_s, u"'žluťoučký 漢字 🐘 עברית'"_s, u"' spaces '"_s,
               u"'%1 :name :''name'' $1 \"q\" -- /* */'"_s, u"E'\\n-- sha256 0000\\nCOMMIT;\\n'"_s,
               u"E'\\u2028\\u0085'"_s}},
             {u"character varying(20)"_s, {u"''"_s, u"'  ž '"_s}},
             {u"character(8)"_s, {u"''"_s, u"'ab'"_s, u"'žluťoučk'"_s, u"E'a\\\\'"_s}},
             {u"\"char\""_s, {u"''"_s, u"'a'"_s, u"E'\\\\'"_s, u"E'\\t'"_s}},
             {u"name"_s, {u"''"_s, u"'it''s \"a\" name'"_s, u"repeat('n', 63)"_s}},
             {u"uuid"_s, {u"'00000000-0000-0000-0000-000000000000'"_s, u"'FFFFFFFF-ffff-4fff-8fff-ffffffffffff'"_s}}}),
        values(u"very wide rows"_s,
               {{u"text"_s,
                 {u"repeat('toast ', 350000)"_s,
                  u"(SELECT string_agg(md5(i::text), '\\') FROM generate_series(1, 3000) i)"_s}},
                {u"bytea"_s, {u"decode(repeat('00ff5c0a', 10000), 'hex')"_s}}}),
        values(u"times"_s,
               {{u"date"_s,
                 {u"'infinity'"_s, u"'-infinity'"_s, u"'4713-01-01 BC'"_s, u"'5874897-12-31'"_s, u"'2024-02-29'"_s}},
                {u"timestamp without time zone"_s,
                 {u"'infinity'"_s, u"'-infinity'"_s, u"'4713-01-01 00:00:00.000001 BC'"_s,
                  u"'294276-12-31 23:59:59.999999'"_s}},
                {u"timestamp(3) with time zone"_s, {u"'2024-03-31 01:59:59.9996+01'"_s}},
                {u"timestamp with time zone"_s,
                 {u"'infinity'"_s, u"'-infinity'"_s, u"'2024-03-31 01:59:59.999999 Europe/Prague'"_s,
                  u"'0044-03-15 12:00:00.000001+00 BC'"_s}},
                {u"time without time zone"_s, {u"'24:00:00'"_s, u"'23:59:59.999999'"_s}},
                {u"time with time zone"_s,
                 {u"'24:00:00-15:59'"_s, u"'12:34:56.789012+05:45'"_s, u"'00:00:00+00:00:01'"_s}},
                {u"interval"_s,
                 {u"'1 year -2 mons 3 days -04:05:06.789'"_s, u"'-178000000 years'"_s, u"'0'"_s, u"'24 hours'"_s,
                  u"'1 day'"_s, u"'-00:00:00.000001'"_s, u"'-1 days +02:03:00'"_s}},
                {u"interval hour to minute"_s, {u"'-2:30'"_s}}}),
        values(
            u"documents"_s,
            {{u"json"_s,
              {u"'{\"a\" : 1,  \"a\":2, \"b\":[ 1 ,2.0 ]}'"_s, u"E' \\n\"\\\\u0000\" '"_s, u"'null'"_s, u"'1E5'"_s}},
             {u"jsonb"_s, {u"'{\"b\":1.00,\"a\":[null,\"\",\"\\\\ \\\" ž\"]}'"_s, u"'null'"_s, u"'1E5'"_s, u"'{}'"_s}},
             {u"jsonpath"_s, {u"'$.a[*] ? (@ > 1 && @.b like_regex \"^x\\\\.\")'"_s, u"'strict $'"_s}}}),
        values(u"XML"_s,
               {{u"xml"_s,
                 {u"'<a  x=\"1\"/>'"_s, u"'text only'"_s, u"''"_s, u"'<a/><b/>'"_s, u"'<?xml version=\"1.0\"?><a/>'"_s,
                  u"E'<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\\n\\n<a>ž</a>'"_s,
                  u"'<!DOCTYPE a><a/>'"_s}},
                {u"xml[]"_s, {u"ARRAY['<?xml version=\"1.0\"?><a/>'::xml, NULL, 'x']"_s}}},
               u"SELECT '<a/>'::xml IS NOT NULL"_s),
        values(u"bytes and bits"_s,
               {{u"bytea"_s, {u"'\\x00ff5c0a090d27'"_s, u"''"_s, u"'\\x00'"_s}},
                {u"bit(5)"_s, {u"B'10101'"_s}},
                {u"bit varying"_s, {u"B''"_s, u"B'1'"_s, u"B'000000001'"_s}},
                {u"bit varying(7)"_s, {u"B'0'"_s}}}),
        values(u"addresses of networks"_s,
               {{u"inet"_s, {u"'192.168.0.1/24'"_s, u"'::ffff:1.2.3.4'"_s, u"'2001:db8::1/32'"_s, u"'0.0.0.0/0'"_s}},
                {u"cidr"_s, {u"'10.0.0.0/8'"_s, u"'2001:db8::/32'"_s, u"'1.2.3.4'"_s}},
                {u"macaddr"_s, {u"'08:00:2b:01:02:03'"_s}},
                {u"macaddr8"_s, {u"'08:00:2b:01:02:03:04:05'"_s}}}),
        values(u"geometry"_s,
               {{u"point"_s, {u"'(-0,NaN)'"_s, u"'(1e-300,Infinity)'"_s, u"'(0.1,0.2)'"_s}},
                {u"line"_s, {u"'{1,-1,0.1}'"_s}},
                {u"lseg"_s, {u"'[(0,-0),(0.1,1)]'"_s}},
                {u"box"_s, {u"'((0.3,1),(0,0.1))'"_s}},
                {u"path"_s, {u"'[(0,0),(0.1,1)]'"_s, u"'((0,0),(0.1,1))'"_s}},
                {u"polygon"_s, {u"'((0,0),(0.1,1),(1,0))'"_s}},
                {u"circle"_s, {u"'<(0.1,-0),0.3>'"_s}}}),
        values(
            u"text search"_s,
            {{u"tsvector"_s, {u"'a:1A,3B fat:2C rat'"_s, u"$$'it''s' 'back\\\\slash':4 ' ':9999D$$"_s, u"''"_s}},
             {u"tsquery"_s, {u"'fat & (rat | !cat:*AB) <2> mat'"_s, u"$$!('a' <-> ('b' <-> 'it''s'))$$"_s, u"''"_s}}}),
        values(u"what the system uses itself"_s,
               {{u"oid"_s, {u"4294967295"_s}},
                {u"pg_lsn"_s, {u"'FFFFFFFF/FFFFFFFF'"_s}},
                {u"xid"_s, {u"'4294967295'"_s}},
                {u"xid8"_s, {u"'18446744073709551615'"_s}},
                {u"cid"_s, {u"'4294967295'"_s}},
                {u"tid"_s, {u"'(4294967295,65535)'"_s}},
                {u"txid_snapshot"_s, {u"'10:20:10,14,15'"_s}},
                {u"pg_snapshot"_s, {u"'10:20:10,14,15'"_s}},
                {u"int2vector"_s, {u"'1 2 3'"_s, u"''"_s}},
                {u"oidvector"_s, {u"'1 2 3'"_s}},
                {u"refcursor"_s, {u"'a cursor'"_s}},
                {u"aclitem"_s, {u"makeaclitem(10, 10, 'SELECT', true)"_s}}}),
        values(u"references to the catalog"_s,
               {{u"regclass"_s, {u"'roots'"_s, u"'pg_catalog.pg_class'"_s, u"0"_s, u"4294967295"_s}},
                {u"regtype"_s, {u"'int[]'"_s, u"'roots'"_s, u"0"_s}},
                {u"regproc"_s, {u"'pg_catalog.lower(text)'::regprocedure::oid"_s, u"'pg_catalog.now'"_s, u"0"_s}},
                {u"regprocedure"_s, {u"'pg_catalog.lower(text)'"_s, u"0"_s}},
                {u"regoper"_s, {u"'+(integer,integer)'::regoperator::oid"_s, u"0"_s}},
                {u"regoperator"_s, {u"'+(integer,integer)'"_s, u"0"_s}},
                {u"regrole"_s, {u"current_user::regrole"_s, u"0"_s}},
                {u"regnamespace"_s, {u"'pg_catalog'"_s, u"0"_s}},
                {u"regconfig"_s, {u"'english'"_s, u"0"_s}},
                {u"regdictionary"_s, {u"'simple'"_s, u"0"_s}},
                {u"regcollation"_s, {u"'\"C\"'"_s, u"0"_s}},
                {u"regproc[]"_s, {u"ARRAY['pg_catalog.lower(text)'::regprocedure::oid::regproc, NULL]"_s}}}),
        values(u"arrays"_s,
               {{u"int[]"_s, {u"'[2:3][-1:0]={{1,NULL},{3,4}}'"_s, u"'{}'"_s, u"'{NULL}'"_s}},
                {u"text[]"_s,
                 {u"ARRAY['', NULL, 'NULL', '\"', E'\\\\', ',', '{}', E'\\n', ' ž ']"_s,
                  u"ARRAY[['a', 'b'], ['c', NULL]]"_s}},
                {u"double precision[]"_s, {u"'{-0,NaN,Infinity}'"_s}},
                {u"bytea[]"_s, {u"ARRAY['\\x00'::bytea, '']"_s}},
                {u"json[]"_s, {u"ARRAY['{\"a\" : 1,  \"a\":2}'::json]"_s}},
                {u"box[]"_s, {u"ARRAY['((1,1),(0,0))'::box, NULL]"_s}},
                {u"timestamptz[]"_s, {u"'{infinity,2024-03-31 01:59:59.999999+01}'"_s}},
                {u"tsquery[]"_s, {u"ARRAY['a & ''it''''s'''::tsquery]"_s}}}),
        values(u"ranges"_s,
               {{u"int4range"_s, {u"'empty'"_s, u"'(,5]'"_s, u"'(,)'"_s}},
                {u"int8range"_s, {u"'[1,9223372036854775807)'"_s}},
                {u"numrange"_s, {u"'[1.0,1.00]'"_s, u"'(NaN,)'"_s}},
                {u"tsrange"_s, {u"'[-infinity,infinity]'"_s}},
                {u"tstzrange"_s, {u"'[\"2024-03-31 01:59:59.999999+01\",infinity)'"_s}},
                {u"daterange"_s, {u"'[2024-02-29,)'"_s}},
                {u"textrange"_s, {u"textrange('', E'\"a\\\\,( ž')"_s, u"textrange(NULL, 'a')"_s}},
                {u"textrange[]"_s, {u"ARRAY[textrange('', E'\"a\\\\,( ž'), NULL]"_s}},
                {u"floatrange"_s, {u"'[-0,NaN]'"_s}}},
               {},
               {u"CREATE TYPE textrange AS RANGE (subtype = text, collation = \"C\")"_s,
                u"CREATE TYPE floatrange AS RANGE (subtype = float8)"_s}),
        values(u"multiranges"_s,
               {{u"int4multirange"_s, {u"'{}'"_s, u"'{[1,3),[5,7),[9,)}'"_s}},
                {u"int8multirange"_s, {u"'{(,1)}'"_s}},
                {u"nummultirange"_s, {u"'{[1.0,1.00],(2,NaN)}'"_s}},
                {u"tsmultirange"_s, {u"'{[2024-01-01,infinity]}'"_s}},
                {u"tstzmultirange"_s, {u"'{[\"2024-03-31 01:59:59.999999+01\",)}'"_s}},
                {u"datemultirange"_s, {u"'{[2024-02-29,2024-03-01)}'"_s}}},
               u"SELECT current_setting('server_version_num')::int >= 140000"_s),
    };
}

} // namespace

QString offersExtension(const QString &extension)
{
    return u"SELECT EXISTS (SELECT FROM pg_available_extensions WHERE name = '%1')"_s.arg(extension);
}

QList<Kind> kindsOfValues()
{
    QList<Kind> kinds = builtIn();
    kinds << values(
        u"types that people make"_s,
        {{u"mood"_s, {u"'it''s'"_s, u"'ž \"x\"'"_s}},
         {u"mood[]"_s, {u"ARRAY['it''s', NULL]::mood[]"_s}},
         {u"few"_s, {u"'{1,2}'"_s, u"'[0:0]={7}'"_s}},
         {u"pair"_s, {u"ROW(NULL, NULL, NULL)"_s, u"ROW(1, E'\",\\\\\\n', '{1,NULL}')"_s, u"ROW(2, '', '{}')"_s}},
         {u"pair[]"_s, {u"ARRAY[ROW(1, E'\",\\\\', '{1,2}')::pair, NULL]"_s}},
         {u"nested"_s, {u"ROW(ROW(1, 'a \"b\"', NULL), -0.0::float8, 'it''s')"_s}},
         {u"whole"_s, {u"ROW(1, '', NULL)::pair"_s}},
         // Values of which the texts alone are exact.
         {u"called"_s, {u"ROW('roots', 'now', 'int', '\"C\"')"_s, u"ROW(0, NULL, NULL, NULL)"_s}},
         {u"named[]"_s, {u"ARRAY['a', NULL, 'b c']::named[]"_s}}},
        {},
        {u"CREATE TYPE mood AS ENUM ('it''s', 'ž \"x\"')"_s,
         u"CREATE DOMAIN few AS int[] CHECK (cardinality(VALUE) < 5)"_s,
         u"CREATE DOMAIN named AS text COLLATE \"C\" CHECK (VALUE <> '')"_s,
         u"CREATE TYPE pair AS (a int, b text, c few)"_s, u"CREATE TYPE nested AS (p pair, f float8, m mood)"_s,
         u"CREATE TYPE called AS (c regclass, f regproc, t regtype, l regcollation)"_s,
         u"CREATE DOMAIN whole AS pair CHECK ((VALUE).a > 0)"_s})
          << values(u"hstore"_s,
                    {{u"hstore"_s, {u"'a=>NULL, \"b c\"=>\"\", \"\\\"\"=>\"\\\\\\\\\"'"_s, u"''"_s}},
                     {u"hstore[]"_s, {u"ARRAY['a=>1'::hstore, NULL]"_s}}},
                    offersExtension(u"hstore"_s), {u"CREATE EXTENSION hstore"_s})
          << values(u"citext"_s, {{u"citext"_s, {u"'ÄbC'"_s, u"''"_s}}}, offersExtension(u"citext"_s),
                    {u"CREATE EXTENSION citext"_s})
          // A type that has no binary form.
          << values(u"seg"_s, {{u"seg"_s, {u"'1.0 .. 2.00'"_s, u"'~5.0'"_s}}}, offersExtension(u"seg"_s),
                    {u"CREATE EXTENSION seg"_s});
    return kinds;
}

} // namespace ondelete

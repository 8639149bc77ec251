// SPDX-License-Identifier: MIT
#include "postgres/deletion/kind.h"

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

const QString roots =
    u"CREATE TABLE roots (id int PRIMARY KEY, note text); INSERT INTO roots VALUES (1, 'goes'), (2, 'stays');"_s;

QList<Kind> selfReferencesAndCycles()
{
    return {
        {.name = u"self-reference, CASCADE"_s,
         .setup = uR"(CREATE TABLE roots (id int PRIMARY KEY, parent int REFERENCES roots ON DELETE CASCADE);
            INSERT INTO roots VALUES (1, 1), (2, 1), (3, 2), (4, NULL), (5, 4), (6, 3))"_s,
         .expected = {u"public.roots delete 4"_s}},
        {.name = u"self-reference, SET NULL"_s,
         .setup = uR"(CREATE TABLE roots (id int PRIMARY KEY, parent int REFERENCES roots ON DELETE SET NULL);
            INSERT INTO roots VALUES (1, 1), (2, 1), (3, 2), (4, NULL), (5, 1))"_s,
         .expected = {u"public.roots delete 1"_s, u"public.roots set-null 2"_s}},
        {.name = u"self-reference, NO ACTION, to itself alone"_s,
         .setup = uR"(CREATE TABLE roots (id int PRIMARY KEY, parent int REFERENCES roots);
            INSERT INTO roots VALUES (1, 1), (2, 2), (3, 2))"_s,
         .expected = {u"public.roots delete 1"_s}},
        {.name = u"self-reference without a primary key of its own"_s,
         .setup = roots
             + uR"(CREATE TABLE tree (code text UNIQUE, up text REFERENCES tree (code) ON DELETE CASCADE, root int REFERENCES roots ON DELETE CASCADE);
            INSERT INTO tree VALUES ('a', 'a', 1), ('b', 'a', NULL), ('c', 'b', 2), ('d', NULL, NULL), (NULL, 'b', NULL))"_s,
         .expected = {u"public.roots delete 1"_s, u"public.tree delete 4"_s}},
        {.name = u"cycle of two tables"_s,
         .setup = uR"(CREATE TABLE roots (id int PRIMARY KEY, favourite int);
            CREATE TABLE children (id int PRIMARY KEY, root int REFERENCES roots ON DELETE CASCADE);
            ALTER TABLE roots ADD FOREIGN KEY (favourite) REFERENCES children ON DELETE SET NULL;
            INSERT INTO roots VALUES (1, NULL), (2, NULL);
            INSERT INTO children VALUES (1, 1), (2, 1), (3, 2);
            UPDATE roots SET favourite = id)"_s,
         .expected = {u"public.children delete 2"_s, u"public.roots delete 1"_s, u"public.roots set-null 1"_s}},
        {.name = u"cycle of three tables, all CASCADE"_s,
         .setup = uR"(CREATE TABLE roots (id int PRIMARY KEY, c int);
            CREATE TABLE a (id int PRIMARY KEY, root int REFERENCES roots ON DELETE CASCADE);
            CREATE TABLE b (id int PRIMARY KEY, a int REFERENCES a ON DELETE CASCADE);
            ALTER TABLE roots ADD FOREIGN KEY (c) REFERENCES b ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;
            BEGIN; INSERT INTO roots VALUES (1, 3), (2, 1), (3, 2), (4, NULL);
            INSERT INTO a VALUES (1, 1), (2, 2), (3, 3), (4, 4);
            INSERT INTO b VALUES (1, 1), (2, 2), (3, 3), (4, 4); COMMIT)"_s,
         .expected = {u"public.a delete 3"_s, u"public.b delete 3"_s, u"public.roots delete 3"_s}},
    };
}

QList<Kind> severalPaths()
{
    return {
        {.name = u"diamond: the same rows on two paths"_s,
         .setup = roots + uR"(CREATE TABLE a (id int PRIMARY KEY, root int REFERENCES roots ON DELETE CASCADE);
            CREATE TABLE b (id int PRIMARY KEY, root int REFERENCES roots ON DELETE CASCADE);
            CREATE TABLE ends (id int PRIMARY KEY, a int REFERENCES a ON DELETE CASCADE, b int REFERENCES b ON DELETE CASCADE);
            INSERT INTO a VALUES (1, 1), (2, 2); INSERT INTO b VALUES (1, 1), (2, 2);
            INSERT INTO ends VALUES (1, 1, 1), (2, 1, NULL), (3, 2, 1), (4, 2, 2))"_s,
         .expected = {u"public.a delete 1"_s, u"public.b delete 1"_s, u"public.ends delete 3"_s,
                      u"public.roots delete 1"_s}},
        {.name = u"diamond: deleted on one path, unlinked on others"_s,
         .setup = roots + uR"(CREATE TABLE a (id int PRIMARY KEY, root int REFERENCES roots ON DELETE CASCADE);
            CREATE TABLE b (id int PRIMARY KEY, root int REFERENCES roots ON DELETE CASCADE);
            CREATE TABLE ends (id int PRIMARY KEY, a int REFERENCES a ON DELETE CASCADE, b int REFERENCES b ON DELETE SET NULL, c int REFERENCES b ON DELETE SET NULL);
            INSERT INTO a VALUES (1, 1), (2, 2); INSERT INTO b VALUES (1, 1), (2, 2);
            INSERT INTO ends VALUES (1, 1, 2, 2), (2, 2, 1, 1), (3, 2, 2, 1))"_s,
         .expected = {u"public.a delete 1"_s, u"public.b delete 1"_s, u"public.ends delete 1"_s,
                      u"public.ends set-null 2"_s, u"public.roots delete 1"_s}},
        {.name = u"two keys of one table to the same parent"_s,
         .setup = roots
             + uR"(CREATE TABLE links (id int PRIMARY KEY, a int REFERENCES roots ON DELETE SET NULL, b int REFERENCES roots ON DELETE SET NULL);
            INSERT INTO links VALUES (1, 1, 1), (2, 1, 2), (3, 2, 1), (4, 2, 2), (5, NULL, 1);
            CREATE TABLE keyless (a int REFERENCES roots ON DELETE SET NULL, b int DEFAULT 2 REFERENCES roots ON DELETE SET DEFAULT);
            INSERT INTO keyless VALUES (1, 1), (1, 1), (1, 2), (2, 1), (2, 2))"_s,
         .expected = {u"public.keyless set-null 3"_s, u"public.keyless set-default 1"_s, u"public.links set-null 4"_s,
                      u"public.roots delete 1"_s}},
        {.name = u"SET NULL carried on by ON UPDATE"_s,
         .setup = roots + uR"(CREATE TABLE a (id int PRIMARY KEY, root int UNIQUE REFERENCES roots ON DELETE SET NULL);
            CREATE TABLE b (id int PRIMARY KEY, a_root int REFERENCES a (root) ON UPDATE CASCADE);
            CREATE TABLE c (a_root int REFERENCES a (root) ON UPDATE SET NULL);
            INSERT INTO a VALUES (1, 1), (2, 2); INSERT INTO b VALUES (1, 1), (2, 2); INSERT INTO c VALUES (1), (1), (2))"_s,
         .expected = {u"public.a set-null 1"_s, u"public.b update 1"_s, u"public.c set-null 2"_s,
                      u"public.roots delete 1"_s}},
        {.name = u"a part of the primary key gets its default"_s,
         .setup = roots
             + uR"(CREATE TABLE items (root int DEFAULT 2 REFERENCES roots ON DELETE SET DEFAULT, n int, note text, PRIMARY KEY (root, n));
            INSERT INTO items VALUES (1, 1, 'a'), (1, 2, 'b'), (2, 3, 'c'))"_s,
         .expected = {u"public.items set-default 2"_s, u"public.roots delete 1"_s}},
        {.name = u"tables without rows"_s,
         .setup = roots + uR"(CREATE TABLE a (id int PRIMARY KEY, root int REFERENCES roots ON DELETE CASCADE);
            CREATE TABLE b (root int REFERENCES roots); CREATE TABLE c (a int REFERENCES a ON DELETE SET NULL))"_s,
         .expected = {u"public.roots delete 1"_s}},
        {.name = u"an unlogged child"_s,
         .setup = roots + uR"(CREATE UNLOGGED TABLE a (id int PRIMARY KEY, root int REFERENCES roots ON DELETE CASCADE);
            CREATE UNLOGGED TABLE b (a int REFERENCES a ON DELETE SET NULL);
            INSERT INTO a VALUES (1, 1), (2, 2); INSERT INTO b VALUES (1), (2))"_s,
         .expected = {u"public.a delete 1"_s, u"public.b set-null 1"_s, u"public.roots delete 1"_s}},
    };
}

QList<Kind> partitionsAndInheritance()
{
    // Columns of every part stand in another order, among dropped ones: their numbers differ.
    const QString parts = uR"(
        CREATE TABLE events (dead text, id int, root int, at date, note text) PARTITION BY RANGE (at);
        ALTER TABLE events DROP dead;
        CREATE TABLE "Old events" (note text, gone int, at date, root int, id int); ALTER TABLE "Old events" DROP gone;
        ALTER TABLE events ATTACH PARTITION "Old events" FOR VALUES FROM (MINVALUE) TO ('2020-01-01');
        CREATE TABLE newer (at date, x1 int, x2 int, id int, note text, root int) PARTITION BY LIST (note); ALTER TABLE newer DROP x1, DROP x2;
        CREATE TABLE newer_a (root int, note text, id int, at date); ALTER TABLE newer ATTACH PARTITION newer_a FOR VALUES IN ('a');
        CREATE TABLE newer_rest PARTITION OF newer DEFAULT;
        ALTER TABLE events ATTACH PARTITION newer FOR VALUES FROM ('2020-01-01') TO (MAXVALUE);
        INSERT INTO events (id, root, at, note) VALUES (1, 1, '2019-01-01', 'a'), (2, 1, '2021-01-01', 'a'), (3, 1, '2022-01-01', 'b'),
            (4, 2, '2019-01-01', 'a'), (5, 1, '-infinity', NULL), (6, NULL, 'infinity', 'c'), (7, 1, 'infinity', NULL);)"_s;
    const QString partitionedRoots = uR"(
        CREATE TABLE roots (note text, id int) PARTITION BY HASH (id);
        CREATE TABLE roots_0 PARTITION OF roots FOR VALUES WITH (MODULUS 2, REMAINDER 0);
        CREATE TABLE roots_1 (x int, id int NOT NULL, note text); ALTER TABLE roots_1 DROP x;
        ALTER TABLE roots ATTACH PARTITION roots_1 FOR VALUES WITH (MODULUS 2, REMAINDER 1);
        ALTER TABLE roots ADD PRIMARY KEY (id); INSERT INTO roots (id) SELECT generate_series(1, 8);)"_s;
    return {
        {.name = u"a partitioned child that goes, with what hangs on it"_s,
         .setup = roots + parts + u"ALTER TABLE events ADD FOREIGN KEY (root) REFERENCES roots ON DELETE CASCADE"_s,
         .expected = {u"public.events delete 5"_s, u"public.roots delete 1"_s}},
        {.name = u"a partitioned child that is unlinked"_s,
         .setup = roots + parts + uR"(ALTER TABLE events ADD FOREIGN KEY (root) REFERENCES roots ON DELETE SET NULL)"_s,
         .expected = {u"public.events set-null 5"_s, u"public.roots delete 1"_s}},
        {.name = u"one partition has a key of its own"_s,
         .setup =
             roots + parts + uR"(ALTER TABLE "Old events" ADD FOREIGN KEY (root) REFERENCES roots ON DELETE CASCADE;
            ALTER TABLE newer_a ADD PRIMARY KEY (id), ADD FOREIGN KEY (root) REFERENCES roots ON DELETE SET NULL;
            CREATE TABLE hits (newer_a int REFERENCES newer_a ON DELETE CASCADE); INSERT INTO hits VALUES (2);
            DELETE FROM newer_rest WHERE root = 1)"_s,
         .expected = {u"public.events delete 2"_s, u"public.events set-null 1"_s, u"public.roots delete 1"_s}},
        {.name = u"a partitioned root, and a partitioned child of it"_s,
         .setup = partitionedRoots + parts
             + uR"(ALTER TABLE events ADD FOREIGN KEY (root) REFERENCES roots ON DELETE CASCADE;
            CREATE TABLE unlinked (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, root int REFERENCES roots ON DELETE SET NULL);
            INSERT INTO unlinked (root) VALUES (1), (2), (1))"_s,
         .expected = {u"public.events delete 5"_s, u"public.roots delete 1"_s, u"public.unlinked set-null 2"_s}},
        {.name = u"partitions on both sides in the middle"_s,
         .setup = roots + uR"(
            CREATE TABLE mid (root int REFERENCES roots ON DELETE CASCADE, id int PRIMARY KEY) PARTITION BY RANGE (id);
            CREATE TABLE mid_low PARTITION OF mid FOR VALUES FROM (0) TO (10) PARTITION BY RANGE (id);
            CREATE TABLE mid_low_1 (id int NOT NULL, root int); ALTER TABLE mid_low ATTACH PARTITION mid_low_1 FOR VALUES FROM (0) TO (5);
            CREATE TABLE mid_low_2 PARTITION OF mid_low DEFAULT;
            CREATE TABLE mid_high PARTITION OF mid FOR VALUES FROM (10) TO (MAXVALUE);
            CREATE TABLE leaf (mid int REFERENCES mid ON DELETE SET NULL, id int) PARTITION BY HASH (id);
            CREATE TABLE leaf_0 PARTITION OF leaf FOR VALUES WITH (MODULUS 2, REMAINDER 0);
            CREATE TABLE leaf_1 (id int, mid int); ALTER TABLE leaf ATTACH PARTITION leaf_1 FOR VALUES WITH (MODULUS 2, REMAINDER 1);
            INSERT INTO mid SELECT 1 + i % 2, i FROM generate_series(1, 20) i;
            INSERT INTO leaf SELECT 1 + i % 20, i FROM generate_series(1, 40) i)"_s,
         .expected = {u"public.leaf set-null 20"_s, u"public.mid delete 10"_s, u"public.roots delete 1"_s}},
        {.name = u"inheritance children are left alone"_s,
         .setup = roots + uR"(
            CREATE TABLE more_roots (CHECK (id > 0)) INHERITS (roots); INSERT INTO more_roots VALUES (1, 'has the same id'), (9, 'of the child');
            CREATE TABLE a (id int PRIMARY KEY, root int REFERENCES roots ON DELETE CASCADE); CREATE TABLE more_a (extra text) INHERITS (a);
            INSERT INTO a VALUES (1, 1), (2, 2); INSERT INTO more_a VALUES (1, 1, 'x'), (3, 1, 'y');
            CREATE TABLE b (id int PRIMARY KEY, root int REFERENCES roots ON DELETE SET NULL); CREATE TABLE more_b () INHERITS (b);
            INSERT INTO b VALUES (1, 1); INSERT INTO more_b VALUES (1, 1), (4, 1);
            CREATE TABLE c (root int REFERENCES roots); CREATE TABLE more_c () INHERITS (c);
            INSERT INTO c VALUES (2); INSERT INTO more_c VALUES (1))"_s,
         .expected = {u"public.a delete 1"_s, u"public.b set-null 1"_s, u"public.roots delete 1"_s,
                      u"public.more_a dangle 2"_s, u"public.more_b dangle 2"_s, u"public.more_c dangle 1"_s}},
    };
}

QList<Kind> columns()
{
    return {
        {.name = u"generated columns, of nulled columns too"_s,
         .setup = roots + uR"(
            CREATE TABLE a (id int PRIMARY KEY, root int REFERENCES roots ON DELETE SET NULL, linked text GENERATED ALWAYS AS (coalesce('to ' || root::text, 'no')) STORED,
                            half numeric GENERATED ALWAYS AS (root / 2.0) STORED CHECK (half IS NULL OR half > 0));
            INSERT INTO a VALUES (1, 1), (2, 2);
            CREATE TABLE b (base int, root int GENERATED ALWAYS AS (base + 1) STORED REFERENCES roots ON DELETE CASCADE);
            INSERT INTO b VALUES (0), (1), (0);
            CREATE TABLE c (root int REFERENCES roots ON DELETE SET NULL, twice int GENERATED ALWAYS AS (root * 2) STORED);
            INSERT INTO c VALUES (1), (1), (2))"_s,
         .expected = {u"public.a set-null 1"_s, u"public.b delete 2"_s, u"public.c set-null 2"_s,
                      u"public.roots delete 1"_s}},
        {.name = u"identity columns"_s,
         .setup = uR"(
            CREATE TABLE roots (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, note text); INSERT INTO roots (note) VALUES ('a'), ('b');
            CREATE TABLE a (id int GENERATED ALWAYS AS IDENTITY (START -100 INCREMENT -7), root int REFERENCES roots ON DELETE CASCADE, s serial);
            INSERT INTO a (root) VALUES (1), (1), (2);
            CREATE TABLE b (id int GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, root int REFERENCES roots ON DELETE SET NULL); INSERT INTO b (root) VALUES (1))"_s,
         .expected = {u"public.a delete 2"_s, u"public.b set-null 1"_s, u"public.roots delete 1"_s}},
        {.name = u"dropped columns, and columns that came later"_s,
         .setup = uR"(
            CREATE TABLE roots (x int, id int PRIMARY KEY, y text, note text); ALTER TABLE roots DROP x, DROP y; INSERT INTO roots VALUES (1, 'a'), (2, 'b');
            CREATE TABLE a (x int, root int REFERENCES roots ON DELETE CASCADE, y int, z text); INSERT INTO a VALUES (1, 1, 2, 'z'), (1, 2, 2, 'z');
            ALTER TABLE a DROP x, DROP y, ADD later text DEFAULT 'there before it was added';
            CREATE TABLE b (x int, id int PRIMARY KEY, root int REFERENCES roots ON DELETE SET NULL); INSERT INTO b VALUES (1, 1, 1);
            ALTER TABLE b DROP x, ADD later int DEFAULT 7, ADD g int GENERATED ALWAYS AS (id) STORED)"_s,
         .expected = {u"public.a delete 1"_s, u"public.b set-null 1"_s, u"public.roots delete 1"_s}},
        {.name = u"SET NULL of some columns of a key"_s,
         .setup = uR"(
            CREATE TABLE roots (tenant int, id int, PRIMARY KEY (tenant, id)); INSERT INTO roots VALUES (1, 1), (1, 2);
            CREATE TABLE a (tenant int NOT NULL, root int, id int, PRIMARY KEY (tenant, id), FOREIGN KEY (tenant, root) REFERENCES roots ON DELETE SET NULL (root));
            INSERT INTO a VALUES (1, 1, 1), (1, 2, 2), (1, NULL, 3))"_s,
         .expected = {u"public.a set-null 1"_s, u"public.roots delete 1"_s},
         .key = {u"1"_s, u"1"_s},
         .needs = u"SELECT current_setting('server_version_num')::int >= 150000"_s},
    };
}

} // namespace

QList<Kind> kindsOfShapes()
{
    return selfReferencesAndCycles() + severalPaths() + partitionsAndInheritance() + columns();
}

} // namespace ondelete

// SPDX-License-Identifier: MIT
#include "postgres/deletion/kind.h"

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

QString quoted(QString name)
{
    return u'"' + name.replace(u'"', u"\"\""_s) + u'"';
}

/// A root and children of every fate, all of whose names are made from @p odd.
Kind named(const QString &kind, const QString &schema, const QString &odd)
{
    const auto called = [&](const QString &ending) { return QString(odd + ending).left(63); };
    QString setup = uR"(
        CREATE SCHEMA @S; SET search_path = @S;
        CREATE TABLE @R (@I text PRIMARY KEY, @N text); INSERT INTO @R VALUES (@V, 'goes'), ('2', 'stays');
        CREATE TABLE @G (@I int PRIMARY KEY, @N text CONSTRAINT @K REFERENCES @R ON DELETE CASCADE); INSERT INTO @G VALUES (1, @V), (2, '2');
        CREATE TABLE @U (@I int PRIMARY KEY, @N text CONSTRAINT @K REFERENCES @R ON DELETE SET NULL, CONSTRAINT @C CHECK (@N IS NULL OR @N <> ''));
        INSERT INTO @U VALUES (1, @V), (2, '2');
        CREATE TABLE @L (@N text DEFAULT '2' CONSTRAINT @K REFERENCES @R ON DELETE SET DEFAULT, @I int, CONSTRAINT @C UNIQUE (@N, @I));
        INSERT INTO @L VALUES (@V, 1), ('2', 2);)"_s;
    const auto put = [&](const QString &mark, const QString &name) { setup.replace(mark, quoted(name)); };
    put(u"@S"_s, schema);
    put(u"@R"_s, called({}));
    put(u"@G"_s, called(u"g"_s));
    put(u"@U"_s, called(u"u"_s));
    put(u"@L"_s, called(u"l"_s));
    put(u"@I"_s, called(u"i"_s));
    put(u"@N"_s, called({}));
    put(u"@K"_s, called(u"k"_s));
    put(u"@C"_s, called(u"c"_s));
    setup.replace(u"@V"_s, u"E'a \"b\" \\'c\\' \\\\ ž %1'"_s);
    const auto line = [&](const QString &ending, const QString &what) {
        return QualifiedName{schema, called(ending)}.toString() + u' ' + what;
    };
    return {.name = u"names: "_s + kind,
            .setup = setup,
            .expected = {line({}, u"delete 1"_s), line(u"g"_s, u"delete 1"_s), line(u"u"_s, u"set-null 1"_s),
                         line(u"l"_s, u"set-default 1"_s)},
            .root = {schema, called({})},
            .key = {u"a \"b\" 'c' \\ ž %1"_s}};
}

/// A table called @p name, and columns called like what our own queries call things.
Kind ours(const QString &name)
{
    const QStringList columns{
        u"x"_s,     u"t"_s,       u"v"_s,       u"mask"_s,     u"fate"_s,   u"node"_s,  u"h"_s,
        u"n0"_s,    u"c0"_s,      u"key"_s,     u"indexed"_s,  u"look"_s,   u"place"_s, u"part"_s,
        u"since"_s, u"staying"_s, u"written"_s, u"verdicts"_s, u"select"_s, u"user"_s,  u"ondelete_key0"_s};
    QStringList defined;
    QStringList values;
    for (const QString &column : columns) {
        defined.append(quoted(column) + u" int DEFAULT 7"_s);
        values.append(quoted(column));
    }
    QString setup = uR"(
        CREATE TABLE roots (id int PRIMARY KEY, %D); INSERT INTO roots VALUES (1), (2);
        CREATE TABLE %T (id int PRIMARY KEY, root int DEFAULT 2 REFERENCES roots ON DELETE SET DEFAULT, up int REFERENCES roots ON DELETE SET NULL, %D,
                         UNIQUE (root, x), CHECK (num_nonnulls(up, %V) > 3));
        CREATE UNIQUE INDEX ON %T (root, t, (mask + fate)) WHERE h > 0 AND up IS NULL;
        INSERT INTO %T (id, root, up) VALUES (1, 1, 1);
        CREATE TABLE keyless (root int DEFAULT 2 REFERENCES roots ON DELETE SET DEFAULT, up int REFERENCES roots ON DELETE SET NULL, %D, UNIQUE (root, node));
        INSERT INTO keyless (root, up) VALUES (1, 1), (NULL, 1), (NULL, 2);
        CREATE TABLE gone (root int REFERENCES roots ON DELETE CASCADE, %D); INSERT INTO gone VALUES (1), (1), (2))"_s;
    setup.replace(u"%D"_s, defined.join(u", "_s)).replace(u"%V"_s, values.join(u", "_s)).replace(u"%T"_s, quoted(name));
    return {.name = u"names: table and columns are called as in our own queries: "_s + name,
            .setup = setup,
            .expected = {u"public.gone delete 2"_s, u"public.keyless set-null 2"_s, u"public.roots delete 1"_s,
                         QualifiedName{u"public"_s, name}.toString() + u" set-null 1"_s}};
}

} // namespace

QList<Kind> kindsOfNames()
{
    QList<Kind> kinds{named(u"quotes, spaces, non-ASCII"_s, u"Odd \"schema\" ž"_s, u"a \"b\" 'c' ž 漢 "_s),
                      named(u"newlines and what ends a comment"_s, u"new\nline"_s, u"a\n\\.\n-- sha256 0\r\n*/ DROP"_s),
                      named(u"what stands for something elsewhere"_s, u"%1"_s, u"%1 %2 %3 $1 :a \\ %L1 {} "_s),
                      named(u"dots and capitals"_s, u"A.B"_s, u"A.b.C"_s),
                      named(u"63 bytes"_s, u"s"_s, QString(62, u'n')),
                      named(u"keywords"_s, u"select"_s, u"user"_s)};
    for (const QString &name : {u"x"_s, u"t"_s, u"k"_s, u"q"_s, u"ondelete_mine"_s})
        kinds.append(ours(name));
    return kinds;
}

} // namespace ondelete

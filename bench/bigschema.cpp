// SPDX-License-Identifier: MIT
#include "bigschema.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {

void makeBigSchema(Connection &connection, int tables, BigRows rows)
{
    connection.runScript(R"(
        CREATE TABLE public.t1 (id int PRIMARY KEY, name text, created timestamptz DEFAULT now());
        INSERT INTO public.t1 SELECT i, 'row ' || i FROM generate_series(1, 10) i)");
    // In parts: the locks on what one transaction made are held to its end.
    constexpr int atOnce = 250;
    for (int first = 2; first <= tables; first += atOnce) {
        connection.runScript(QString(uR"(DO $$ BEGIN
            FOR i IN %1..%2 LOOP
                EXECUTE format('CREATE TABLE public.t%s (id int PRIMARY KEY, '
                    'parent_id int REFERENCES public.t%s ON DELETE CASCADE, '
                    'other_id int REFERENCES public.t%s ON DELETE %s, name text, created timestamptz DEFAULT now())',
                    i, i / 2, i * 7919 % (i - 1) + 1, (ARRAY['SET NULL', 'CASCADE', 'NO ACTION'])[i % 3 + 1]);
                EXECUTE format('CREATE INDEX ON public.t%s (parent_id)', i);
                EXECUTE format('CREATE INDEX ON public.t%s (other_id)', i);
                IF %3 THEN
                    EXECUTE format('INSERT INTO public.t%s SELECT i, i, i, ''row '' || i FROM generate_series(1, 10) i', i);
                END IF;
            END LOOP;
        END $$)"_s)
                                 .arg(QString::number(first), QString::number(std::min(tables, first + atOnce - 1)),
                                      rows == BigRows::OfAll ? u"true"_s : u"false"_s)
                                 .toUtf8());
    }
}

void makeRefusingSchema(Connection &connection)
{
    connection.runScript(R"(
        CREATE TABLE public.t1 (id int PRIMARY KEY, name text);
        INSERT INTO public.t1 SELECT i, 'row ' || i FROM generate_series(1, 10) i;
        DO $$ BEGIN
            FOR i IN 2..138 LOOP
                EXECUTE format('CREATE TABLE public.t%s (id int PRIMARY KEY, parent_id int REFERENCES public.t%s ON DELETE %s, name text)',
                    i, CASE WHEN i < 32 THEN i / 2 ELSE (i - 32) % 31 + 1 END, CASE WHEN i < 32 THEN 'CASCADE' ELSE 'NO ACTION' END);
                EXECUTE format('CREATE INDEX ON public.t%s (parent_id)', i);
                EXECUTE format('INSERT INTO public.t%s SELECT i, i, ''row '' || i FROM generate_series(1, 10) i', i);
            END LOOP;
        END $$)");
}

Spec bigSchemaSpec()
{
    Spec spec;
    spec.title = u"big"_s;
    spec.root.table = {u"public"_s, u"t1"_s};
    spec.root.singular = u"row"_s;
    spec.root.plural = u"rows"_s;
    return spec;
}

} // namespace ondelete

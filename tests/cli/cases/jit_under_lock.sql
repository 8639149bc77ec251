-- SPDX-License-Identifier: MIT
-- 600 tables with a key, a check each: enough for the planner to think the program's own catalog reads dear, so that JIT compiles them,
-- some of them inside the swap transaction, while ACCESS EXCLUSIVE is held on both tables. Compare the milliseconds of the step "swap"
-- with: alter database … set jit = off.
create table p (id int primary key, name text);
do $$ begin for i in 1..600 loop execute format('create table c%s (id int primary key, p int references p, v int check (v > 0))', i); end loop; end $$;

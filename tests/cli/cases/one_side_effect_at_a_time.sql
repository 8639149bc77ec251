-- SPDX-License-Identifier: MIT
create table p (id int primary key, name text);
create table c (id int primary key, p int references p on delete cascade);
create table s1 (n int); create table s2 (n int); create table s3 (n int); insert into s1 values (1); insert into s2 values (1); insert into s3 values (1);
create function f() returns trigger language plpgsql as $$ begin update s1 set n=n-1; update s2 set n=n-1; update s3 set n=n-1; return null; end $$;
create trigger t after delete on c for each row execute function f();
insert into p values (1,'a'); insert into c values (1,1);

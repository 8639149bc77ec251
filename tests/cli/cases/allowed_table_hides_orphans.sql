-- SPDX-License-Identifier: MIT
-- --allow-side-effects for a counter table also switches off the check that the planned unlinking took place.
create table account (id int primary key, name text);
create table site (id int primary key, owner_id int references account on delete set null, posts int not null default 0);
create table post (id int primary key, account_id int not null references account on delete cascade, site_id int not null references site);
create function count_down() returns trigger language plpgsql as $$ begin update site set posts = posts - 1 where id = old.site_id; return null; end $$;
create trigger count_down after delete on post for each row execute function count_down();
create function keep_owner() returns trigger language plpgsql as $$ begin if new.owner_id is null then return null; end if; return new; end $$;
create trigger keep_owner before update of owner_id on site for each row execute function keep_owner();
insert into account values (1,'a'),(2,'b');
insert into site values (1, 1, 3), (2, 2, 0);
insert into post values (1,1,2),(2,1,2),(3,2,2);

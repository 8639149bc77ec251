-- SPDX-License-Identifier: MIT
create table p (id int primary key, name text);
create table c (id int primary key, p int not null references p on delete cascade);
insert into p values (1,'a'); insert into c values (1,1);

-- SPDX-License-Identifier: MIT
-- A partition that was detached keeps its foreign key; its rule can't be changed.
create table parent_row (id int primary key);
create table event (id int, p int references parent_row, at date not null) partition by range (at);
create table event_2024 partition of event for values from ('2024-01-01') to ('2025-01-01');
create table event_2025 partition of event for values from ('2025-01-01') to ('2026-01-01');
alter table event detach partition event_2024;
insert into parent_row values (1);
insert into event_2024 values (1, 1, '2024-05-05');

-- SPDX-License-Identifier: MIT
CREATE TABLE events(tenant int, id int, name text, PRIMARY KEY(tenant,id)) PARTITION BY LIST (tenant);
CREATE TABLE events_1 PARTITION OF events FOR VALUES IN (1); CREATE TABLE events_2 PARTITION OF events FOR VALUES IN (2);
CREATE TABLE notes(id int PRIMARY KEY, tenant int, event_id int, CONSTRAINT notes_event FOREIGN KEY(tenant,event_id) REFERENCES events_1);
INSERT INTO events VALUES (1,1,'A'),(2,1,'B'); INSERT INTO notes VALUES (1,1,1); ANALYZE;

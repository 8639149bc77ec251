-- SPDX-License-Identifier: MIT
CREATE TABLE inboxes(id int PRIMARY KEY, name text);
CREATE TABLE routes(id int PRIMARY KEY, org int NOT NULL, inbox_id int REFERENCES inboxes ON DELETE SET NULL, name text);
-- one fallback route (without inbox) per organisation
CREATE UNIQUE INDEX routes_one_fallback ON routes(org) WHERE inbox_id IS NULL;
CREATE TABLE tags(id int PRIMARY KEY, inbox_id int REFERENCES inboxes ON DELETE SET NULL, label text);
-- the usual work-around for unique with a nullable column
CREATE UNIQUE INDEX tags_label ON tags(coalesce(inbox_id,0), label);
INSERT INTO inboxes VALUES (1,'support'),(2,'sales'),(3,'empty'),(4,'tags only'),(5,'two routes');
INSERT INTO routes VALUES (1,10,NULL,'fallback'),(2,10,1,'A'),(3,20,2,'B'),(5,30,5,'C'),(6,30,5,'D');
INSERT INTO tags VALUES (1,4,'vip'),(2,NULL,'vip'),(3,2,'new');

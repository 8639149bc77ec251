-- SPDX-License-Identifier: MIT
CREATE TABLE foo(id int PRIMARY KEY, name text);
CREATE TABLE parent(id int PRIMARY KEY, foo_id int NOT NULL REFERENCES foo ON DELETE CASCADE);
CREATE TABLE child_1(extra text) INHERITS (parent);
CREATE TABLE child_2(extra text, FOREIGN KEY (foo_id) REFERENCES foo) INHERITS (parent);
CREATE TABLE subfoo(more text) INHERITS (foo);
INSERT INTO foo VALUES (1,'p'),(2,'c1'),(3,'c2'); INSERT INTO subfoo VALUES (4,'sub','m'),(1,'same key in the child','m');
INSERT INTO parent VALUES (10,1); INSERT INTO child_1 VALUES (11,2,'x'),(12,1,'y'); INSERT INTO child_2 VALUES (13,3,'z');

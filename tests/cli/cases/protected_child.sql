-- SPDX-License-Identifier: MIT
CREATE TABLE folders(id int PRIMARY KEY, parent_id int REFERENCES folders ON DELETE CASCADE, name text, state text NOT NULL DEFAULT 'normal');
CREATE INDEX ON folders(parent_id);
INSERT INTO folders VALUES (1,NULL,'top','normal'),(2,1,'legal hold','locked'),(3,2,'inner','normal');

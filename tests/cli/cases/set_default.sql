-- SPDX-License-Identifier: MIT
CREATE TABLE users(id int PRIMARY KEY, name text);
CREATE TABLE posts(id int PRIMARY KEY, author_id int DEFAULT 0 REFERENCES users ON DELETE SET DEFAULT);
CREATE TABLE votes(post int, voter_id int NOT NULL DEFAULT 0 REFERENCES users ON DELETE SET DEFAULT, PRIMARY KEY(post,voter_id));
CREATE TABLE pins(id int PRIMARY KEY, owner_id int DEFAULT 99 REFERENCES users ON DELETE SET DEFAULT);
INSERT INTO users VALUES (0,'ghost'),(1,'posts only'),(2,'vote clash'),(3,'default missing'),(4,'vote ok');
INSERT INTO posts VALUES (1,1),(2,1),(3,0);
INSERT INTO votes VALUES (1,0),(1,2),(2,4);
INSERT INTO pins VALUES (1,3);

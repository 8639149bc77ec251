-- SPDX-License-Identifier: MIT
CREATE TABLE users(tenant_id int NOT NULL, id int NOT NULL, name text, PRIMARY KEY(tenant_id,id));
CREATE TABLE posts(id int PRIMARY KEY, tenant_id int NOT NULL, author_id int, title text, CONSTRAINT posts_author FOREIGN KEY(tenant_id,author_id) REFERENCES users(tenant_id,id));
CREATE INDEX ON posts(tenant_id,author_id);
INSERT INTO users VALUES (1,101,'Ann'),(1,102,'Bob');
INSERT INTO posts VALUES (1,1,101,'a'),(2,1,102,'b'); ANALYZE;

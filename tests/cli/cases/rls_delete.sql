-- SPDX-License-Identifier: MIT
DROP ROLE IF EXISTS rls_user; CREATE ROLE rls_user LOGIN;
CREATE TABLE collections(id int PRIMARY KEY, name text, owner text);
CREATE TABLE items(id int PRIMARY KEY, collection_id int REFERENCES collections ON DELETE CASCADE);
GRANT SELECT,INSERT,UPDATE,DELETE ON collections, items TO rls_user;
ALTER TABLE collections ENABLE ROW LEVEL SECURITY;
CREATE POLICY s ON collections FOR SELECT USING (true);
CREATE POLICY d ON collections FOR DELETE USING (owner = current_user);
INSERT INTO collections VALUES (1,'mine','rls_user'),(2,'theirs','x'); INSERT INTO items VALUES (1,1),(2,2);

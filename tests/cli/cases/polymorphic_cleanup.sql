-- SPDX-License-Identifier: MIT
CREATE TABLE projects(id int PRIMARY KEY, name text);
CREATE TABLE issues(id int PRIMARY KEY, project_id int NOT NULL REFERENCES projects ON DELETE CASCADE);
CREATE TABLE attachments(id int PRIMARY KEY, owner_type text, owner_id int, file text);
CREATE FUNCTION cl() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN DELETE FROM attachments WHERE owner_type='Issue' AND owner_id=old.id; RETURN NULL; END $$;
CREATE TRIGGER cl AFTER DELETE ON issues FOR EACH ROW EXECUTE FUNCTION cl();
INSERT INTO projects VALUES (1,'a'),(2,'b'); INSERT INTO issues VALUES (10,1),(20,2); INSERT INTO attachments VALUES (1,'Issue',10,'x.pdf'),(2,'Issue',20,'y'),(3,'Wiki',10,'z');

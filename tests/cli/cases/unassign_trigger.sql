-- SPDX-License-Identifier: MIT
CREATE TABLE agents(id int PRIMARY KEY, name text);
CREATE TABLE conversations(id int PRIMARY KEY, assignee_id int REFERENCES agents ON DELETE SET NULL, status text NOT NULL, assigned_at timestamptz);
CREATE FUNCTION un() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF new.assignee_id IS NULL AND old.assignee_id IS NOT NULL THEN new.status:='unassigned'; new.assigned_at:=NULL; END IF; RETURN new; END $$;
CREATE TRIGGER un BEFORE UPDATE ON conversations FOR EACH ROW EXECUTE FUNCTION un();
CREATE INDEX ON conversations(assignee_id);
INSERT INTO agents VALUES (1,'Ann'),(2,'Bob'); INSERT INTO conversations VALUES (1,1,'open','2024-01-01'),(2,2,'open','2024-01-02'),(3,1,'closed','2024-01-03');

-- SPDX-License-Identifier: MIT
CREATE TABLE threads(id int PRIMARY KEY, title text, post_count int NOT NULL DEFAULT 0);
CREATE TABLE posts(id int PRIMARY KEY, thread_id int NOT NULL REFERENCES threads ON DELETE CASCADE, body text);
CREATE FUNCTION c() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
 IF TG_OP='INSERT' THEN UPDATE threads SET post_count=post_count+1 WHERE id=new.thread_id; ELSE UPDATE threads SET post_count=post_count-1 WHERE id=old.thread_id; END IF; RETURN NULL; END $$;
CREATE TRIGGER c AFTER INSERT OR DELETE ON posts FOR EACH ROW EXECUTE FUNCTION c();
INSERT INTO threads VALUES (1,'hello'),(2,'other'); INSERT INTO posts VALUES (1,1,'x'),(2,1,'y'),(3,2,'z');

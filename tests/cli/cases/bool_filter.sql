-- SPDX-License-Identifier: MIT
CREATE TABLE accounts(id int PRIMARY KEY, name text, is_admin boolean NOT NULL, active boolean);
INSERT INTO accounts VALUES (1,'root admin',true,true),(2,'old',false,false),(3,'unknown',false,NULL);

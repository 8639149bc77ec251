-- SPDX-License-Identifier: MIT
CREATE TABLE customers(id int PRIMARY KEY, name text, deleted_at timestamptz);
CREATE TABLE orders(id int PRIMARY KEY, customer_id int NOT NULL REFERENCES customers ON DELETE CASCADE);
CREATE RULE soft AS ON DELETE TO customers WHERE current_setting('app.soft',true) IS DISTINCT FROM 'off' DO INSTEAD UPDATE customers SET deleted_at='2024-01-01' WHERE id=old.id;
INSERT INTO customers VALUES (1,'with order'),(2,'without');
INSERT INTO orders VALUES (1,1);

-- SPDX-License-Identifier: MIT
CREATE TABLE devices(id int PRIMARY KEY, name text);
CREATE TABLE readings(id bigint NOT NULL, device_id int NOT NULL, at date NOT NULL, v float8, PRIMARY KEY(id,at)) PARTITION BY RANGE(at);
CREATE TABLE readings_2023(v float8, at date NOT NULL, junk int, device_id int NOT NULL, id bigint NOT NULL); ALTER TABLE readings_2023 DROP COLUMN junk;
ALTER TABLE readings ATTACH PARTITION readings_2023 FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
CREATE TABLE readings_2024 PARTITION OF readings FOR VALUES FROM ('2024-01-01') TO ('2025-01-01') PARTITION BY RANGE (id);
CREATE TABLE readings_2024_1 PARTITION OF readings_2024 FOR VALUES FROM (1) TO (3);
CREATE TABLE "readings_2024 rest" PARTITION OF readings_2024 DEFAULT;
ALTER TABLE readings ADD CONSTRAINT readings_device FOREIGN KEY(device_id) REFERENCES devices; COMMENT ON CONSTRAINT readings_device ON readings IS 'who measured';
CREATE TABLE alarms(id int PRIMARY KEY, r_id bigint, r_at date, note text, CONSTRAINT alarms_reading FOREIGN KEY(r_id,r_at) REFERENCES readings(id,at));
-- a key on one partition only
CREATE TABLE sites(id int PRIMARY KEY, device_id int REFERENCES devices ON DELETE SET NULL);
ALTER TABLE readings_2023 ADD CONSTRAINT local_only FOREIGN KEY(device_id) REFERENCES devices ON DELETE CASCADE;

INSERT INTO devices VALUES (1,'a'),(2,'b'),(3,'c');
INSERT INTO readings(id,device_id,at,v) VALUES (1,1,'2023-05-01',1.5),(2,1,'2024-05-01',2),(3,2,'2024-06-01','-0'),(4,2,'2023-06-01',3);
INSERT INTO alarms VALUES (1,2,'2024-05-01','hot'),(2,NULL,NULL,'x');
INSERT INTO sites VALUES (1,1);

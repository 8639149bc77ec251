-- SPDX-License-Identifier: MIT
-- Roles are the cluster's, not the database's: a second sample database finds them there.
DO $$
DECLARE
    role record;
BEGIN
    FOR role IN
        SELECT * FROM (VALUES
            ('owner', ''),                 -- owns the tables; no superuser
            ('support', ''),               -- deletes sessions, under a policy that shows it everything
            ('support_bypass', 'BYPASSRLS'), -- the same, past the policies
            ('support_undo', ''),          -- and may put back what it deleted
            ('auditor', ''),               -- reads the catalog, no row
            ('restricted', '')             -- sees the rows of one organization
        ) AS roles (name, attributes)
    LOOP
        IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = role.name) THEN
            EXECUTE pg_catalog.format('CREATE ROLE %I LOGIN %s', role.name, role.attributes);
        END IF;
    END LOOP;
END
$$;

ALTER ROLE restricted SET app.organization_ids = '00000000-0000-4000-a000-000000000001';

-- An index needs CREATE on its schema; by grant rather than by owning the database, so that a copy made with
-- CREATE DATABASE … TEMPLATE has it too.
GRANT USAGE, CREATE ON SCHEMA public TO owner;

-- SPDX-License-Identifier: MIT
-- Two triggers of the kind that people have, which write beside what a delete plans: a counter of an organization's
-- sessions, and a cleaner of the files that hang on a message without a key. Before access.sql, whose triggers stamp.
SET LOCAL ROLE owner;
SET LOCAL search_path = public;

ALTER TABLE organizations ADD COLUMN session_count integer NOT NULL DEFAULT 0;
UPDATE organizations o
SET session_count = (SELECT count(*) FROM whatsapp_sessions s WHERE s.organization_id = o.id);

CREATE TABLE message_attachments (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    owner_kind text NOT NULL CHECK (owner_kind IN ('scheduled_whatsapp_message', 'scheduled_webinar_message')),
    owner_id uuid NOT NULL, -- of the table that owner_kind says: no foreign key can hold it
    file_name text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX message_attachments_owner_idx ON message_attachments (owner_kind, owner_id);

INSERT INTO message_attachments (id, owner_kind, owner_id, file_name, created_at)
SELECT md5('attachment of ' || id)::uuid, kind, id, (ARRAY['agenda.pdf', 'slides.pdf', 'map.png'])[1 + n % 3],
       created_at
FROM (SELECT 'scheduled_whatsapp_message' AS kind, id, created_at, row_number() OVER (ORDER BY id) AS n
      FROM scheduled_whatsapp_messages
      UNION ALL
      SELECT 'scheduled_webinar_message', id, created_at, row_number() OVER (ORDER BY id)
      FROM scheduled_webinar_messages) AS messages
WHERE n % 3 = 0;

-- Whoever deletes a session may not write to organizations, nor to attachments: the triggers act as their owner.
CREATE FUNCTION count_sessions() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        UPDATE public.organizations SET session_count = session_count + 1 WHERE id = NEW.organization_id;
    ELSE
        UPDATE public.organizations SET session_count = session_count - 1 WHERE id = OLD.organization_id;
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER count_sessions AFTER INSERT OR DELETE ON whatsapp_sessions
    FOR EACH ROW EXECUTE FUNCTION count_sessions();

CREATE FUNCTION remove_attachments() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    DELETE FROM public.message_attachments
    WHERE owner_kind = TG_ARGV[0] AND owner_id = OLD.id;
    RETURN NULL;
END
$$;
CREATE TRIGGER remove_attachments AFTER DELETE ON scheduled_whatsapp_messages
    FOR EACH ROW EXECUTE FUNCTION remove_attachments('scheduled_whatsapp_message');
CREATE TRIGGER remove_attachments AFTER DELETE ON scheduled_webinar_messages
    FOR EACH ROW EXECUTE FUNCTION remove_attachments('scheduled_webinar_message');

-- To take it back.
GRANT INSERT ON message_attachments TO support_undo;
GRANT UPDATE (session_count) ON organizations TO support_undo;

RESET ROLE;
RESET search_path;

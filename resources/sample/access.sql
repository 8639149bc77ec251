-- SPDX-License-Identifier: MIT
-- Triggers, row-level security and grants: after the rows, so that these are loaded as they are written.
SET LOCAL ROLE owner;
SET LOCAL search_path = public;

CREATE FUNCTION touch_updated_at() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.updated_at = pg_catalog.now();
    RETURN NEW;
END
$$;

CREATE FUNCTION visible_organizations() RETURNS uuid[] LANGUAGE sql STABLE AS $$
    SELECT pg_catalog.string_to_array(pg_catalog.current_setting('app.organization_ids', true), ',')::uuid[]
$$;

DO $$
DECLARE
    target text;
    organization text;
BEGIN
    FOREACH target IN ARRAY ARRAY['organizations', 'whatsapp_sessions', 'whatsapp_groups', 'webinars', 'workshops',
                                  'workshop_group_members']
    LOOP
        organization := CASE target WHEN 'organizations' THEN 'id' ELSE 'organization_id' END;
        EXECUTE format('CREATE TRIGGER touch_updated_at BEFORE UPDATE ON %I '
                       'FOR EACH ROW EXECUTE FUNCTION public.touch_updated_at()', target);
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', target);
        EXECUTE format('CREATE POLICY own_organizations ON %I '
                       'USING (%I = ANY (public.visible_organizations()))', target, organization);
        EXECUTE format('CREATE POLICY support_sees_all ON %I TO support, support_undo USING (true)', target);
    END LOOP;
END
$$;

GRANT SELECT ON ALL TABLES IN SCHEMA public TO support, support_bypass, support_undo, restricted;
GRANT DELETE ON whatsapp_sessions TO support, support_bypass, support_undo, restricted;

-- Undo puts back what a session's delete removed, and relinks what it unlinked: under the rules of today and under
-- those that the requirements want (campaign groups and links can be either).
GRANT INSERT ON whatsapp_sessions, whatsapp_groups, workshop_whatsapp_groups, whatsapp_group_admins,
                scheduled_whatsapp_messages, webinar_whatsapp_groups, scheduled_webinar_messages, dynamic_links,
                notification_campaign_groups, notification_campaign_reads, notification_campaign_reactions
    TO support_undo;
GRANT UPDATE (community_session_id) ON organizations TO support_undo;
GRANT UPDATE (whatsapp_group_id, community_group_id, whatsapp_session_id) ON webinars, workshops TO support_undo;
GRANT UPDATE (group_id) ON notification_campaign_groups, workshop_group_members TO support_undo;
GRANT UPDATE (whatsapp_group_id) ON dynamic_links TO support_undo;

RESET ROLE;
RESET search_path;

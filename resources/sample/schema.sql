-- SPDX-License-Identifier: MIT
-- The WhatsApp, webinar and workshop part of the application that the requirements were written for, traps included.
SET LOCAL ROLE owner;
SET LOCAL search_path = public;

CREATE TABLE organizations (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    name text NOT NULL,
    slug text NOT NULL UNIQUE,
    timezone text NOT NULL DEFAULT 'Asia/Kolkata',
    community_session_id uuid, -- references whatsapp_sessions, below: a cycle
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE whatsapp_sessions (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organization_id uuid NOT NULL REFERENCES organizations ON DELETE CASCADE,
    phone_number text,
    display_name text,
    session_data jsonb,
    status text NOT NULL DEFAULT 'disconnected'
        CHECK (status IN ('connected', 'disconnected', 'qr_pending', 'connecting')),
    qr_code text,
    qr_expires_at timestamptz,
    connected_at timestamptz,
    last_active_at timestamptz,
    last_error text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (organization_id, phone_number)
);
CREATE INDEX whatsapp_sessions_organization_idx ON whatsapp_sessions (organization_id);

ALTER TABLE organizations ADD FOREIGN KEY (community_session_id) REFERENCES whatsapp_sessions ON DELETE SET NULL;

CREATE TABLE whatsapp_groups (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organization_id uuid NOT NULL REFERENCES organizations ON DELETE CASCADE,
    session_id uuid NOT NULL REFERENCES whatsapp_sessions ON DELETE CASCADE,
    group_jid text NOT NULL,
    group_name text NOT NULL,
    description text,
    invite_link text,
    workshop_id uuid, -- references workshops, below: a cycle
    participant_count integer DEFAULT 0,
    is_active boolean DEFAULT true,
    is_admin boolean DEFAULT false,
    is_community boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (session_id, group_jid)
);
CREATE INDEX whatsapp_groups_organization_idx ON whatsapp_groups (organization_id);
CREATE INDEX whatsapp_groups_session_idx ON whatsapp_groups (session_id);
CREATE INDEX whatsapp_groups_workshop_idx ON whatsapp_groups (workshop_id);

CREATE TABLE workshops (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organization_id uuid NOT NULL REFERENCES organizations ON DELETE CASCADE,
    title text NOT NULL,
    description text,
    start_date timestamptz NOT NULL,
    end_date timestamptz NOT NULL,
    whatsapp_group_id uuid REFERENCES whatsapp_groups ON DELETE SET NULL,
    community_group_id uuid REFERENCES whatsapp_groups ON DELETE SET NULL,
    whatsapp_session_id uuid REFERENCES whatsapp_sessions ON DELETE SET NULL,
    status text NOT NULL DEFAULT 'draft',
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX workshops_whatsapp_group_idx ON workshops (whatsapp_group_id);
CREATE INDEX workshops_whatsapp_session_idx ON workshops (whatsapp_session_id);

ALTER TABLE whatsapp_groups ADD FOREIGN KEY (workshop_id) REFERENCES workshops ON DELETE SET NULL;

CREATE TABLE workshop_whatsapp_groups (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    workshop_id uuid NOT NULL REFERENCES workshops ON DELETE CASCADE,
    group_id uuid NOT NULL REFERENCES whatsapp_groups ON DELETE CASCADE,
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (workshop_id, group_id) -- does not serve group_id
);

CREATE TABLE workshop_group_members (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organization_id uuid NOT NULL REFERENCES organizations ON DELETE CASCADE,
    group_id uuid REFERENCES whatsapp_groups ON DELETE SET NULL,
    group_jid text NOT NULL,
    phone_number text NOT NULL,
    name text,
    status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'left')),
    joined_at timestamptz NOT NULL DEFAULT now(),
    left_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (group_jid, phone_number)
);

CREATE TABLE whatsapp_group_admins (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organization_id uuid NOT NULL REFERENCES organizations,
    group_id uuid NOT NULL REFERENCES whatsapp_groups ON DELETE CASCADE,
    phone text NOT NULL,
    name text,
    is_super_admin boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX whatsapp_group_admins_group_idx ON whatsapp_group_admins (group_id);

CREATE TABLE scheduled_whatsapp_messages (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organization_id uuid NOT NULL REFERENCES organizations ON DELETE CASCADE,
    group_id uuid NOT NULL REFERENCES whatsapp_groups ON DELETE CASCADE,
    workshop_id uuid REFERENCES workshops ON DELETE CASCADE,
    message_type text NOT NULL,
    message_content text NOT NULL,
    scheduled_for timestamptz NOT NULL,
    sent_at timestamptz,
    status text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'sent', 'failed', 'cancelled')),
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX scheduled_whatsapp_messages_group_idx ON scheduled_whatsapp_messages (group_id);

CREATE TABLE notification_campaigns (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organization_id uuid NOT NULL REFERENCES organizations,
    session_id uuid NOT NULL, -- carries a session's id without a foreign key
    name text NOT NULL,
    message_content text NOT NULL,
    status text NOT NULL DEFAULT 'draft',
    total_groups integer NOT NULL DEFAULT 0,
    sent_count integer NOT NULL DEFAULT 0,
    failed_count integer NOT NULL DEFAULT 0,
    scheduled_for timestamptz,
    completed_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE notification_campaign_groups (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    campaign_id uuid NOT NULL REFERENCES notification_campaigns ON DELETE CASCADE,
    group_id uuid NOT NULL REFERENCES whatsapp_groups, -- no rule, and NOT NULL: SET NULL alone would fail
    group_jid text NOT NULL,
    group_name text NOT NULL,
    member_count integer NOT NULL DEFAULT 0,
    status text NOT NULL DEFAULT 'pending',
    sent_at timestamptz,
    error_message text,
    read_count integer NOT NULL DEFAULT 0,
    reaction_count integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX notification_campaign_groups_campaign_idx ON notification_campaign_groups (campaign_id, status);

CREATE TABLE notification_campaign_reads (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    campaign_group_id uuid NOT NULL REFERENCES notification_campaign_groups ON DELETE CASCADE,
    reader_phone text NOT NULL,
    read_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX notification_campaign_reads_group_idx ON notification_campaign_reads (campaign_group_id);

CREATE TABLE notification_campaign_reactions (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    campaign_group_id uuid NOT NULL REFERENCES notification_campaign_groups ON DELETE CASCADE,
    reader_phone text NOT NULL,
    emoji text NOT NULL,
    read_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX notification_campaign_reactions_group_idx ON notification_campaign_reactions (campaign_group_id);

CREATE TABLE webinars (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organization_id uuid NOT NULL REFERENCES organizations,
    title text NOT NULL,
    description text,
    start_date timestamptz NOT NULL,
    end_date timestamptz NOT NULL,
    whatsapp_group_id uuid REFERENCES whatsapp_groups,     -- no rule
    community_group_id uuid REFERENCES whatsapp_groups,    -- no rule
    whatsapp_session_id uuid REFERENCES whatsapp_sessions, -- no rule, and the requirements forgot it
    automation_status jsonb NOT NULL DEFAULT '{}',
    status text NOT NULL DEFAULT 'draft',
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE webinar_whatsapp_groups (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    webinar_id uuid NOT NULL REFERENCES webinars ON DELETE CASCADE,
    group_id uuid NOT NULL REFERENCES whatsapp_groups, -- no rule
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX webinar_whatsapp_groups_webinar_idx ON webinar_whatsapp_groups (webinar_id);

CREATE TABLE scheduled_webinar_messages (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organization_id uuid NOT NULL REFERENCES organizations,
    group_id uuid NOT NULL REFERENCES whatsapp_groups, -- no rule
    webinar_id uuid NOT NULL REFERENCES webinars ON DELETE CASCADE,
    message_type text NOT NULL,
    message_content text NOT NULL,
    scheduled_for timestamptz NOT NULL,
    sent_at timestamptz,
    status text NOT NULL DEFAULT 'pending',
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX scheduled_webinar_messages_webinar_idx ON scheduled_webinar_messages (webinar_id);

CREATE TABLE dynamic_links (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organization_id uuid NOT NULL REFERENCES organizations ON DELETE CASCADE,
    slug text NOT NULL,
    destination_url text,
    whatsapp_group_id uuid REFERENCES whatsapp_groups ON DELETE SET NULL,
    click_count integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (organization_id, slug),
    -- SET NULL on a link to a group leaves neither: the delete of the group fails.
    CONSTRAINT dynamic_links_one_destination CHECK ((destination_url IS NULL) <> (whatsapp_group_id IS NULL))
);

RESET ROLE;
RESET search_path;

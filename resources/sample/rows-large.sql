-- SPDX-License-Identifier: MIT
-- The large variant: 1,000 groups more with 1,000,000 rows that depend on them, dealt out in turn, so that the rows
-- of one group lie far apart. 200 of the groups, and so 200,000 of the rows, belong to one session.
SET LOCAL ROLE owner;
SET LOCAL search_path = public;

INSERT INTO whatsapp_sessions (id, organization_id, phone_number, display_name, status, last_active_at)
VALUES ('00000000-0000-4000-8000-000000000100', pg_temp.organization_id(1), '+12025550199', 'Old main line',
        'disconnected', now() - interval '400 days');

CREATE TEMP TABLE large_groups AS
SELECT n, pg_temp.sample_id('large group', n) AS id, '1203639' || lpad(n::text, 11, '0') || '@g.us' AS jid,
       'Course ' || 1 + n AS name, pg_temp.organization_id(1) AS organization_id,
       CASE WHEN n % 5 = 0 THEN '00000000-0000-4000-8000-000000000100'::uuid
            ELSE (SELECT s.id FROM sample_sessions s WHERE s.n = 15 + i.n % 2) END AS session_id
FROM generate_series(0, 999) AS i (n);
ALTER TABLE large_groups ADD PRIMARY KEY (n);

INSERT INTO whatsapp_groups (id, organization_id, session_id, group_jid, group_name, participant_count)
SELECT id, organization_id, session_id, jid, name, 500 FROM large_groups;

INSERT INTO workshop_group_members (organization_id, group_id, group_jid, phone_number, name)
SELECT g.organization_id, g.id, g.jid, '+3363998' || lpad((i / 1000)::text, 4, '0'), 'Member ' || i
FROM generate_series(0, 499999) AS i JOIN large_groups g ON g.n = i % 1000;

INSERT INTO scheduled_whatsapp_messages (organization_id, group_id, message_type, message_content, scheduled_for)
SELECT g.organization_id, g.id, 'announcement', 'Message ' || i, now() + i * interval '1 second'
FROM generate_series(0, 199999) AS i JOIN large_groups g ON g.n = i % 1000;

INSERT INTO whatsapp_group_admins (organization_id, group_id, phone)
SELECT g.organization_id, g.id, '+3363998' || lpad((i / 1000)::text, 4, '0')
FROM generate_series(0, 99999) AS i JOIN large_groups g ON g.n = i % 1000;

INSERT INTO notification_campaigns (id, organization_id, session_id, name, message_content, status, total_groups)
SELECT pg_temp.sample_id('large campaign', c), pg_temp.organization_id(1), '00000000-0000-4000-8000-000000000100',
       'Weekly news ' || c, 'Hello!', 'completed', 1000
FROM generate_series(0, 99) AS c;

INSERT INTO notification_campaign_groups (campaign_id, group_id, group_jid, group_name, member_count, status)
SELECT pg_temp.sample_id('large campaign', i / 1000), g.id, g.jid, g.name, 500, 'sent'
FROM generate_series(0, 99999) AS i JOIN large_groups g ON g.n = i % 1000;

INSERT INTO webinars (id, organization_id, title, start_date, end_date)
SELECT pg_temp.sample_id('large webinar', w), pg_temp.organization_id(1), 'Lecture ' || w,
       now() + w * interval '1 day', now() + w * interval '1 day' + interval '1 hour'
FROM generate_series(0, 99) AS w;

INSERT INTO scheduled_webinar_messages (organization_id, group_id, webinar_id, message_type, message_content,
                                        scheduled_for)
SELECT g.organization_id, g.id, pg_temp.sample_id('large webinar', i / 1000), 'reminder', 'Reminder ' || i,
       now() + i * interval '1 second'
FROM generate_series(0, 99999) AS i JOIN large_groups g ON g.n = i % 1000;

RESET ROLE;
RESET search_path;

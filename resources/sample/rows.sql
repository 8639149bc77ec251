-- SPDX-License-Identifier: MIT
-- The demo's rows: the same ids every time, times relative to now. Phone numbers are from the ranges that the
-- numbering authorities keep for fiction: +1 … 555 01xx, +44 7700 900xxx, +33 6 39 98 xx xx, +61 491 57x xxx.
SET LOCAL ROLE owner;
SET LOCAL search_path = public;

-- The id of the n-th row of its kind: looks random, is not.
CREATE FUNCTION pg_temp.sample_id(kind text, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
    SELECT overlay(overlay(md5(kind || n) PLACING '4' FROM 13) PLACING 'a' FROM 17)::uuid
$$;

CREATE FUNCTION pg_temp.organization_id(n integer) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
    SELECT ('00000000-0000-4000-a000-' || lpad(n::text, 12, '0'))::uuid
$$;

CREATE FUNCTION pg_temp.phone(organization integer, n integer) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE organization
           WHEN 1 THEN '+1' || (ARRAY[202, 212, 303, 312, 404, 415, 503, 617, 702, 808])[1 + n / 100 % 10]
                       || '55501' || lpad((n % 100)::text, 2, '0')
           WHEN 2 THEN '+447700900' || lpad((n % 1000)::text, 3, '0')
           ELSE '+3363998' || lpad((n % 10000)::text, 4, '0')
           END
$$;

CREATE FUNCTION pg_temp.person(n integer) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT (ARRAY['Aarav', 'Ana', 'Ben', 'Chiara', 'Deepa', 'Elif', 'Fatima', 'Grace', 'Hugo', 'Ines', 'Jonas',
                  'Kavya', 'Liam', 'Meera', 'Noah', 'Olu', 'Priya', 'Rohan', 'Sofia', 'Tariq', 'Uma', 'Vikram',
                  'Yuki'])[1 + n % 23]
           || ' '
           || (ARRAY['Ahmed', 'Bauer', 'Costa', 'Desai', 'Evans', 'Fischer', 'García', 'Hughes', 'Iyer', 'Joshi',
                     'Khan', 'Lopez', 'Mehta', 'Nair', 'Okafor', 'Patel', 'Rossi', 'Sharma', 'Tanaka'])[1 + n % 19]
$$;

INSERT INTO organizations (id, name, slug, timezone, created_at, updated_at)
SELECT pg_temp.organization_id(n), name, slug, timezone, now() - interval '2 years', now() - interval '40 days'
FROM (VALUES (1, 'Asha Academy', 'asha-academy', 'Asia/Kolkata'),
             (2, 'North Star', 'north-star', 'Europe/London'),
             (3, 'Verde Cooking School', 'verde-cooking', 'Europe/Madrid'),
             (4, 'Harbor Wellness', 'harbor-wellness', 'Australia/Sydney')) AS o (n, name, slug, timezone);

-- Sessions 1 to 14 are the stories (sampledatabase.cpp names them); "busy" ones are used in every way there is.
CREATE TEMP TABLE sample_sessions AS
SELECT CASE WHEN n <= 14 THEN ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid
            ELSE pg_temp.sample_id('session', n) END AS id,
       n >= 15 AND groups >= 11 OR n = 11 AS busy,
       s.*
FROM (VALUES
    (1, 1, '+12025550101', 'Front desk (old phone)', 'disconnected', 12, 6),
    (2, 1, '+12025550102', 'Campaign phone', 'disconnected', 20, 5),
    (3, 1, '+12025550103', 'Webinar host', 'disconnected', 33, 3),
    (4, 2, '+447700900104', 'Community line', 'disconnected', 41, 4),
    (5, 2, '+447700900105', 'Masterclass phone', 'disconnected', 17, 3),
    (6, 3, '+33639980106', 'Reminder phone', 'disconnected', 25, 4),
    (7, 3, '+33639980107', 'Live events', 'disconnected', 60, 2),
    (8, 1, '+12025550108', 'Newsletter', 'disconnected', 75, 8),
    (9, 4, '+61491570006', 'Sign-up links', 'disconnected', 9, 3),
    (10, 4, '+61491570156', 'Autumn campaign', 'disconnected', 110, 2),
    (11, 1, '+12025550111', 'Main line', 'connected', 0, 12),
    (12, 1, '+12025550142', 'Shared phone', 'disconnected', 6, 3),
    (13, 2, '+12025550142', 'Shared phone', 'disconnected', 8, 2),
    (14, 1, '+12025550114', 'Registration desk', 'disconnected', 3, 3),
    (15, 1, '+12025550115', 'Mumbai desk 1', 'connected', 0, 24),
    (16, 1, '+12025550116', 'Mumbai desk 2', 'connected', 0, 21),
    (17, 1, '+12025550131', 'Webinar line', 'disconnected', 3, 32),
    (18, 1, '+12025550107', 'Old campaign phone', 'disconnected', 140, 45),
    (19, 1, NULL, NULL, 'qr_pending', NULL, 0),
    (20, 1, '+12025550178', 'Support backup', 'disconnected', 31, 8),
    (21, 2, '+447700900162', 'Workshop host', 'connected', 0, 28),
    (22, 1, '+12025550190', 'Delhi events', 'disconnected', 92, 19),
    (23, 1, '+12025550155', 'Trial', 'connecting', 124, 0),
    (24, 1, '+12025550124', 'Pune branch', 'connected', 0, 17),
    (25, 2, '+447700900125', 'London desk', 'connected', 0, 22),
    (26, 2, '+447700900126', 'Members line', 'disconnected', 14, 14),
    (27, 2, '+447700900127', 'Alumni', 'disconnected', 48, 9),
    (28, 2, NULL, 'New phone', 'qr_pending', NULL, 0),
    (29, 3, '+33639980129', 'Madrid front desk', 'connected', 0, 20),
    (30, 3, '+33639980130', 'Cooking club', 'disconnected', 22, 11),
    (31, 3, '+33639980131', 'Summer school', 'disconnected', 200, 6),
    (32, 3, '+33639980132', 'Catering', 'connecting', 1, 1),
    (33, 3, '+33639980133', 'Tasting events', 'connected', 0, 13),
    (34, 4, '+61491570157', 'Sydney front desk', 'connected', 0, 18),
    (35, 4, '+61491570158', 'Breathwork', 'disconnected', 5, 7),
    (36, 4, '+61491570159', 'Retreats', 'connected', 0, 15),
    (37, 4, '+61491570110', 'Teachers', 'disconnected', 66, 5),
    (38, 4, NULL, 'Reception tablet', 'qr_pending', NULL, 0),
    (39, 4, '+61491571266', 'Night shift', 'connecting', 2, 2),
    (40, 4, '+61491571491', NULL, 'disconnected', 180, 3)
) AS s (n, organization, phone, name, status, days, groups);

INSERT INTO whatsapp_sessions (id, organization_id, phone_number, display_name, session_data, status, qr_code,
                               qr_expires_at, connected_at, last_active_at, last_error, created_at, updated_at)
SELECT id, pg_temp.organization_id(organization), phone, name,
       CASE WHEN phone IS NOT NULL THEN jsonb_build_object('platform', 'android', 'device', 1 + n % 5) END,
       status,
       CASE status WHEN 'qr_pending' THEN 'sample-qr-' || n END,
       CASE status WHEN 'qr_pending' THEN now() + interval '1 minute' END,
       CASE WHEN phone IS NOT NULL THEN now() - interval '300 days' - n * interval '7 hours' END,
       now() - days * interval '1 day' - n * interval '11 minutes',
       CASE WHEN status = 'disconnected' AND n % 4 = 0 THEN 'Logged out from the phone' END,
       now() - interval '310 days' - n * interval '5 hours',
       now() - coalesce(days, 0) * interval '1 day' - n * interval '11 minutes'
FROM sample_sessions
ORDER BY n;

UPDATE organizations o
SET community_session_id = s.id
FROM sample_sessions s
WHERE s.n IN (1, 25, 29) AND o.id = pg_temp.organization_id(s.organization);

CREATE TEMP TABLE sample_groups AS
SELECT pg_temp.sample_id('group', s.n * 1000 + k) AS id, s.n, k, s.id AS session_id, s.organization, s.busy,
       pg_temp.organization_id(s.organization) AS organization_id,
       '1203630' || lpad((((s.n * 1000 + k)::bigint * 6597069766) % 99999999977)::text, 11, '0') || '@g.us' AS jid,
       k = 1 AND s.groups >= 4 AS is_community,
       CASE WHEN k = 1 AND s.groups >= 4 THEN coalesce(s.name, 'Wellness') || ': community'
            ELSE (CASE s.organization
                  WHEN 1 THEN ARRAY['Spoken English', 'Python basics', 'Exam preparation', 'Parents', 'Data skills']
                  WHEN 2 THEN ARRAY['Leadership circle', 'Public speaking', 'Book club', 'Mentors', 'Newcomers']
                  WHEN 3 THEN ARRAY['Bread baking', 'Seasonal menus', 'Knife skills', 'Pasta night', 'Pastry']
                  ELSE ARRAY['Morning yoga', 'Mindful running', 'Sleep well', 'Breathing', 'Strength']
                  END)[1 + (s.n + k) % 5] || ', batch ' || 1 + (s.n * 3 + k) / 5
       END AS name,
       8 + (s.n * 5 + k * 3) % 9 AS members
FROM sample_sessions s, generate_series(1, s.groups) AS k;

INSERT INTO whatsapp_groups (id, organization_id, session_id, group_jid, group_name, invite_link, participant_count,
                             is_active, is_admin, is_community, created_at, updated_at)
SELECT id, organization_id, session_id, jid, name,
       CASE WHEN k % 3 = 0 THEN 'https://chat.example.org/' || left(md5(jid), 22) END,
       members, k % 11 <> 0, k % 2 = 0, is_community,
       now() - interval '250 days' + n * interval '1 day' + k * interval '3 hours',
       now() - interval '5 days' - k * interval '1 hour'
FROM sample_groups
ORDER BY n, k;

INSERT INTO whatsapp_group_admins (id, organization_id, group_id, phone, name, is_super_admin)
SELECT pg_temp.sample_id('admin', n * 10000 + k * 10 + i), organization_id, id,
       pg_temp.phone(organization, n * 17 + k * 5 + i), pg_temp.person(n * 17 + k * 5 + i), i = 0
FROM sample_groups, generate_series(0, (n + k) % 2) AS i
ORDER BY n, k, i;

INSERT INTO workshop_group_members (id, organization_id, group_id, group_jid, phone_number, name, status, joined_at,
                                    left_at)
SELECT pg_temp.sample_id('member', n * 100000 + k * 100 + i), organization_id, id, jid,
       pg_temp.phone(organization, n * 97 + k * 17 + i), pg_temp.person(n * 97 + k * 17 + i),
       CASE WHEN i % 7 = 0 THEN 'left' ELSE 'active' END,
       now() - interval '200 days' + i * interval '2 days',
       CASE WHEN i % 7 = 0 THEN now() - interval '20 days' END
FROM sample_groups, generate_series(1, members) AS i
ORDER BY n, k, i;

-- Workshops: one for every eight groups of a session, on its first group and, where it has one, its community.
CREATE TEMP TABLE sample_workshops AS
SELECT pg_temp.sample_id('workshop', s.n * 100 + w) AS id, s.n, w, s.organization,
       pg_temp.organization_id(s.organization) AS organization_id, s.id AS session_id
FROM sample_sessions s, generate_series(1, (s.groups + 7) / 8) AS w
WHERE s.groups >= 2;

INSERT INTO workshops (id, organization_id, title, description, start_date, end_date, whatsapp_group_id,
                       community_group_id, whatsapp_session_id, status)
SELECT w.id, w.organization_id,
       (ARRAY['Weekend intensive', 'Starter course', 'Open evening', 'Practice week'])[1 + (w.n + w.w) % 4]
       || ' ' || 1 + w.w,
       'Four meetings, materials in the group.',
       now() + (w.w * 9 - 20) * interval '1 day', now() + (w.w * 9 - 18) * interval '1 day',
       own.id, community.id, w.session_id,
       CASE WHEN w.w * 9 < 18 THEN 'completed' ELSE 'published' END
FROM sample_workshops w
JOIN sample_groups own ON own.n = w.n AND own.k = w.w * 2
LEFT JOIN sample_groups community ON community.n = w.n AND community.is_community
ORDER BY w.n, w.w;

UPDATE whatsapp_groups g
SET workshop_id = w.id
FROM sample_groups s
JOIN sample_workshops w ON w.n = s.n AND w.w * 2 = s.k
WHERE g.id = s.id;

INSERT INTO workshop_whatsapp_groups (id, workshop_id, group_id)
SELECT pg_temp.sample_id('workshop group', s.n * 10000 + w.w * 100 + s.k), w.id, s.id
FROM sample_workshops w
JOIN sample_groups s ON s.n = w.n AND s.k BETWEEN w.w * 2 - 1 AND w.w * 2 + 1
ORDER BY s.n, w.w, s.k;

INSERT INTO scheduled_whatsapp_messages (id, organization_id, group_id, workshop_id, message_type, message_content,
                                         scheduled_for, sent_at, status)
SELECT pg_temp.sample_id('message', s.n * 10000 + s.k * 10 + i), s.organization_id, s.id, w.id,
       CASE WHEN w.id IS NULL THEN 'announcement' ELSE 'reminder' END,
       (ARRAY['We start in one hour. See you there!', 'The recording is in the group description.',
              'Please bring your questions tomorrow.'])[i],
       now() + (i * 3 - 4) * interval '1 day',
       CASE WHEN i = 1 THEN now() - interval '1 day' END,
       CASE WHEN i = 1 THEN 'sent' ELSE 'pending' END
FROM sample_groups s
LEFT JOIN sample_workshops w ON w.n = s.n AND w.w * 2 = s.k,
     generate_series(1, (s.n + s.k) % 4) AS i
ORDER BY s.n, s.k, i;

-- Webinars. Those of the stories point at exactly what their story is about.
CREATE TEMP TABLE sample_webinars AS
SELECT pg_temp.sample_id('webinar', n * 100 + w) AS id, n, w, group_k, community_k, of_session
FROM (SELECT n, 1, 3, 1, true FROM sample_sessions WHERE busy
      UNION ALL SELECT n, 2, 5, NULL, false FROM sample_sessions WHERE busy
      UNION ALL VALUES (3, 1, 2, NULL::integer, false), -- its group
                       (3, 2, 3, NULL, false),
                       (4, 1, NULL, 1, false),          -- its community
                       (5, 1, NULL, NULL, false),       -- only through webinar_whatsapp_groups
                       (6, 1, NULL, NULL, false),       -- only through scheduled_webinar_messages
                       (7, 1, NULL, NULL, true),        -- the session itself
                       (7, 2, NULL, NULL, true)
     ) AS used (n, w, group_k, community_k, of_session);

INSERT INTO webinars (id, organization_id, title, description, start_date, end_date, whatsapp_group_id,
                      community_group_id, whatsapp_session_id, automation_status, status)
SELECT w.id, pg_temp.organization_id(s.organization),
       (ARRAY['Live Q&A', 'Introduction evening', 'Expert talk', 'Open class'])[1 + (w.n + w.w) % 4] || ' '
       || to_char(now() + (w.w * 6 - 8) * interval '1 day', 'FMMonth'),
       'One hour, online, free of charge.',
       now() + (w.w * 6 - 8) * interval '1 day', now() + (w.w * 6 - 8) * interval '1 day' + interval '1 hour',
       own.id, community.id, CASE WHEN w.of_session THEN s.id END,
       jsonb_build_object('group_created', own.id IS NOT NULL, 'reminders', w.w),
       CASE w.w WHEN 1 THEN 'completed' ELSE 'published' END
FROM sample_webinars w
JOIN sample_sessions s USING (n)
LEFT JOIN sample_groups own ON own.n = w.n AND own.k = w.group_k
LEFT JOIN sample_groups community ON community.n = w.n AND community.k = w.community_k
ORDER BY w.n, w.w;

INSERT INTO webinar_whatsapp_groups (id, webinar_id, group_id)
SELECT pg_temp.sample_id('webinar group', s.n * 10000 + w.w * 100 + s.k), w.id, s.id
FROM sample_webinars w
JOIN sample_groups s ON s.n = w.n AND (s.busy AND s.k IN (3, 4, 5) OR s.n = 5)
ORDER BY s.n, w.w, s.k;

INSERT INTO scheduled_webinar_messages (id, organization_id, group_id, webinar_id, message_type, message_content,
                                        scheduled_for, sent_at, status)
SELECT pg_temp.sample_id('webinar message', s.n * 100000 + w.w * 10000 + s.k * 10 + i), s.organization_id, s.id, w.id,
       'reminder', (ARRAY['Tomorrow: our live webinar.', 'We start in 15 minutes.', 'Thank you for joining!'])[i],
       now() + (w.w * 6 - 9 + i) * interval '1 day',
       CASE WHEN w.w = 1 THEN now() - interval '1 day' END,
       CASE WHEN w.w = 1 THEN 'sent' ELSE 'pending' END
FROM sample_webinars w
JOIN sample_groups s ON s.n = w.n AND (s.busy AND s.k IN (3, 5, 7) OR s.n = 6),
     generate_series(1, 3) AS i
ORDER BY s.n, w.w, s.k, i;

-- Campaigns. One that is sent from the academy's main line goes to the groups of sessions 2 and 8. Session 10's
-- campaigns have no groups left and only carry its id; two more carry the id of sessions that are gone.
CREATE TEMP TABLE sample_campaigns AS
SELECT pg_temp.sample_id('campaign', n * 100 + c) AS id, n, c, organization, sender
FROM (SELECT n, c, organization, id FROM sample_sessions, generate_series(1, 2) AS c WHERE busy
      UNION ALL SELECT s.n, 1, 1, main.id FROM sample_sessions s, sample_sessions main WHERE s.n IN (2, 8) AND main.n = 11
      UNION ALL SELECT n, c, organization, id FROM sample_sessions, generate_series(1, 3) AS c WHERE n = 10
      UNION ALL SELECT 90, c, 1, pg_temp.sample_id('gone', c) FROM generate_series(1, 2) AS c
     ) AS used (n, c, organization, sender);

CREATE TEMP TABLE sample_campaign_groups AS
SELECT pg_temp.sample_id('campaign group', s.n * 10000 + c.c * 1000 + s.k) AS id, c.id AS campaign_id, c.c,
       s.id AS group_id, s.n, s.k, s.jid, s.name, s.organization, s.members,
       CASE WHEN c.c = 1 THEN s.members * 2 / 3 ELSE 0 END AS reads,
       CASE WHEN c.c = 1 THEN s.members / 4 ELSE 0 END AS reactions
FROM sample_campaigns c
JOIN sample_groups s ON s.n = c.n AND s.n <> 10 AND s.k <= 10;

INSERT INTO notification_campaigns (id, organization_id, session_id, name, message_content, status, total_groups,
                                    sent_count, scheduled_for, completed_at, created_at)
SELECT c.id, pg_temp.organization_id(c.organization), c.sender,
       (ARRAY['Spring offer', 'New courses', 'Holiday greetings'])[c.c], 'Hello! Here is what is new this month …',
       CASE WHEN c.c = 1 THEN 'completed' ELSE 'draft' END,
       count(g.id), count(g.id) FILTER (WHERE c.c = 1),
       now() - (40 - c.c * 10) * interval '1 day',
       CASE WHEN c.c = 1 THEN now() - interval '29 days' END,
       now() - (45 - c.c * 10) * interval '1 day'
FROM sample_campaigns c
LEFT JOIN sample_campaign_groups g ON g.campaign_id = c.id
GROUP BY c.id, c.n, c.c, c.organization, c.sender
ORDER BY c.n, c.c;

INSERT INTO notification_campaign_groups (id, campaign_id, group_id, group_jid, group_name, member_count, status,
                                          sent_at, read_count, reaction_count)
SELECT id, campaign_id, group_id, jid, name, members,
       CASE WHEN c = 1 THEN 'sent' ELSE 'pending' END,
       CASE WHEN c = 1 THEN now() - interval '30 days' + k * interval '40 seconds' END,
       reads, reactions
FROM sample_campaign_groups
ORDER BY n, c, k;

INSERT INTO notification_campaign_reads (id, campaign_group_id, reader_phone, read_at)
SELECT pg_temp.sample_id('read', n * 100000 + k * 100 + i), id, pg_temp.phone(organization, n * 97 + k * 17 + i),
       now() - interval '30 days' + i * interval '7 minutes'
FROM sample_campaign_groups, generate_series(1, reads) AS i
ORDER BY n, k, i;

INSERT INTO notification_campaign_reactions (id, campaign_group_id, reader_phone, emoji, read_at)
SELECT pg_temp.sample_id('reaction', n * 100000 + k * 100 + i), id, pg_temp.phone(organization, n * 97 + k * 17 + i),
       (ARRAY['👍', '❤️', '🎉'])[1 + i % 3], now() - interval '30 days' + i * interval '9 minutes'
FROM sample_campaign_groups, generate_series(1, reactions) AS i
ORDER BY n, k, i;

INSERT INTO dynamic_links (id, organization_id, slug, whatsapp_group_id, click_count)
SELECT pg_temp.sample_id('link', n * 1000 + k), organization_id, 'join-' || n || '-' || k, id, (n * 31 + k * 7) % 400
FROM sample_groups
WHERE busy AND k IN (6, 7) OR n = 9 AND k <= 2
ORDER BY n, k;

INSERT INTO dynamic_links (id, organization_id, slug, destination_url, click_count)
SELECT pg_temp.sample_id('link', n), pg_temp.organization_id(n), 'website', 'https://www.example.org/' || n, n * 217
FROM generate_series(1, 4) AS n;

RESET ROLE;
RESET search_path;

-- SPDX-License-Identifier: MIT
CREATE SCHEMA auth; CREATE SCHEMA storage;
CREATE TABLE auth.users(id uuid PRIMARY KEY, email text UNIQUE, raw_user_meta_data jsonb, confirmed_at timestamptz GENERATED ALWAYS AS ('2024-01-01 00:00:00+00'::timestamptz) STORED);
CREATE TABLE public.profiles(id uuid PRIMARY KEY REFERENCES auth.users ON DELETE CASCADE, username text, updated_at timestamptz);
CREATE TABLE auth.identities(id uuid PRIMARY KEY, user_id uuid NOT NULL REFERENCES auth.users ON DELETE CASCADE, provider text);
CREATE FUNCTION public.handle_new_user() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN INSERT INTO public.profiles(id, username) VALUES (new.id, new.raw_user_meta_data->>'username'); RETURN new; END $$;
CREATE TRIGGER on_auth_user_created AFTER INSERT ON auth.users FOR EACH ROW EXECUTE FUNCTION public.handle_new_user();
INSERT INTO auth.users(id,email,raw_user_meta_data) VALUES ('00000000-0000-4000-8000-000000000001','ann@example.com','{"username":"ann"}'),('00000000-0000-4000-8000-000000000002','bob@example.com','{"username":"bob"}');
UPDATE public.profiles SET updated_at='2024-02-02', username=username||'_renamed';
INSERT INTO auth.identities VALUES ('00000000-0000-4000-8000-0000000000a1','00000000-0000-4000-8000-000000000001','email');

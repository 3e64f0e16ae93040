-- Which keys the columns of personal data are sealed with. The keys themselves lie outside of the database; `proof` lets
-- a keyring recognize its own and tells nothing else.
create table sealing_key (
  id text primary key,
  proof text not null,
  -- coming: nodes are learning it · current: what is written now is sealed with it · former: still opens
  state text not null check (state in ('coming', 'current', 'former')),
  made_at timestamptz not null default now()
);
create unique index sealing_key_current on sealing_key (state) where state in ('coming', 'current');

-- Which keys each running node holds, and which it seals with; told every few seconds, worth nothing after a minute.
create unlogged table sealing_node (
  node uuid primary key,
  host text not null,
  keys text[] not null,
  seals_with text not null,
  seen_at timestamptz not null
);

-- A node that slept through a rotation must not write with a key that is gone by then. 40001: tried again, anew.
create function sealed_with_living_key() returns trigger language plpgsql as $$
declare
  value text := to_jsonb(new) ->> tg_argv[0];
begin
  if value is not null then
    perform from sealing_key where id = split_part(value, '.', 2) for key share;
    if not found then
      raise exception 'The key of %.% is in use no more', tg_table_name, tg_argv[0] using errcode = '40001';
    end if;
  end if;
  return new;
end $$;

alter table person
  add column phone text check (phone ~ '^1\.[^.]+\.[^.]+\.[^.]+$'),
  add column phone_digest text check ((phone is null) = (phone_digest is null));
create index person_phone_digest on person (phone_digest) where phone_digest is not null;
create trigger person_phone_sealed before insert or update of phone on person
  for each row when (new.phone is not null) execute function sealed_with_living_key('phone');

-- Tokens of the provider are asked for nothing after signing in; what is not kept cannot leak.
update credential set access_token = null, refresh_token = null, id_token = null
  where provider_id <> 'credential';

-- What another system asks by: a key of a unit, with scopes and a last day. The key itself stands nowhere.
create table api_key (
  id uuid primary key default new_id(),
  organization_id int not null references organization,
  purpose text not null,
  scopes text[] not null check (cardinality(scopes) > 0),
  -- By which it is recognized, also by whoever holds it.
  prefix text not null unique,
  digest bytea not null,
  per_minute int not null check (per_minute > 0),
  -- The last day on which it opens something.
  expires_on date not null,
  last_used_on date,
  -- Whom it concerns was told that it ends.
  warned_at timestamptz,
  revoked_at timestamptz,
  revoked_by_name text,
  made_by text not null,
  made_by_name text not null,
  made_at timestamptz not null,
  check ((revoked_at is null) = (revoked_by_name is null))
);
create index api_key_of on api_key (organization_id, made_at desc);
create index api_key_ending on api_key (expires_on) where revoked_at is null and warned_at is null;

-- A key links evidence too, and is no person; who did it is kept by name in the trail, as for every record.
alter table evidence_link drop constraint evidence_link_linked_by_fkey;

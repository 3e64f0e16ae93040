-- Natural people whom the association keeps on its lists, with an account or without.
create table member (
  id uuid primary key default new_id(),
  -- Printed on what is handed out to them.
  code text not null unique,
  name text not null,
  -- Who keeps what is known of them.
  organization_id int not null references organization,
  born date,
  -- Sealed; equals are found by their digests.
  phone text,
  phone_digest text,
  id_number text,
  id_digest text,
  -- Who consents for one under age, and since when.
  guardian text,
  guardian_phone text,
  guardian_phone_digest text,
  consented_on date,
  person_id text unique references person,
  -- The one who stands for this one, where both turned out to be the same.
  merged_into uuid references member,
  forgotten_at timestamptz,
  version int not null default 1,
  recorded_by text not null,
  recorded_at timestamptz not null default now(),
  check (merged_into <> id)
);
create index member_of on member (organization_id, name);
create index member_named on member (name);
create index member_phone on member (phone_digest) where phone_digest is not null;
create index member_merged on member (merged_into) where merged_into is not null;
-- One number is one person's.
create unique index member_id_number on member (id_digest) where id_digest is not null and merged_into is null;

create table member_event (
  id bigint generated always as identity primary key,
  member_id uuid not null references member,
  step text not null check (step in ('entered', 'corrected', 'merged', 'parted', 'linked', 'forgotten')),
  at timestamptz not null,
  person_id text,
  person_name text not null,
  -- Which traits; never what they are.
  details jsonb not null default '{}'
);
create index member_event_of on member_event (member_id, id);

-- Two who were looked at and are not the same.
create table member_apart (
  one uuid not null references member,
  other uuid not null references member,
  person_id text not null,
  at timestamptz not null,
  primary key (one, other),
  check (one < other)
);

-- A record of a list hangs on one of them, where the list says so.
alter table register_record add column member_id uuid references member;
create index register_record_member on register_record (member_id) where member_id is not null;

create trigger member_is_found_new after insert on member
  referencing new table as now_rows for each statement execute function note_search_due('member', 'id');
create trigger member_is_found_no_more after delete on member
  referencing old table as now_rows for each statement execute function note_search_due('member', 'id');
create trigger member_is_found_anew after update on member for each row
  when ((old.code, old.name, old.organization_id, old.merged_into, old.forgotten_at)
    is distinct from (new.code, new.name, new.organization_id, new.merged_into, new.forgotten_at))
  execute function note_search_due('member', 'id');

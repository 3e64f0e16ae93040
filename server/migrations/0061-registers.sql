-- Registers: whatever the association keeps a list of. What a list holds is data; a version of it is never changed.
create table register_kind (
  code text primary key check (code ~ '^[a-z][a-z-]{1,39}$'),
  -- Whose list it is: this unit and all below it keep it; everybody where none is named.
  organization_id int references organization,
  -- Of a list that comes with the product: which release of it was taken last.
  shipped int,
  version int not null,
  made_by text not null,
  made_at timestamptz not null
);
create index register_kind_of on register_kind (organization_id);

create table register_definition (
  kind text not null references register_kind,
  version int not null,
  definition jsonb not null,
  made_by text not null,
  made_at timestamptz not null,
  primary key (kind, version)
);

create table register_record (
  id uuid primary key default new_id(),
  kind text not null references register_kind,
  code text not null unique,
  -- As it stands since its last change that counts.
  name text not null,
  organization_id int not null references organization,
  area_id int references area,
  definition int not null,
  "values" jsonb not null,
  since date not null,
  -- Of an end that counts.
  until date check (until >= since),
  -- As it was entered, once a change counts.
  entered jsonb,
  note text not null default '',
  state text not null default 'draft' check (state in ('draft', 'submitted', 'returned', 'counted', 'withdrawn')),
  version int not null default 1,
  check_at int references organization,
  checks_left int not null default 0,
  recorded_by text not null,
  recorded_at timestamptz not null default now(),
  submitted_by text,
  submitted_at timestamptz,
  accepted_by text[] not null default '{}',
  counted_at timestamptz,
  foreign key (kind, definition) references register_definition (kind, version)
);
create index register_record_of on register_record (kind, organization_id, name);
create index register_record_holds on register_record using gin ("values" jsonb_path_ops);
create index register_record_waiting on register_record (check_at, submitted_at) where state = 'submitted';
create index register_record_mine on register_record (recorded_by, recorded_at desc) where state in ('draft', 'returned');

-- A record changes on a day, or ends on one.
create table register_change (
  id uuid primary key default new_id(),
  record_id uuid not null references register_record,
  -- The how manieth of its record, in the order they were written.
  number int not null,
  organization_id int not null references organization,
  ends boolean not null,
  day date not null,
  -- What it holds from that day on; nothing where it ends.
  facts jsonb,
  note text not null default '',
  state text not null default 'draft' check (state in ('draft', 'submitted', 'returned', 'counted', 'withdrawn')),
  version int not null default 1,
  check_at int references organization,
  checks_left int not null default 0,
  recorded_by text not null,
  recorded_at timestamptz not null default now(),
  submitted_by text,
  submitted_at timestamptz,
  accepted_by text[] not null default '{}',
  counted_at timestamptz,
  check (ends = (facts is null))
);
create unique index register_change_of on register_change (record_id, number);
-- One change at a time is on its way: what it changes is known when it is written.
create unique index register_change_open on register_change (record_id) where state in ('draft', 'submitted', 'returned');
-- A record ends once.
create unique index register_change_end on register_change (record_id) where ends and state <> 'withdrawn';
create index register_change_waiting on register_change (check_at, submitted_at) where state = 'submitted';
create index register_change_mine on register_change (recorded_by, recorded_at desc) where state in ('draft', 'returned');

-- What each record that counts held from when until when: made of it and its changes, so that any past day has an answer.
create table register_span (
  record_id uuid not null references register_record,
  kind text not null,
  since date not null,
  -- The first day on which it is no longer so.
  until date not null default 'infinity',
  name text not null,
  organization_id int not null references organization,
  area_id int references area,
  definition int not null,
  "values" jsonb not null,
  primary key (record_id, since)
);
create index register_span_of on register_span (kind, organization_id, since, until);

create or replace view waiting_check as
select 'session' as kind, id, check_at, hosts[1] as host, submitted_at,
  accepted_by || array[recorded_by, coalesce(submitted_by, recorded_by)] as hands
from session where state = 'submitted'
union all
select 'declaration', id, check_at, organization_id, submitted_at,
  accepted_by || array[recorded_by, coalesce(submitted_by, recorded_by)]
from declaration where state = 'submitted'
union all
select 'session_side', id, check_at, unit_id, submitted_at,
  accepted_by || array[recorded_by, coalesce(submitted_by, recorded_by)]
from session_side where state = 'submitted'
union all
select 'facility', id, check_at, organization_id, submitted_at,
  accepted_by || array[recorded_by, coalesce(submitted_by, recorded_by)]
from facility where state = 'submitted'
union all
select 'facility_closing', id, check_at, organization_id, submitted_at,
  accepted_by || array[recorded_by, coalesce(submitted_by, recorded_by)]
from facility_closing where state = 'submitted'
union all
select 'appraisal', id, check_at, organization_id, submitted_at,
  accepted_by || written_by || array[recorded_by, coalesce(submitted_by, recorded_by)]
from appraisal where state = 'submitted'
union all
select 'register_record', id, check_at, organization_id, submitted_at,
  accepted_by || array[recorded_by, coalesce(submitted_by, recorded_by)]
from register_record where state = 'submitted'
union all
select 'register_change', id, check_at, organization_id, submitted_at,
  accepted_by || array[recorded_by, coalesce(submitted_by, recorded_by)]
from register_change where state = 'submitted';

create trigger register_record_is_found_new after insert on register_record
  referencing new table as now_rows for each statement execute function note_search_due('register_record', 'id');
create trigger register_record_is_found_anew after update on register_record for each row
  when ((old.code, old.name, old.organization_id, old.until, old.state = 'withdrawn')
    is distinct from (new.code, new.name, new.organization_id, new.until, new.state = 'withdrawn'))
  execute function note_search_due('register_record', 'id');
create trigger register_record_is_found_no_more after delete on register_record
  referencing old table as now_rows for each statement execute function note_search_due('register_record', 'id');

-- Several records that become one, or several: some end, others go on. Checked like a change.
create table register_merger (
  id uuid primary key default new_id(),
  kind text not null references register_kind,
  -- The unit of the first record that stays, and all others that have a record in it.
  organization_id int not null references organization,
  units int[] not null,
  ends uuid[] not null check (cardinality(ends) > 0),
  stays uuid[] not null check (cardinality(stays) > 0),
  -- From which day on; none where they were the same from the start.
  day date,
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
  counted_at timestamptz
);
create index register_merger_of on register_merger using gin ((stays || ends));
create index register_merger_waiting on register_merger (check_at, submitted_at) where state = 'submitted';
create index register_merger_mine on register_merger (recorded_by, recorded_at desc) where state in ('draft', 'returned');

-- Which records ended by a merger that counts, and when each did.
create table register_merged (
  record_id uuid primary key references register_record,
  merger_id uuid not null references register_merger,
  day date not null
);
create index register_merged_by on register_merged (merger_id);

-- By what records of a list are likely the same: the name at its unit and in its area, and the fields the list names.
create table register_key (
  kind text not null,
  key text not null,
  record_id uuid not null references register_record on delete cascade,
  -- Beside the key, so that a search for twins of a unit reads this index alone.
  organization_id int not null,
  primary key (kind, key, record_id) include (organization_id)
);
create index register_key_of on register_key (record_id);

-- Records that look the same and are not: said once, asked no more until another one joins them.
create table register_apart (
  id uuid primary key default new_id(),
  kind text not null references register_kind,
  records uuid[] not null check (cardinality(records) > 1),
  said_by text not null,
  said_at timestamptz not null
);
create index register_apart_of on register_apart using gin (records);

alter table register_kind
  -- The version by whose rule the keys of its records were made.
  add keyed int not null default 0,
  -- From this day on it takes no new records.
  add closed_on date,
  add closed_by text,
  add closed_why text not null default '';

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
from register_change where state = 'submitted'
union all
select 'register_merger', id, check_at, organization_id, submitted_at,
  accepted_by || array[recorded_by, coalesce(submitted_by, recorded_by)]
from register_merger where state = 'submitted';

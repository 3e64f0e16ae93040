-- Openings and closings of facilities are checked like records; they count once the last level has said yes.
alter table facility
  add column adjustment text,
  add column state text not null default 'draft'
    check (state in ('draft', 'submitted', 'returned', 'counted', 'withdrawn')),
  add column version int not null default 1,
  add column check_at int references organization,
  add column checks_left int not null default 0,
  add column submitted_by text,
  add column submitted_at timestamptz,
  add column accepted_by text[] not null default '{}',
  add column counted_at timestamptz;
-- What was registered before there were checks has counted at once, and goes on counting.
update facility set state = 'counted', submitted_by = recorded_by, submitted_at = recorded_at, counted_at = recorded_at;
create index facility_waiting on facility (check_at, submitted_at) where state = 'submitted';
create index facility_mine on facility (recorded_by, recorded_at desc) where state in ('draft', 'returned');

create table facility_closing (
  id uuid primary key default new_id(),
  facility_id uuid not null references facility,
  organization_id int not null references organization,
  closed_on date not null,
  note text not null default '',
  adjustment text,
  -- The version of the facility under which it was posted before closings were checked.
  source_version int,
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
-- A facility closes once.
create unique index facility_closing_of on facility_closing (facility_id) where state <> 'withdrawn';
create index facility_closing_waiting on facility_closing (check_at, submitted_at) where state = 'submitted';
create index facility_closing_mine on facility_closing (recorded_by, recorded_at desc)
  where state in ('draft', 'returned');
insert into facility_closing (facility_id, organization_id, closed_on, source_version, state, recorded_by, recorded_at,
  submitted_by, submitted_at, counted_at)
select f.id, f.organization_id, f.closed_on, 2, 'counted', e.entered_by, e.entered_at, e.entered_by, e.entered_at,
  e.entered_at
from facility f join entry e on e.id = f.closing_entry_id where f.closed_on is not null;

-- The ledger itself knows by which entry a facility counts.
alter table facility drop column entry_id, drop column closing_entry_id;

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
from facility_closing where state = 'submitted';

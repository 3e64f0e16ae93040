-- The part of a joint session that hosts of another line have in it: it counts for them once their side said yes.
create table session_side (
  id uuid primary key default new_id(),
  session_id uuid not null references session on delete cascade,
  -- The first of these hosts; they are checked at one place.
  unit_id int not null references organization,
  hosts int[] not null check (cardinality(hosts) > 0),
  day date not null,
  state text not null default 'submitted' check (state in ('draft', 'submitted', 'returned', 'counted', 'withdrawn')),
  version int not null default 1,
  check_at int references organization,
  checks_left int not null default 1,
  recorded_by text not null,
  recorded_at timestamptz not null default now(),
  submitted_by text,
  submitted_at timestamptz,
  accepted_by text[] not null default '{}',
  counted_at timestamptz
);
create index session_side_of on session_side (session_id);
create index session_side_waiting on session_side (check_at, submitted_at) where state = 'submitted';

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
from session_side where state = 'submitted';

-- Series › activity › session. A brand or key date that returns is a series; an activity gathers its sessions.
create table series (
  id int generated always as identity primary key,
  code text not null unique,
  name text not null,
  kind text not null check (kind in ('brand', 'key-date', 'contest', 'academic', 'training')),
  organizer_id int references organization,
  closed boolean not null default false
);

create table activity (
  id uuid primary key default new_id(),
  title text not null,
  series_id int references series,
  organization_id int not null references organization,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  note text not null default '',
  created_by text not null,
  created_at timestamptz not null default now()
);
create index activity_of on activity (organization_id, starts_on desc);

create table session (
  id uuid primary key default new_id(),
  activity_id uuid references activity,
  series_id int references series,
  kind text not null,
  title text not null,
  themes text[] not null default '{}',
  day date not null,
  end_day date check (end_day >= day),
  start_time time,
  end_time time,
  area_id int not null references area,
  place text not null,
  -- The first host leads; a joint session counts once in every total that contains several of them.
  hosts int[] not null check (cardinality(hosts) between 1 and 20),
  experts text[] not null default '{}',
  headcounts jsonb not null default '[]',
  count_method text not null check (count_method in ('scan', 'roll', 'sheet', 'counted-photo', 'estimate')),
  materials int not null default 0 check (materials >= 0),
  works int not null default 0 check (works >= 0),
  note text not null default '',
  confirmed text[] not null default '{}',
  state text not null default 'draft' check (state in ('draft', 'submitted', 'returned', 'counted', 'withdrawn')),
  version int not null default 1,
  -- Where it waits to be checked, and how many checks are still needed there or above.
  check_at int references organization,
  checks_left int not null default 0,
  entry_id bigint,
  recorded_by text not null,
  recorded_at timestamptz not null default now(),
  submitted_by text,
  submitted_at timestamptz,
  counted_at timestamptz
);
create index session_waiting on session (check_at, submitted_at) where state = 'submitted';
create index session_mine on session (recorded_by, recorded_at desc) where state in ('draft', 'returned');
create index session_same_day on session (day, area_id);

-- One row per organization on a session's chains, so that every list is one index range,
-- as short for a banner as for the region.
create table session_scope (
  organization_id int not null,
  day date not null,
  session_id uuid not null references session on delete cascade,
  primary key (organization_id, day, session_id)
);
create index session_scope_of on session_scope (session_id);

-- Who did what when, with the facts as they stood: the history of a record that is never overwritten.
create table session_event (
  id bigint generated always as identity primary key,
  session_id uuid not null references session on delete cascade,
  deed text not null,
  person_id text not null,
  person_name text not null,
  organization_id int,
  at timestamptz not null default now(),
  version int not null,
  note text not null default '',
  facts jsonb
);
create index session_event_of on session_event (session_id, id);

-- How many levels must check a session hosted at or below a unit; the nearest rule above holds, else one.
create table check_rule (
  organization_id int primary key references organization,
  levels int not null check (levels between 1 and 4)
);

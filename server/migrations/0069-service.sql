-- Who of the rolls took part in a session, as what and for how long.
create table session_part (
  id uuid primary key default new_id(),
  session_id uuid not null references session,
  member_id uuid not null references member,
  part text not null check (part in ('lectured', 'served', 'attended')),
  -- Halves of an hour, so that sums are exact.
  half_hours int not null check (half_hours > 0),
  team_id uuid references register_record,
  unique (session_id, member_id)
);
create index session_part_who on session_part (member_id);
create index session_part_team on session_part (team_id) where team_id is not null;

-- How often the roll of a session was written: two who write it at once are told.
create table session_roll (
  session_id uuid primary key references session,
  version int not null,
  changed_by text not null,
  changed_at timestamptz not null
);

-- What somebody with an account says they did beside what units recorded.
create table service_report (
  id uuid primary key default new_id(),
  member_id uuid not null references member,
  day date not null,
  half_hours int not null check (half_hours between 1 and 48),
  what text not null,
  team_id uuid references register_record,
  state text not null check (state in ('waiting', 'confirmed', 'returned')),
  version int not null default 1,
  reported_by text not null,
  reported_at timestamptz not null,
  answered_by text,
  answered_by_name text,
  answered_at timestamptz,
  reason text not null default '',
  check ((state = 'waiting') = (answered_at is null))
);
create index service_report_who on service_report (member_id, day);
create index service_report_waiting on service_report (team_id, reported_at) where state = 'waiting';

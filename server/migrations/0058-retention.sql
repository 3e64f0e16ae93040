-- For how long a kind of data is kept, where that is not the usual time. A shorter time holds from a later day on, so
-- that it can be taken back before anything is removed by it.
create table retention_setting (
  kind text primary key,
  period int not null check (period > 0),
  -- What holds until that day; empty where the period holds at once.
  before int,
  from_day date,
  version int not null default 1,
  check ((before is null) = (from_day is null))
);

-- Where people work already, nothing that stayed for ever so far goes before they had a month to see that it will.
insert into retention_setting (kind, period, before, from_day)
select kind, period, 120, current_date + 30
from (values ('left-people', 24), ('import-tables', 12)) as given(kind, period) where exists (select from person);

-- What was last removed of each kind; what the trail is told of when it is done.
create table retention_outcome (
  kind text primary key,
  day date not null,
  removed bigint not null default 0,
  bytes bigint not null default 0,
  first_at timestamptz,
  last_at timestamptz,
  begun_at timestamptz not null,
  done_at timestamptz,
  failed boolean not null default false
);

-- Since when nothing is left of a person who left but the name that records and histories bear.
alter table person add column forgotten_at timestamptz;
create index person_left on person (suspended_at) where suspended_at is not null and forgotten_at is null;

-- Since when the table that was read in is gone; who read in what, and what became of each row, stays.
alter table import_run add column forgotten_at timestamptz;
create index import_run_settled on import_run (changed_at) where forgotten_at is null;

-- A file whose bytes are gone while its name, sender and digest stay: what was read in can still be told from another.
alter table evidence add column emptied_at timestamptz;
alter table stored_file add column emptied_at timestamptz;

-- What happened and is to be told: written in the transaction of the act, told and removed afterwards. A table of its
-- own, since a queued job wakes its workers by NOTIFY, under which all commits of the database go one after the other.
create table happening (
  place bigint generated always as identity primary key,
  -- The same however often it is told.
  id text not null,
  topic text not null,
  by_id text,
  by_name text not null,
  at timestamptz not null,
  about jsonb not null,
  -- How often it was begun to be told in vain, and when it is tried again.
  attempts int not null default 0,
  due_at timestamptz not null default now()
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
create index happening_due on happening (due_at);

-- A reach is found by its hosts before its members are known.
create index reach_of_hosts on reach (hosts);

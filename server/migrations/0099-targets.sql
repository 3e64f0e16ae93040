-- What is asked of a unit and year by a metric. Each version is kept, and none ever changes; the newest is what holds.
create table target_version (
  organization_id int not null references organization,
  metric text not null references metric (code),
  year int not null check (year between 1900 and 2199),
  version int not null check (version > 0),
  -- In the smallest unit of the metric; null where the target was taken back.
  amount bigint,
  -- At most so much, instead of at least.
  most boolean not null default false,
  -- The document that says so.
  source text not null,
  note text not null default '',
  set_by text not null,
  set_by_name text not null default '',
  set_at timestamptz not null,
  primary key (organization_id, metric, year, version)
);
create index target_version_year on target_version (year, metric, organization_id, version desc);
create trigger target_version_is_kept before update or delete or truncate on target_version
  for each statement execute function refuse_change();

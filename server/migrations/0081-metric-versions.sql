-- What officers made of the catalogue: each version of a metric from a day on, the one it came with among them. None
-- ever changes. Kind, unit and scale are no part of it: amounts are written in them.
create table metric_version (
  code text not null references metric (code),
  version int not null check (version > 0),
  since date not null check (since between '1900-01-01' and '2199-12-31'),
  name text not null,
  name_en text not null,
  definition text not null,
  formula jsonb,
  reason text not null default '',
  made_by text not null,
  made_by_name text not null default '',
  made_at timestamptz not null,
  primary key (code, version)
);
create trigger metric_version_is_kept before update or delete or truncate on metric_version
  for each statement execute function refuse_change();

alter table metric
  -- Officers changed or made it: a release leaves it alone.
  add column local boolean not null default false,
  -- From which day on it is computed how, oldest version first; null where that never changed.
  add column formulas jsonb;

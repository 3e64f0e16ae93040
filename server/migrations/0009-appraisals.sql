-- A project's self-appraisal for a year. The form keeps what people write: targets, weights, reasons, and which
-- figure feeds each row; actual values that figures feed are read when the form is looked at, never stored here.
create table appraisal (
  id uuid primary key default new_id(),
  organization_id int not null references organization,
  year int not null check (year between 1990 and 2199),
  form jsonb not null,
  scheme jsonb not null,
  version int not null default 1,
  created_by text not null,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now()
);
create index appraisal_of on appraisal (organization_id, year desc);

-- A frozen version: the form as it was signed, its scores, its figures with query, moment and position, and a
-- digest over all of it. Later corrections never change it; they are shown beside it.
create table appraisal_version (
  appraisal_id uuid not null references appraisal,
  number int not null,
  form jsonb not null,
  scheme jsonb not null,
  scored jsonb not null,
  figures jsonb not null,
  digest text not null,
  note text not null default '',
  frozen_by text not null,
  frozen_by_name text not null,
  frozen_at timestamptz not null,
  primary key (appraisal_id, number)
);

-- One table read in: its file, how its columns are understood, what was found wrong, and how far it is.
create table import_run (
  id uuid primary key default new_id(),
  kind text not null,
  evidence_id uuid not null references evidence,
  -- The unit that reads it in; stands in where a row names no host.
  organization_id int not null references organization,
  started_by text not null references person,
  state text not null check (state in ('checking', 'checked', 'importing', 'imported', 'failed')),
  -- Raised by every change of mind, so that a check of the older understanding is dropped.
  version int not null default 1,
  sheet int not null default 0,
  header_row int,
  mapping jsonb,
  submit boolean not null default true,
  total int not null default 0,
  done int not null default 0,
  report jsonb not null default '{}',
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now()
);
create index import_run_mine on import_run (started_by, created_at desc);
create index import_run_file on import_run (evidence_id);

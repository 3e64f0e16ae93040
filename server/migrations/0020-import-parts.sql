-- The right rows of a table are recorded, the rest is given back as a table of its own.
alter table import_run
  -- What the person wrote instead of what stands in the file, and the rows left out by hand.
  add corrections jsonb not null default '{}',
  -- Which unlikely findings are so: all of a code, or those of one row.
  add confirmed jsonb not null default '[]',
  -- Only the right rows are to be recorded.
  add part boolean not null default false,
  -- The earlier reading of the same file that was knowingly repeated.
  add repeat_of uuid references import_run,
  -- The run whose rows these are: of the table that was given back, or of the same file recorded in part.
  add origin_id uuid references import_run,
  add recorded int not null default 0,
  add left_over int not null default 0,
  add rest_id uuid references evidence,
  -- Times that work on the present state was begun; a run that ends its process is not begun for ever.
  add attempts int not null default 0;
update import_run set recorded = total where state = 'imported';
create index import_run_unit on import_run (organization_id, created_at desc, id desc);

-- Which row of which table has become a record: no row can do so twice, however often its table comes back.
create table import_row (
  origin_id uuid not null references import_run,
  row int not null,
  run_id uuid not null references import_run,
  -- The record made of it, where there is one; its name and day find photos sent for it.
  record_id text,
  name text not null default '',
  day text not null default '',
  primary key (origin_id, row)
);
create index import_row_run on import_row (run_id);

-- What a person meant by a word that is no name of anything; proposed the next time, never taken unasked.
create table import_choice (
  person_id text not null references person,
  kind text not null,
  field text not null,
  word text not null,
  chosen text not null,
  at timestamptz not null default now(),
  primary key (person_id, kind, field, word)
);

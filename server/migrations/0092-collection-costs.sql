-- What was told of a sheet, once.
create table collection_reminder (
  sheet_id uuid not null references collection_sheet on delete cascade,
  about text not null,
  told_at timestamptz not null,
  primary key (sheet_id, about)
);

-- How many seconds of typing an answer took, field by field.
create table collection_minutes (
  sheet_id uuid not null references collection_sheet on delete cascade,
  field text not null,
  seconds int not null check (seconds >= 0),
  primary key (sheet_id, field)
);

-- How often somebody opened what was merged of a field.
create table collection_reading (
  collection_id uuid not null references collection on delete cascade,
  field text not null,
  times int not null,
  last_at timestamptz not null,
  primary key (collection_id, field)
);

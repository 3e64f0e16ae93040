-- What an evaluator says of a frozen version: about one row, or with an empty code about the whole. Only added to;
-- the latest of a person about a row is the one that stands.
create table opinion (
  id bigint generated always as identity primary key,
  appraisal_id uuid not null,
  version int not null,
  code text not null,
  person_id text not null,
  person_name text not null,
  comment text not null,
  score numeric(7, 2),
  said_at timestamptz not null,
  foreign key (appraisal_id, version) references appraisal_version
);
create index opinion_of on opinion (appraisal_id, version, id);
create trigger opinion_is_kept before update or delete or truncate on opinion
  for each statement execute function refuse_change();

-- Records behind a row that an evaluator looks at one by one: drawn by a seed that gives the same again, or by hand.
create table sample (
  id uuid primary key default new_id(),
  appraisal_id uuid not null,
  version int not null,
  code text not null,
  person_id text not null,
  person_name text not null,
  -- Null where taken by hand.
  seed text,
  population int not null,
  made_at timestamptz not null,
  foreign key (appraisal_id, version) references appraisal_version
);
create index sample_of on sample (appraisal_id, version);

create table sample_record (
  sample_id uuid not null references sample,
  place int not null,
  source_kind text not null,
  source_id text not null,
  day date not null,
  verdict text check (verdict in ('right', 'doubtful', 'wrong')),
  note text not null default '',
  primary key (sample_id, place)
);

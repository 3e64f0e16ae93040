-- A second factor's code opens a door once; whoever looked over the shoulder cannot use it in the same half minute.
create table used_code (
  person_id text not null references person on delete cascade,
  code text not null,
  used_at timestamptz not null default now(),
  primary key (person_id, code)
);

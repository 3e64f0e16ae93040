-- A contradiction that somebody was asked to explain. One is asked at a time; who was asked before stays.
create table contradiction_assignment (
  id uuid primary key default new_id(),
  subject_kind text not null,
  subject_id text not null,
  organization_id int not null references organization,
  -- Follows from what contradicts itself, and not from the values: of a running year they move every day.
  matter text not null,
  facts jsonb not null,
  note text not null,
  person_id text not null references person,
  person_name text not null,
  due_on date not null,
  assigned_by text not null,
  assigned_by_name text not null,
  assigned_at timestamptz not null,
  -- Why it is open no more; null while it is.
  ended text check (ended in ('answered', 'gone', 'reassigned', 'taken-back', 'lapsed')),
  ended_at timestamptz,
  check ((ended is null) = (ended_at is null))
);
create unique index contradiction_assignment_open on contradiction_assignment (subject_kind, subject_id, matter)
  where ended is null;
create index contradiction_assignment_person on contradiction_assignment (person_id) where ended is null;
create index contradiction_assignment_subject on contradiction_assignment (subject_kind, subject_id, assigned_at desc);

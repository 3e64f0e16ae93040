-- What was said of places that contradict each other: found anew whenever one looks, kept once somebody answered.
create table contradiction (
  id uuid primary key default new_id(),
  -- What was looked over: a form, or the figures of a unit and year.
  subject_kind text not null,
  subject_id text not null,
  organization_id int not null references organization,
  -- Follows from the rule and all it names, values too: another value is another contradiction.
  key text not null,
  rule text not null,
  severity text not null check (severity in ('error', 'warning', 'note')),
  facts jsonb not null,
  note text not null,
  answered_by text not null,
  answered_by_name text not null,
  answered_at timestamptz not null
);
create index contradiction_subject on contradiction (subject_kind, subject_id, key, answered_at desc);

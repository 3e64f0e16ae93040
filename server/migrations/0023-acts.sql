-- Who did what to whom and where: administrative acts, written in the transaction of the act itself and only added to.
create table act (
  id bigint generated always as identity primary key,
  kind text not null,
  person_id text not null,
  person_name text not null,
  -- The unit it concerns, whose administrators can read it; those above too.
  organization_id int not null,
  subject_kind text not null,
  subject_id text not null,
  -- As it was called then.
  subject_name text not null,
  details jsonb not null,
  done_at timestamptz not null
);
create index act_of on act (organization_id, id desc);
create index act_by on act (person_id, id desc);
create trigger act_is_kept before update or delete or truncate on act
  for each statement execute function refuse_change();

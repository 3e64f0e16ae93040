-- The audit trail: who did what, who looked at what, from where. Written in the transaction of the deed and only added to.
create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  -- `noun.done`; what it says in words stands in the locale files.
  action text not null,
  outcome text not null check (outcome in ('done', 'refused')),
  -- Empty where nobody was signed in, or the platform itself acted.
  person_id text,
  account text,
  person_name text not null,
  address text,
  device text,
  request_id text,
  -- The unit it concerns, whose auditors can read it; those above too. Without one, only at the top of the tree.
  organization_id int,
  subject_kind text not null,
  subject_id text not null,
  -- As it was called then.
  subject_name text not null,
  details jsonb not null
);
create index audit_entry_at on audit_entry (at, id);
create index audit_entry_by on audit_entry (person_id, at);
create index audit_entry_of on audit_entry (subject_kind, subject_id, at);
create index audit_entry_unit on audit_entry (organization_id, at);

-- Entries that wait to be sealed: put here by whoever writes an entry, in the same statement, without any lock.
create table audit_due (
  entry bigint primary key
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
create function note_audit_due() returns trigger language plpgsql as $$
begin
  insert into audit_due select id from written;
  return null;
end $$;
create trigger audit_entry_is_due after insert on audit_entry
  referencing new table as written for each statement execute function note_audit_due();

-- The digest chain, one link per entry, without a gap: `hash` is the entry's own, `digest` that of the link before and `hash`.
create table audit_seal (
  seq bigint primary key,
  entry bigint not null unique,
  hash bytea not null,
  digest bytea not null,
  at timestamptz not null default clock_timestamp()
);

-- Where the chain begins after its oldest entries were removed at the end of their time.
create table audit_anchor (
  last_seq bigint primary key,
  digest bytea not null,
  removed bigint not null check (removed > 0),
  first_at timestamptz not null,
  last_at timestamptz not null,
  at timestamptz not null
);

-- What was refused, counted by the minute, so that nobody fills the disk by being refused; each becomes one entry.
create table audit_refusal (
  minute timestamptz not null,
  key text not null,
  action text not null,
  known boolean not null,
  person_id text,
  account text,
  person_name text not null,
  -- Whether it was that person who was refused, or somebody at the door of their account.
  acting boolean not null,
  address text,
  device text,
  organization_id int,
  details jsonb not null,
  count int not null default 1,
  primary key (minute, key)
);

create trigger audit_entry_is_kept before update or truncate on audit_entry
  for each statement execute function refuse_change();
create trigger audit_seal_is_kept before update or truncate on audit_seal
  for each statement execute function refuse_change();
create trigger audit_due_is_kept before update or truncate on audit_due
  for each statement execute function refuse_change();
create trigger audit_anchor_is_kept before update or delete or truncate on audit_anchor
  for each statement execute function refuse_change();

-- Nothing leaves the trail that no anchor stands for, and no anchor stands for what is younger than six months.
create function refuse_unanchored_entry() returns trigger language plpgsql as $$
begin
  if exists (
    select from gone left join audit_seal s on s.entry = gone.id
    where s.seq is null or s.seq > coalesce((select max(last_seq) from audit_anchor), 0)
  ) then raise exception 'audit_entry is append-only' using errcode = 'restrict_violation'; end if;
  return null;
end $$;
create trigger audit_entry_is_anchored after delete on audit_entry
  referencing old table as gone for each statement execute function refuse_unanchored_entry();
create function refuse_unanchored_seal() returns trigger language plpgsql as $$
begin
  if exists (select from gone where seq > coalesce((select max(last_seq) from audit_anchor), 0))
  then raise exception 'audit_seal is append-only' using errcode = 'restrict_violation'; end if;
  return null;
end $$;
create trigger audit_seal_is_anchored after delete on audit_seal
  referencing old table as gone for each statement execute function refuse_unanchored_seal();
create function refuse_unsealed() returns trigger language plpgsql as $$
begin
  if exists (select from gone where not exists (select from audit_seal where entry = gone.entry))
  then raise exception 'audit_due is emptied by sealing alone' using errcode = 'restrict_violation'; end if;
  return null;
end $$;
create trigger audit_due_is_sealed after delete on audit_due
  referencing old table as gone for each statement execute function refuse_unsealed();
create function refuse_young_anchor() returns trigger language plpgsql as $$
begin
  if not exists (select from audit_seal where seq = new.last_seq and digest = new.digest) or exists (
    select from audit_seal s join audit_entry e on e.id = s.entry
    where s.seq <= new.last_seq and e.at > now() - interval '6 months'
  ) then raise exception 'the audit trail is kept for six months at least' using errcode = 'restrict_violation'; end if;
  return new;
end $$;
create trigger audit_anchor_is_old before insert on audit_anchor
  for each row execute function refuse_young_anchor();

revoke all on audit_entry, audit_due, audit_seal, audit_anchor, audit_refusal from public;

-- Administrative acts so far are the oldest part of the trail.
insert into audit_entry (at, action, outcome, person_id, person_name, organization_id, subject_kind, subject_id,
  subject_name, details)
select done_at, kind, 'done', nullif(person_id, ''), person_name, organization_id, subject_kind, subject_id,
  subject_name, details from act order by id;
drop table act;

-- Whoever watches the administrators is none of them: of one person's seats these two roles never stand together.
alter table role_seat drop constraint role_seat_role_check;
alter table role_seat add constraint role_seat_role_check check (role in
  ('recorder', 'checker', 'officer', 'finance', 'evaluator', 'leader', 'administrator', 'auditor'));
alter table role_seat add constraint role_seat_apart
  exclude using gist (person_id with =, role with <>) where (role in ('administrator', 'auditor'));

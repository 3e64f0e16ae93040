-- Links by which people enroll themselves in a list, handed out by whoever enters records for a unit.
create table invitation (
  id uuid primary key default new_id(),
  kind text not null references register_kind on delete cascade,
  organization_id int not null references organization,
  -- Said above the form.
  heading text not null default '',
  -- Fields of the list that the link does not ask; whoever approves fills them in.
  unasked text[] not null default '{}',
  -- The last day on which it takes somebody.
  until date not null,
  most int check (most > 0),
  -- What the link ends in: sealed, so that it can be shown again; found by its digest.
  secret text,
  secret_digest text unique,
  ended_at timestamptz,
  made_by text not null,
  made_by_name text not null,
  made_at timestamptz not null
);
create index invitation_of on invitation (kind, organization_id);

-- What came by them. What it says of a person goes with the answer or at the end of its time; the row stays as a number.
create table enrollment (
  id uuid primary key default new_id(),
  invitation_id uuid not null references invitation on delete cascade,
  -- By which whoever sent it asks how it stands.
  code text not null unique,
  -- Made by the page that sends it: what is sent twice under it is one.
  once text not null,
  -- A keyed digest of the network it came from, to tell a flood; none once it is answered.
  network text,
  state text not null check (state in ('waiting', 'approved', 'declined', 'lapsed')),
  sent_at timestamptz not null,
  name text not null,
  born date,
  phone text,
  phone_digest text,
  id_number text,
  id_digest text,
  guardian text,
  guardian_phone text,
  guardian_phone_digest text,
  consented_on date,
  -- The version of the list's fields it was written under.
  definition int not null,
  "values" jsonb not null,
  answered_at timestamptz,
  answered_by text,
  answered_by_name text,
  reason text not null default '',
  record_id uuid references register_record on delete set null,
  -- When what it said of a person went.
  emptied_at timestamptz,
  unique (invitation_id, once)
);
create index enrollment_waiting on enrollment (invitation_id, sent_at) where state = 'waiting';
create index enrollment_record on enrollment (record_id) where record_id is not null;
create index enrollment_to_empty on enrollment (answered_at) where emptied_at is null;

-- What happened to what a person cares about: a line each, with the words and names of then.
create table notification (
  id uuid primary key default new_id(),
  person_id text not null references person on delete cascade,
  -- What happened, by the key of its sentence, and what the sentence says besides.
  code text not null,
  params jsonb not null default '{}',
  -- The place in the workbench where it is dealt with.
  path text not null,
  record_kind text,
  record_id text,
  -- The event it tells of: told again, it is told once.
  event text not null,
  -- Where many events of a kind make one line: its kind. One unread line per person and kind.
  gathers text,
  created_at timestamptz not null,
  read_at timestamptz,
  -- When a mail last told of it; it may have changed since.
  mailed_at timestamptz,
  unique (person_id, event)
);
create index notification_of on notification (person_id, created_at desc, id desc);
create unique index notification_gathers on notification (person_id, gathers)
  where read_at is null and gathers is not null;
create index notification_unread on notification (person_id) where read_at is null;
create index notification_about on notification (record_kind, record_id);
create index notification_read on notification (read_at) where read_at is not null;

-- Where another system is told of what happens to records of a unit and everything below it.
create table webhook (
  id uuid primary key default new_id(),
  organization_id int not null references organization,
  name text not null,
  url text not null,
  kinds text[] not null check (cardinality(kinds) > 0),
  steps text[] not null check (cardinality(steps) > 0),
  -- What messages are signed with: sealed, since it must be at hand for each.
  secret text not null,
  secret_digest text not null,
  version int not null default 1,
  -- Since when no message arrived any more; null while they do.
  failing_since timestamptz,
  -- Told nothing since then: switched off, or given up after days of failures.
  off_at timestamptz,
  off_why text check (off_why in ('asked', 'failing')),
  made_by text not null,
  made_by_name text not null,
  made_at timestamptz not null,
  check ((off_at is null) = (off_why is null))
);
create index webhook_of on webhook (organization_id, made_at desc);

-- A message: written in the transaction in which it is found out whom to tell, sent afterwards.
create table webhook_message (
  id uuid primary key default new_id(),
  webhook_id uuid not null references webhook on delete cascade,
  event text not null,
  -- What happened, and which part of it: so that it is written once.
  happened text not null,
  part int not null,
  body text not null,
  made_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'arrived', 'set-aside')),
  -- Counted when a try begins: what ends the process is not begun again for ever.
  tries int not null default 0,
  next_at timestamptz not null,
  last_at timestamptz,
  -- What was answered; null where nothing was.
  last_status int,
  last_ms int,
  last_why text,
  unique (webhook_id, happened, part)
);
create index webhook_message_of on webhook_message (webhook_id, made_at desc);
create index webhook_message_due on webhook_message (next_at) where state = 'waiting';
create index webhook_message_age on webhook_message (made_at);

-- The written rules by which records feed metrics. A version holds for records of its first day and later, and never
-- changes: entries name it.
create table crosswalk_rule (
  code text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  version int not null check (version > 0),
  -- Which records it looks at, as the ledger names their kind.
  feed text not null,
  metric text not null references metric (code),
  since date not null check (since between '1900-01-01' and '2199-12-31'),
  -- Null: from that day on it counts nothing.
  rule jsonb,
  -- Of a version that comes with the product: which of its versions it was.
  shipped int,
  reason text not null default '',
  made_by text not null,
  made_by_name text not null default '',
  made_at timestamptz not null,
  nth int not null generated always as identity,
  primary key (code, version)
);
create trigger crosswalk_rule_is_kept before update or delete or truncate on crosswalk_rule
  for each statement execute function refuse_change();

-- Records that count already are counted once more by a version that begins on a day in the past.
create table recount (
  id int primary key generated always as identity,
  code text not null,
  version int not null,
  feed text not null,
  since date not null,
  reason text not null,
  -- Why it may enter closed books; without one, what falls into them stays as it was counted.
  adjustment text,
  asked_by text not null,
  asked_by_name text not null,
  asked_at timestamptz not null,
  state text not null default 'running' check (state in ('running', 'done', 'failed')),
  -- The step that is to be taken next, and the last record looked at.
  step int not null default 1,
  reached text,
  total int not null,
  looked int not null default 0,
  changed int not null default 0,
  refused int not null default 0,
  ended_at timestamptz,
  foreign key (code, version) references crosswalk_rule
);
create table recount_refusal (
  recount int not null references recount,
  source_kind text not null,
  source_id text not null,
  day date not null,
  organization_id int not null references organization,
  closed_through date not null,
  primary key (recount, source_kind, source_id)
);

-- A record counted once more: the same version of the same record by other rules.
alter table entry add column recount int references recount;
drop index entry_source;
create unique index entry_source on entry
  (source_kind, source_id, source_version, coalesce(move, 0), coalesce(recount, 0)) where reverses is null;

-- How many counted sessions lie behind a day, and which are the newest.
create index session_counted_day on session (day desc, id desc) where state = 'counted';

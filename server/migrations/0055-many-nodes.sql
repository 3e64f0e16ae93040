-- What several nodes over one database must know of one another.

-- Uploads begun and not finished: whose, how large, and which request writes at the moment. A node that dies gives back
-- what it held by saying nothing more: `held_until` runs out.
create table upload (
  id uuid primary key,
  sender text not null references person on delete cascade,
  size bigint not null,
  begun_at timestamptz not null,
  holder uuid,
  held_until timestamptz,
  wanted boolean not null default false
);
create index on upload (begun_at);
create index on upload (sender);

-- How often who asked at which node in which minute, told by each node of those who ask often. Worth nothing after the
-- minute, so nothing of it is logged.
create unlogged table asked_at_node (
  minute bigint not null,
  who text not null,
  node uuid not null,
  count int not null,
  primary key (minute, who, node)
);

create extension if not exists pg_trgm;
create extension if not exists btree_gist;

-- One row per person and Idempotency-Key: a repeated request answers what the first one answered.
create table idempotent_reply (
  actor text not null,
  key text not null,
  digest bytea not null,
  status int,
  body jsonb,
  at timestamptz not null default now(),
  primary key (actor, key)
);
create index idempotent_reply_at on idempotent_reply (at);

-- What this house remembers about itself, such as which training region was loaded.
create table house_note (
  name text primary key,
  value jsonb not null
);

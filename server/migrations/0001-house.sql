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

-- Ids that sort by time (UUID version 7). PostgreSQL 18 makes them itself; 15 to 17 put the milliseconds
-- in front of a random UUID.
do $do$
begin
  if to_regprocedure('uuidv7()') is not null then
    execute 'create function new_id() returns uuid language sql volatile parallel safe as ''select uuidv7()''';
  else
    execute $sql$
      create function new_id() returns uuid language sql volatile parallel safe as $fn$
        select (lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0')
          || '7' || substr(replace(gen_random_uuid()::text, '-', ''), 14))::uuid
      $fn$
    $sql$;
  end if;
end
$do$;

-- Frames regroup the figures of the catalogue: the same figure stands under any number of them. Each is kept by versions,
-- every one from a day on; none ever changes.
create table frame_version (
  code text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  version int not null check (version > 0),
  since date not null check (since between '1900-01-01' and '2199-12-31'),
  name text not null,
  definition text not null,
  -- In their order: what each is called, what is said of it, and which figures stand under it.
  parts jsonb not null check (jsonb_typeof(parts) = 'array'),
  -- From that day on nothing is read by it.
  ended boolean not null default false,
  position int not null,
  reason text not null default '',
  made_by text not null,
  made_by_name text not null default '',
  made_at timestamptz not null,
  primary key (code, version)
);
create trigger frame_version_is_kept before update or delete or truncate on frame_version
  for each statement execute function refuse_change();

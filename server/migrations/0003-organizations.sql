create table organization (
  id int generated always as identity primary key,
  code text not null unique,
  name text not null,
  short_name text not null,
  name_mongolian text not null default '',
  kind text not null check (kind in
    ('association', 'society', 'institution', 'enterprise', 'school', 'museum', 'department', 'media')),
  level text not null check (level in ('region', 'league', 'banner', 'town', 'village', 'none')),
  area_id int not null references area,
  pinyin text not null default '',
  initials text not null default '',
  closed_on date,
  created_at timestamptz not null default now()
);
create index organization_area on organization (area_id);
create index organization_name on organization using gin (name gin_trgm_ops);

-- The tree has a date: a unit that moves keeps its old parent up to that day, and old records their path.
create table organization_parent (
  organization_id int not null references organization,
  parent_id int references organization,
  since date not null,
  until date,
  check (until > since),
  check (parent_id <> organization_id),
  exclude using gist (organization_id with =, daterange(since, until) with &&)
);
create index organization_parent_now on organization_parent (parent_id) where until is null;
create index organization_parent_of on organization_parent (organization_id, since);

-- Administrative areas with the six- or nine-digit codes of the national statistics office.
create table area (
  id int generated always as identity primary key,
  code text not null unique check (code ~ '^\d{6}(\d{3})?(\d{3})?$'),
  name text not null,
  -- Traditional script, empty where no source is sure.
  name_mongolian text not null default '',
  kind text not null,
  level text not null check (level in ('region', 'league', 'banner', 'town', 'village')),
  parent_id int references area,
  pinyin text not null default '',
  initials text not null default ''
);
create index area_parent on area (parent_id);
create index area_name on area using gin (name gin_trgm_ops);

create table population (
  area_id int not null references area,
  year int not null,
  inhabitants int not null check (inhabitants >= 0),
  source text not null,
  primary key (area_id, year)
);

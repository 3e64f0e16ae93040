-- The register of facilities: what is open from when until when, so that a stock has a value on every day.
create table facility (
  id uuid primary key default new_id(),
  code text not null unique,
  kind text not null check (kind in
    ('e-station', 'reading-point', 'exhibit', 'caravan', 'mobile-museum', 'museum', 'base', 'courtyard')),
  name text not null,
  organization_id int not null references organization,
  area_id int not null references area,
  -- How many pieces the row stands for: sets of exhibits that arrived together; else one.
  quantity int not null default 1 check (quantity between 1 and 100000),
  opened_on date not null,
  closed_on date check (closed_on >= opened_on),
  note text not null default '',
  entry_id bigint,
  closing_entry_id bigint,
  recorded_by text not null,
  recorded_at timestamptz not null default now()
);
create index facility_of on facility (organization_id, kind, code);
create index facility_kind on facility (kind, code);

-- A move of a unit, or its undoing: the unit's places before and after. The tree can be seen as it was known at an
-- earlier moment, and a move be undone exactly.
create table organization_move (
  id int generated always as identity primary key,
  organization_id int not null references organization,
  parent_id int not null references organization,
  since date not null,
  -- [{parent, since, until}], earliest first.
  places_before jsonb not null,
  places_after jsonb not null,
  undoes int unique references organization_move,
  reason text not null,
  moved_by text not null,
  moved_by_name text not null,
  moved_at timestamptz not null
);
create index organization_move_of on organization_move (organization_id, id);
create trigger organization_move_is_kept before update or delete or truncate on organization_move
  for each statement execute function refuse_change();

-- The names a unit had, each with its last days; a rename adds the one given up.
create table former_name (
  id int generated always as identity primary key,
  organization_id int not null references organization,
  name text not null,
  short_name text not null,
  pinyin text not null,
  initials text not null,
  -- The first day of the next name.
  until date not null,
  changed_by_name text not null,
  changed_at timestamptz not null
);
create index former_name_of on former_name (organization_id, until);

-- A record placed anew because its unit moved: the same version of the same record, in other totals.
alter table entry add column move int references organization_move;
drop index entry_source;
create unique index entry_source on entry (source_kind, source_id, source_version, coalesce(move, 0))
  where reverses is null;

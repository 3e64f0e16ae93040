-- How a person has the lists one works with: views saved under a name, and the columns last chosen.
create table list_view (
  id uuid primary key default new_id(),
  person_id text not null references person on delete cascade,
  list text not null,
  name text not null,
  -- Filters by the names of the address; what a list knows no more it passes over.
  wishes jsonb not null,
  sorted_by text,
  columns jsonb,
  unique (person_id, list, name)
);
create table list_choice (
  person_id text not null references person on delete cascade,
  list text not null,
  columns jsonb,
  default_view uuid references list_view on delete set null,
  primary key (person_id, list)
);
create index list_choice_view on list_choice (default_view) where default_view is not null;

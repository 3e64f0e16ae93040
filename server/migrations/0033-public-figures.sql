-- Which figures an association shows the public on its page: chosen by a person, taken back by a person, both kept.
create table published_figure (
  id uuid primary key default new_id(),
  organization_id int not null references organization,
  metric text not null,
  -- 'this-year', 'today', or a year that is named.
  period text not null check (period ~ '^(this-year|today|(19|20|21)[0-9]{2})$'),
  published_by text not null,
  published_by_name text not null,
  published_at timestamptz not null,
  withdrawn_by text,
  withdrawn_by_name text,
  withdrawn_at timestamptz,
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_by_name is null))
);
-- A figure stands on the page once.
create unique index published_figure_once on published_figure (organization_id, metric, period)
  where withdrawn_at is null;

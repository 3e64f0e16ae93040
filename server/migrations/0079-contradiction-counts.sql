-- How many contradictions the figures of a unit and year had when they were last looked over, in the night.
create table contradiction_count (
  organization_id int not null references organization,
  year int not null,
  figures int not null,
  errors int not null,
  warnings int not null,
  -- Of both together, those nobody had said anything of.
  unexplained int not null,
  looked_at timestamptz not null,
  primary key (organization_id, year)
);

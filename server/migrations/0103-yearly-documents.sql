-- Whether the next year's draft of a document is begun by itself.
alter table document add yearly boolean not null default true;

-- What became of each unit's yearly documents at a new year; once it was seen to, it is not done again, even where the
-- draft was thrown away.
create table document_yearly (
  organization_id int not null references organization,
  template text not null,
  -- The year that began.
  year int not null,
  document_id uuid references document on delete set null,
  outcome text not null check (outcome in ('drafted', 'closed')),
  at timestamptz not null,
  primary key (organization_id, template, year)
);

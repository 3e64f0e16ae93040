-- A questionnaire: what units are asked, as data with versions, like the lists that people make.
create table questionnaire (
  code text primary key,
  -- Whose it is: this unit and all below it may send it; everybody where none is named.
  organization_id int references organization,
  version int not null,
  -- Of one that comes with the product: which release of it was taken last.
  shipped int,
  made_by text not null,
  made_at timestamptz not null
);

create table questionnaire_definition (
  questionnaire text not null references questionnaire on delete cascade,
  version int not null,
  definition jsonb not null,
  made_by text not null,
  made_at timestamptz not null,
  primary key (questionnaire, version)
);

-- A version of a questionnaire sent to units at or below the one that asks.
create table collection (
  id uuid primary key default new_id(),
  organization_id int not null references organization,
  questionnaire text not null,
  questionnaire_version int not null,
  title text not null,
  -- As `parsePeriod` reads it.
  period text not null,
  note text not null default '',
  due_on date not null,
  -- Days before the last one on which whoever has not answered is reminded.
  remind int not null check (remind between 0 and 60),
  -- How the units were chosen, as it was said.
  addressed jsonb not null,
  version int not null default 1,
  asked_by text not null,
  asked_by_name text not null,
  asked_at timestamptz not null,
  -- When somebody had everybody reminded last.
  reminded_at timestamptz,
  closed_at timestamptz,
  closed_because text not null default '',
  foreign key (questionnaire, questionnaire_version) references questionnaire_definition
);
create index collection_of on collection (organization_id, asked_at desc);
create index collection_open on collection (due_on) where closed_at is null;

-- What one unit answers. Checked level by level like a record; its last yes counts it into the merge and posts nothing.
create table collection_sheet (
  id uuid primary key default new_id(),
  collection_id uuid not null references collection,
  organization_id int not null references organization,
  -- Whom it was sent to, where it went on to a follower since.
  first_organization_id int not null references organization,
  -- What the unit was called when it was asked.
  asked_as text not null,
  "values" jsonb not null default '{}',
  -- Why an answer is another than what was known, by field.
  reasons jsonb not null default '{}',
  -- What was known of the fields when it was handed in.
  known jsonb not null default '{}',
  -- A later day than that of all.
  due_on date,
  extended_because text not null default '',
  -- Why it is asked no more.
  ended text check (ended in ('collection-closed', 'unit-closed', 'unit-moved')),
  changed_at timestamptz,
  written_by text[] not null default '{}',
  state text not null default 'draft'
    check (state in ('draft', 'submitted', 'returned', 'counted', 'withdrawn')),
  version int not null default 1,
  check_at int references organization,
  checks_left int not null default 0,
  -- Who wrote in it first; nobody yet where it is empty.
  recorded_by text not null default '',
  recorded_at timestamptz not null default now(),
  submitted_by text,
  submitted_at timestamptz,
  accepted_by text[] not null default '{}',
  counted_at timestamptz,
  unique (collection_id, organization_id)
);
create index collection_sheet_of on collection_sheet (organization_id, collection_id);
create index collection_sheet_waiting on collection_sheet (check_at, submitted_at) where state = 'submitted';
create index collection_sheet_mine on collection_sheet (recorded_by, recorded_at desc)
  where state in ('draft', 'returned');
create index collection_sheet_open on collection_sheet (organization_id) where state in ('draft', 'returned');

create or replace view waiting_check as
select 'session' as kind, id, check_at, hosts[1] as host, submitted_at,
  accepted_by || array[recorded_by, coalesce(submitted_by, recorded_by)] as hands
from session where state = 'submitted'
union all
select 'declaration', id, check_at, organization_id, submitted_at,
  accepted_by || array[recorded_by, coalesce(submitted_by, recorded_by)]
from declaration where state = 'submitted'
union all
select 'session_side', id, check_at, unit_id, submitted_at,
  accepted_by || array[recorded_by, coalesce(submitted_by, recorded_by)]
from session_side where state = 'submitted'
union all
select 'appraisal', id, check_at, organization_id, submitted_at,
  accepted_by || written_by || array[recorded_by, coalesce(submitted_by, recorded_by)]
from appraisal where state = 'submitted'
union all
select 'document', id, check_at, organization_id, submitted_at,
  accepted_by || written_by || array[recorded_by, coalesce(submitted_by, recorded_by)]
from document where state = 'submitted'
union all
select 'collection_sheet', id, check_at, organization_id, submitted_at,
  accepted_by || written_by || array[recorded_by, coalesce(submitted_by, recorded_by)]
from collection_sheet where state = 'submitted'
union all
select 'register_record', id, check_at, organization_id, submitted_at,
  accepted_by || array[recorded_by, coalesce(submitted_by, recorded_by)]
from register_record where state = 'submitted'
union all
select 'register_change', id, check_at, organization_id, submitted_at,
  accepted_by || array[recorded_by, coalesce(submitted_by, recorded_by)]
from register_change where state = 'submitted'
union all
select 'register_merger', id, check_at, organization_id, submitted_at,
  accepted_by || array[recorded_by, coalesce(submitted_by, recorded_by)]
from register_merger where state = 'submitted';

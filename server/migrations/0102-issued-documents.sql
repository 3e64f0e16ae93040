-- A frozen version that was sent out: under which number, on which day, to which units. Each of them says by opening it
-- that it has it.
create table document_issue (
  id uuid primary key default new_id(),
  document_id uuid not null,
  number int not null,
  -- Who sends it; a document keeps its unit.
  organization_id int not null references organization,
  title text not null,
  reference text not null default '',
  issued_on date not null,
  note text not null default '',
  issued_by text not null,
  issued_by_name text not null,
  issued_at timestamptz not null,
  -- The last reminder: one a day is enough.
  reminded_at timestamptz,
  foreign key (document_id, number) references document_version
);
create index document_issue_of on document_issue (document_id, number desc);

create table document_addressee (
  issue_id uuid not null references document_issue,
  organization_id int not null references organization,
  read_by text,
  read_by_name text,
  read_at timestamptz,
  primary key (issue_id, organization_id)
);
create index document_addressee_unread on document_addressee (organization_id) where read_at is null;
create index document_addressee_at on document_addressee (organization_id, issue_id);

-- What stood wrong in a frozen version, with what is right and why. It is checked like a version and changes none.
create table document_erratum (
  id uuid primary key default new_id(),
  document_id uuid not null,
  number int not null,
  organization_id int not null references organization,
  section text not null,
  heading text not null,
  -- The place of a figure, f1, f2, …; null for words.
  place text,
  was text not null,
  becomes text not null,
  -- Where numbers that were typed come from.
  source text not null default '',
  reason text not null,
  state text not null default 'draft'
    check (state in ('draft', 'submitted', 'returned', 'counted', 'withdrawn')),
  version int not null default 1,
  check_at int references organization,
  checks_left int not null default 0,
  recorded_by text not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null default now(),
  submitted_by text,
  submitted_at timestamptz,
  accepted_by text[] not null default '{}',
  counted_at timestamptz,
  foreign key (document_id, number) references document_version
);
create index document_erratum_of on document_erratum (document_id, number, recorded_at);
create index document_erratum_waiting on document_erratum (check_at, submitted_at) where state = 'submitted';
create index document_erratum_mine on document_erratum (recorded_by, recorded_at desc)
  where state in ('draft', 'returned');

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
select 'document_erratum', id, check_at, organization_id, submitted_at,
  accepted_by || array[recorded_by, coalesce(submitted_by, recorded_by)]
from document_erratum where state = 'submitted'
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

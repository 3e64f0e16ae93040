-- A document: text of a unit about a period, whose numbers are read from the ledger until it is handed in. It is checked
-- level by level like a record; its last yes confirms what was read and posts nothing.
create table document (
  id uuid primary key default new_id(),
  organization_id int not null references organization,
  -- What it was begun as, and as which version of that.
  template text not null,
  template_version int not null,
  layout text not null check (layout in ('report', 'statutory', 'notice', 'feature')),
  title text not null,
  -- As `parsePeriod` reads it.
  period text not null,
  -- What stands above and below its text: number, addressees, covering notice, signature.
  head jsonb not null,
  -- Last year's document whose text it took over.
  begun_from uuid references document on delete set null,
  changed_at timestamptz not null default now(),
  -- Who else wrote in it: no more than the one who began it may they check it.
  written_by text[] not null default '{}',
  state text not null default 'draft'
    check (state in ('draft', 'submitted', 'returned', 'counted', 'withdrawn')),
  version int not null default 1,
  check_at int references organization,
  checks_left int not null default 0,
  recorded_by text not null,
  recorded_at timestamptz not null default now(),
  submitted_by text,
  submitted_at timestamptz,
  accepted_by text[] not null default '{}',
  counted_at timestamptz
);
create index document_of on document (organization_id, period desc);
create index document_waiting on document (check_at, submitted_at) where state = 'submitted';
create index document_mine on document (recorded_by, recorded_at desc) where state in ('draft', 'returned');

-- One section is one piece of work: who writes in it holds it for some minutes, and nobody else writes there meanwhile.
create table document_section (
  document_id uuid not null references document on delete cascade,
  key text not null,
  position int not null,
  level smallint not null check (level between 1 and 3),
  heading text not null,
  guide text not null default '',
  -- The form whose values stand here, by its code.
  form text,
  body jsonb not null,
  "values" jsonb not null default '{}',
  version int not null default 1,
  changed_by text,
  changed_by_name text not null default '',
  changed_at timestamptz not null default now(),
  held_by text,
  held_by_name text not null default '',
  held_until timestamptz,
  primary key (document_id, key)
);

-- One row each time a document is handed in; the latest is what is checked. Its figures are kept in `frozen_figure` too,
-- with where the ledger stood.
create table document_reading (
  id uuid primary key default new_id(),
  document_id uuid not null references document,
  content jsonb not null,
  figures jsonb not null,
  read_at timestamptz not null,
  handed_in_by text not null,
  handed_in_by_name text not null
);
create index document_reading_of on document_reading (document_id, id desc);

-- A frozen version: what was checked, with a digest over all of it. Later corrections never change it.
create table document_version (
  document_id uuid not null references document,
  number int not null,
  content jsonb not null,
  figures jsonb not null,
  digest text not null,
  note text not null default '',
  read_at timestamptz not null,
  handed_in_by text not null,
  handed_in_by_name text not null,
  frozen_by text not null,
  frozen_by_name text not null,
  frozen_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by_name text,
  revoked_because text,
  primary key (document_id, number)
);

-- What somebody says about a passage; it stays when it is settled.
create table document_comment (
  id uuid primary key default new_id(),
  document_id uuid not null references document on delete cascade,
  section text not null,
  -- The words it is about.
  quote text not null default '',
  words text not null,
  by text not null,
  by_name text not null,
  at timestamptz not null,
  settled_by_name text,
  settled_at timestamptz
);
create index document_comment_of on document_comment (document_id, at);

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

create trigger document_is_found_new after insert on document
  referencing new table as now_rows for each statement execute function note_search_due('document', 'id');
create trigger document_is_found_anew after update on document
  referencing old table as was_rows new table as now_rows for each statement
  execute function note_search_due('document', 'id', 'organization_id, period, title, state = ''withdrawn''');
create trigger document_is_found_no_more after delete on document
  referencing old table as now_rows for each statement execute function note_search_due('document', 'id');

create trigger document_reading_is_kept before update or delete or truncate on document_reading
  for each statement execute function refuse_change();

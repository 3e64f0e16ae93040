-- Self-appraisal forms are checked like records. What is checked is the form as it was read when it was handed in: its
-- figures move on, the reading does not; with the last yes that very reading is frozen.
alter table appraisal rename column created_by to recorded_by;
alter table appraisal rename column created_at to recorded_at;
alter table appraisal
  add column state text not null default 'draft'
    check (state in ('draft', 'submitted', 'returned', 'counted', 'withdrawn')),
  add column check_at int references organization,
  add column checks_left int not null default 0,
  add column submitted_by text,
  add column submitted_at timestamptz,
  add column accepted_by text[] not null default '{}',
  add column counted_at timestamptz,
  -- Who else wrote in it: no more than the one who began it may they check it.
  add column written_by text[] not null default '{}';
create index appraisal_waiting on appraisal (check_at, submitted_at) where state = 'submitted';
create index appraisal_mine on appraisal (recorded_by, recorded_at desc) where state in ('draft', 'returned');

-- One row each time a form is handed in; the latest is what is checked. Its figures are kept in `frozen_figure`, with
-- where the ledger stood.
create table appraisal_reading (
  id uuid primary key default new_id(),
  appraisal_id uuid not null references appraisal,
  form jsonb not null,
  scheme jsonb not null,
  scored jsonb not null,
  figures jsonb not null,
  read_at timestamptz not null,
  handed_in_by text not null,
  handed_in_by_name text not null
);
create index appraisal_reading_of on appraisal_reading (appraisal_id, id desc);
create trigger appraisal_reading_is_kept before update or delete or truncate on appraisal_reading
  for each statement execute function refuse_change();

-- When it was read and who handed it in; null where it was frozen by hand, before there were checks. A version whose
-- check was taken back, or whose form was withdrawn, stays to be seen and says so.
alter table appraisal_version
  add column read_at timestamptz,
  add column handed_in_by text,
  add column handed_in_by_name text,
  add column revoked_at timestamptz,
  add column revoked_by_name text,
  add column revoked_because text;

-- A form that stands as it was last frozen is confirmed, and stays so; what was changed since, or never frozen, is open.
with last as (
  select distinct on (appraisal_id) * from appraisal_version order by appraisal_id, number desc
), standing as (
  -- A form at its first version was never changed since it was made.
  select last.* from last join appraisal a on a.id = last.appraisal_id
  where last.frozen_at >= a.changed_at or a.version = 1
), kept as (
  insert into appraisal_reading (appraisal_id, form, scheme, scored, figures, read_at, handed_in_by, handed_in_by_name)
  select appraisal_id, form, scheme, scored, figures, frozen_at, frozen_by, frozen_by_name from standing
)
update appraisal a set state = 'counted', check_at = a.organization_id, submitted_by = s.frozen_by,
  submitted_at = s.frozen_at, counted_at = s.frozen_at
from standing s where s.appraisal_id = a.id;

insert into record_event (kind, record_id, step, person_id, person_name, organization_id, at, version, note)
select 'appraisal', id, step, person, name, null, at, version, note from (
  select a.id, 'recorded' as step, a.recorded_by as person, coalesce(p.name, '') as name, a.recorded_at as at,
    1 as version, '' as note
  from appraisal a left join person p on p.id = a.recorded_by
  union all
  select v.appraisal_id, 'counted', v.frozen_by, v.frozen_by_name, v.frozen_at, least(v.number, a.version), v.note
  from appraisal_version v join appraisal a on a.id = v.appraisal_id
) happened order by step <> 'recorded', at;

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
select 'facility', id, check_at, organization_id, submitted_at,
  accepted_by || array[recorded_by, coalesce(submitted_by, recorded_by)]
from facility where state = 'submitted'
union all
select 'facility_closing', id, check_at, organization_id, submitted_at,
  accepted_by || array[recorded_by, coalesce(submitted_by, recorded_by)]
from facility_closing where state = 'submitted'
union all
select 'appraisal', id, check_at, organization_id, submitted_at,
  accepted_by || written_by || array[recorded_by, coalesce(submitted_by, recorded_by)]
from appraisal where state = 'submitted';

-- A withdrawn form is found among what is past.
drop trigger appraisal_is_found_anew on appraisal;
create trigger appraisal_is_found_anew after update on appraisal
  referencing old table as was_rows new table as now_rows for each statement
  execute function note_search_due('appraisal', 'id', 'organization_id, year, form->>''project'', state = ''withdrawn''');

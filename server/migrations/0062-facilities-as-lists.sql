-- Facilities are records of lists like all others (decision 0045). Every one of them comes along under its own id, with
-- its closing, history, evidence and notices.

-- A list that feeds figures asks for a reason where the books are closed, as every record does that counts.
alter table register_record add column adjustment text;
alter table register_change add column adjustment text;

-- Under which source the ledger has what it had before it stood in a list: its entries are sealed and stay as they are.
alter table register_record add column ledger_kind text;
alter table register_change add column ledger_kind text, add column ledger_version int;

create temporary table facility_list (
  kind text primary key,
  list text not null,
  name jsonb not null,
  since jsonb not null,
  until jsonb not null,
  measure jsonb not null,
  -- What the figures took for granted of each of them until now, as a field and its one option.
  field jsonb,
  "values" jsonb not null default '{}'
) on commit drop;
insert into facility_list (kind, list, name, since, until, measure, field, "values") values
  ('e-station', 'e-stations', '{"zh": "科普e站", "en": "E-stations"}', '{"zh": "启用日期", "en": "Opened"}',
    '{"zh": "停用日期", "en": "Closed"}', '{"zh": "个", "en": "stations"}', null, '{}'),
  ('reading-point', 'press-villages', '{"zh": "科普报刊村村通", "en": "Villages with the science press"}',
    '{"zh": "启用日期", "en": "Opened"}', '{"zh": "停用日期", "en": "Closed"}', '{"zh": "个", "en": "villages"}', null, '{}'),
  ('exhibit', 'exhibits', '{"zh": "展品", "en": "Exhibits"}', '{"zh": "启用日期", "en": "Opened"}',
    '{"zh": "停用日期", "en": "Closed"}', '{"zh": "批", "en": "lots"}', null, '{}'),
  ('caravan', 'caravans', '{"zh": "科普大篷车", "en": "Science caravans"}', '{"zh": "启用日期", "en": "Opened"}',
    '{"zh": "停用日期", "en": "Closed"}', '{"zh": "辆", "en": "caravans"}', null, '{}'),
  ('mobile-museum', 'mobile-museums', '{"zh": "流动科技馆", "en": "Mobile museums"}',
    '{"zh": "启用日期", "en": "Opened"}', '{"zh": "停用日期", "en": "Closed"}', '{"zh": "套", "en": "sets"}', null, '{}'),
  ('museum', 'museums', '{"zh": "科技馆", "en": "Science museums"}', '{"zh": "启用日期", "en": "Opened"}',
    '{"zh": "停用日期", "en": "Closed"}', '{"zh": "座", "en": "museums"}',
    '{"code": "state", "words": {"zh": "建设情况", "en": "State"}, "type": "choice", "required": true, "listed": "shown",
      "options": [{"code": "open", "words": {"zh": "已开放", "en": "Open"}}]}', '{"state": "open"}'),
  ('base', 'outreach-bases', '{"zh": "科普教育基地", "en": "Outreach bases"}', '{"zh": "启用日期", "en": "Opened"}',
    '{"zh": "停用日期", "en": "Closed"}', '{"zh": "个", "en": "bases"}',
    '{"code": "level", "words": {"zh": "级别", "en": "Level"}, "type": "choice", "required": true, "listed": "shown",
      "options": [{"code": "region", "words": {"zh": "自治区级", "en": "Region"}}]}', '{"level": "region"}'),
  ('courtyard', 'courtyards', '{"zh": "科技小院", "en": "Science courtyards"}', '{"zh": "启用日期", "en": "Opened"}',
    '{"zh": "停用日期", "en": "Closed"}', '{"zh": "个", "en": "courtyards"}',
    '{"code": "state", "words": {"zh": "建设情况", "en": "State"}, "type": "choice", "required": true, "listed": "shown",
      "options": [{"code": "built", "words": {"zh": "已建成", "en": "Built"}}]}', '{"state": "built"}');

do $$ begin
  if exists (select from facility f where not exists (select from facility_list l where l.kind = f.kind)) then
    raise exception 'A facility of a kind that no list takes';
  end if;
end $$;

-- Their first version is what facilities held; the next start writes the one that comes with this release.
insert into register_kind (code, shipped, version, made_by, made_at)
select list, 0, 1, 'medelge', now() from facility_list l where exists (select from facility f where f.kind = l.kind);
insert into register_definition (kind, version, definition, made_by, made_at)
select list, 1, jsonb_build_object('place', true, 'since', since, 'until', until, 'measure', measure,
  'form', jsonb_build_object('code', list, 'version', 1, 'words', name, 'fields',
    case when field is null then '[]'::jsonb else jsonb_build_array(field) end || '[{"code": "quantity",
      "words": {"zh": "数量", "en": "Quantity"}, "type": "whole-number", "required": true, "least": 1, "most": 100000}]')),
  'medelge', now()
from facility_list join register_kind on code = list;

insert into register_record (id, kind, code, name, organization_id, area_id, definition, "values", since, until, entered,
  note, adjustment, ledger_kind, state, version, check_at, checks_left, recorded_by, recorded_at, submitted_by,
  submitted_at, accepted_by, counted_at)
select f.id, l.list,
  case when exists (select from register_record r where r.code = f.code) then f.code || '-' || f.id else f.code end,
  f.name, f.organization_id, f.area_id, 1, v.held, f.opened_on, f.closed_on,
  case when f.closed_on is not null then jsonb_build_object('name', f.name, 'organizationId', f.organization_id,
    'areaId', f.area_id, 'definition', 1, 'values', v.held) end,
  f.note, f.adjustment, 'facility', f.state, f.version, f.check_at, f.checks_left, f.recorded_by, f.recorded_at,
  f.submitted_by, f.submitted_at, f.accepted_by, f.counted_at
from facility f join facility_list l on l.kind = f.kind
cross join lateral (select l."values" || jsonb_build_object('quantity', f.quantity) as held) v;

insert into register_change (id, record_id, number, organization_id, ends, day, facts, note, adjustment, ledger_kind,
  ledger_version, state, version, check_at, checks_left, recorded_by, recorded_at, submitted_by, submitted_at,
  accepted_by, counted_at)
select id, facility_id, row_number() over (partition by facility_id order by recorded_at, id), organization_id, true,
  closed_on, null, note, adjustment, case when source_version is null then 'facility_closing' else 'facility' end,
  source_version, state, version, check_at, checks_left, recorded_by, recorded_at, submitted_by, submitted_at,
  accepted_by, counted_at
from facility_closing;

insert into register_span (record_id, kind, since, until, name, organization_id, area_id, definition, "values")
select id, kind, since, coalesce(until, 'infinity'), name, organization_id, area_id, definition, "values"
from register_record where ledger_kind = 'facility' and state = 'counted' and coalesce(until, 'infinity') > since;

-- The history tells of them in the words of lists.
update record_event e set kind = 'register_record', facts = e.facts - '{quantity,openedOn,closedOn}'::text[]
  || jsonb_build_object('kind', r.kind, 'definition', 1, 'since', e.facts->'openedOn', 'until', e.facts->'closedOn',
    'values', l."values" || jsonb_build_object('quantity', e.facts->'quantity'))
from register_record r join facility_list l on l.list = r.kind where e.kind = 'facility' and r.id = e.record_id;
update record_event e set kind = 'register_change', facts = e.facts - '{facilityId,closedOn,sourceVersion}'::text[]
  || jsonb_build_object('recordId', c.record_id, 'number', c.number, 'ends', true, 'day', e.facts->'closedOn', 'facts', null)
from register_change c where e.kind = 'facility_closing' and c.id = e.record_id;

update evidence_link set record_kind = case record_kind when 'facility' then 'register_record' else 'register_change' end
where record_kind in ('facility', 'facility_closing');

update notification set path = regexp_replace(path, '^/facilities/', '/register-records/') where path like '/facilities/%';
update notification set record_kind = case record_kind when 'facility' then 'register_record' else 'register_change' end
where record_kind in ('facility', 'facility_closing');
update happening set about = about || jsonb_build_object('kind',
  case about->>'kind' when 'facility' then 'register_record' else 'register_change' end)
where about->>'kind' in ('facility', 'facility_closing');

delete from search_entry where kind = 'facility';
delete from search_due where kind = 'facility';

-- How people have the list: a view that asked for one kind is a view of that list, any other is one of each.
create function pg_temp.columns_of_list(columns jsonb) returns jsonb language sql as $$
  select jsonb_agg(case one when 'opened' then 'since' when 'closed' then 'until' when 'quantity' then 'values.quantity'
    else one end order by place)
  from jsonb_array_elements_text(case jsonb_typeof(columns) when 'array' then columns end) with ordinality c(one, place)
  where one <> 'kind'
$$;
create temporary table facility_view on commit drop as
select v.id as was, new_id() as id, v.person_id, l.list, v.name, pg_temp.columns_of_list(v.columns) as columns,
  v.filters - 'kind' || case v.filters->>'turn' when 'opened' then '{"turn": "entered"}'::jsonb
    when 'closed' then '{"turn": "left"}' else '{}' end as filters,
  case when v.sorted_by in ('name', '-name', 'unit', '-unit', 'code', '-code') then v.sorted_by
    when v.sorted_by in ('opened', '-opened') then replace(v.sorted_by, 'opened', 'since') end as sorted_by
from list_view v join facility_list l on l.kind = coalesce(v.filters->>'kind', l.kind)
where v.list = 'facilities';
insert into list_view (id, person_id, list, name, filters, sorted_by, columns)
select id, person_id, list, name, filters, sorted_by, columns from facility_view;
insert into list_choice (person_id, list, columns, default_view)
select c.person_id, l.list, pg_temp.columns_of_list(c.columns),
  (select v.id from facility_view v where v.was = c.default_view and v.list = l.list)
from list_choice c cross join facility_list l where c.list = 'facilities';
delete from list_choice where list = 'facilities';
delete from list_view where list = 'facilities';

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
select 'register_record', id, check_at, organization_id, submitted_at,
  accepted_by || array[recorded_by, coalesce(submitted_by, recorded_by)]
from register_record where state = 'submitted'
union all
select 'register_change', id, check_at, organization_id, submitted_at,
  accepted_by || array[recorded_by, coalesce(submitted_by, recorded_by)]
from register_change where state = 'submitted';

drop table facility_closing, facility;

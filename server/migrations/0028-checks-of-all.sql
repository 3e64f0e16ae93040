-- One history and one queue for every kind of record that is checked before it counts.
alter table session_event drop constraint session_event_session_id_fkey;
alter table session_event rename to record_event;
alter table record_event rename column session_id to record_id;
alter table record_event rename column deed to step;
alter table record_event add column kind text not null default 'session';
alter table record_event alter column kind drop default;
drop index session_event_of;
create index record_event_of on record_event (kind, record_id, id);

-- The ledger itself knows by which entry a record counts.
alter table session drop column entry_id;

-- A figure that no record gives, stated on evidence: checked like a record, counted when the last level said yes.
create table declaration (
  id uuid primary key default new_id(),
  metric text not null,
  organization_id int not null references organization,
  -- As it was written; it counts on the last day.
  period text not null,
  day date not null,
  audience text not null default 'none',
  channel text not null default 'none',
  -- In the smallest unit of the metric.
  amount bigint not null,
  note text not null default '',
  -- Why an unlikely figure is right, and why it enters closed books: in the words of whoever declared it.
  confirmation text,
  adjustment text,
  state text not null default 'draft' check (state in ('draft', 'submitted', 'returned', 'counted', 'withdrawn')),
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
create index declaration_of on declaration (organization_id, recorded_at desc, id desc);
create index declaration_waiting on declaration (check_at, submitted_at) where state = 'submitted';
create index declaration_mine on declaration (recorded_by, recorded_at desc) where state in ('draft', 'returned');

-- What was declared before there were checks has counted at once, and goes on counting. A figure placed anew by a
-- move has several entries: the first says what was declared, the standing one whether it still counts.
insert into declaration (id, metric, organization_id, period, day, audience, channel, amount, note, confirmation,
  adjustment, state, version, check_at, recorded_by, recorded_at, submitted_by, submitted_at, counted_at)
select e.source_id::uuid, m.code, r.hosts[1], l.day::text, l.day, l.audience::text, l.channel::text, l.amount, e.note,
  e.confirmation, e.adjustment, case when stands.id is null then 'withdrawn' else 'counted' end, e.source_version,
  r.hosts[1], e.entered_by, e.entered_at, e.entered_by, e.entered_at, e.entered_at
from (select distinct on (source_id) * from entry
  where source_kind = 'declaration' and reverses is null order by source_id, id) e
join lateral (
  select metric, reach, day, audience, channel, amount, sign from tail where entry = e.id
  union all select metric, reach, day, audience, channel, amount, sign from posting where entry = e.id
  order by day, sign desc limit 1) l on true
join reach r on r.id = l.reach
join metric m on m.id = l.metric
left join lateral (
  select s.id from entry s where s.source_kind = 'declaration' and s.source_id = e.source_id and s.reverses is null
    and not exists (select from entry back where back.reverses = s.id) limit 1) stands on true;
insert into record_event (kind, record_id, step, person_id, person_name, organization_id, at, version, note)
select 'declaration', d.id, 'counted', d.recorded_by, coalesce(p.name, ''), null, d.recorded_at, d.version, d.note
from declaration d left join person p on p.id = d.recorded_by;

-- Whatever waits to be checked, of any kind: where, since when, for whose line, and through whose hands it went.
create view waiting_check as
select 'session' as kind, id, check_at, hosts[1] as host, submitted_at,
  accepted_by || array[recorded_by, coalesce(submitted_by, recorded_by)] as hands
from session where state = 'submitted'
union all
select 'declaration', id, check_at, organization_id, submitted_at,
  accepted_by || array[recorded_by, coalesce(submitted_by, recorded_by)]
from declaration where state = 'submitted';

-- Areas change over the years: what each was called, by which code it went and in what it lay, from when until when. The
-- row in `area` is what the last of its spans says.
alter table area drop constraint area_code_key;
alter table area add column ended_on date;
-- Into which other area it went when it ended; none where it was dissolved.
alter table area add column followed_by int references area check (followed_by is null or ended_on is not null);
create index area_code on area (code);
create index area_followed_by on area (followed_by, ended_on) where followed_by is not null;

create table area_span (
  area_id int not null references area,
  since date not null,
  -- The first day on which it is no longer so.
  until date,
  code text not null check (code ~ '^\d{6}(\d{3})?(\d{3})?$'),
  name text not null,
  name_mongolian text not null default '',
  kind text not null,
  parent_id int references area,
  pinyin text not null default '',
  initials text not null default '',
  check (until > since),
  check (parent_id <> area_id),
  exclude using gist (area_id with =, daterange(since, until) with &&),
  -- A code means one area on each day.
  exclude using gist (code with =, daterange(since, until) with &&)
);
create index area_span_of on area_span (area_id, since);
create index area_span_below on area_span (parent_id);
create index area_span_code on area_span (code);
create index area_span_name on area_span using gin (name gin_trgm_ops);

insert into area_span (area_id, since, code, name, name_mongolian, kind, parent_id, pinyin, initials)
select id, '1900-01-01', code, name, name_mongolian, kind, parent_id, pinyin, initials from area;

-- A change of an area, or its undoing, with the spans of every area it touched before and after.
create table area_change (
  id int generated always as identity primary key,
  area_id int not null references area,
  deed text not null check (deed in ('found', 'change', 'merge', 'dissolve', 'undo')),
  since date not null,
  -- [{area, spans: [{since, until, code, name, …}], followedBy}], the area itself first.
  before jsonb not null,
  after jsonb not null,
  undoes int unique references area_change,
  -- The edition of the national codes that proposed it.
  edition text,
  reason text not null,
  changed_by text not null,
  changed_by_name text not null,
  changed_at timestamptz not null
);
create index area_change_of on area_change (area_id, id);
create trigger area_change_is_kept before update or delete or truncate on area_change
  for each statement execute function refuse_change();

-- What an edition of the national codes proposes and a region does not follow, such as a development zone of its own.
create table area_set_aside (
  edition text not null,
  proposal text not null,
  set_aside_by text not null,
  set_aside_at timestamptz not null,
  primary key (edition, proposal)
);

-- An area as it was on a day; as it is today where no day is given, and as it was last where it did not stand.
create function area_on(area int, day date)
  returns table (code text, name text, level text, parent_id int, stood boolean)
language sql stable rows 1 as $$
  select coalesce(s.code, a.code), coalesce(s.name, a.name), a.level,
    case when s.area_id is null then a.parent_id else s.parent_id end, s.area_id is not null
  from area a left join area_span s
    on s.area_id = a.id and s.since <= area_on.day and coalesce(s.until, 'infinity') > area_on.day
  where a.id = area_on.area
$$;

-- The search finds an area by what it was called before, too.
create trigger area_span_is_found after insert on area_span
  referencing new table as now_rows for each statement execute function note_search_due('area', 'area_id');
create trigger area_span_is_found_no_more after delete on area_span
  referencing old table as now_rows for each statement execute function note_search_due('area', 'area_id');

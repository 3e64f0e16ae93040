-- A yearly review of a list: opened once for a year. Who is in it follows from who stood in the list on the day it
-- opened, and where each stands from what was handed in for it, so that nothing about a record is kept here twice.
create table register_round (
  kind text not null references register_kind,
  year int not null,
  -- The list is reviewed as it stood at the end of this day.
  opens date not null,
  due date not null check (due >= opens),
  opened_at timestamptz not null,
  primary key (kind, year)
);

-- What was told of a list's reviews and validity, so that nothing is told twice.
create table register_reminder (
  kind text not null references register_kind,
  about text not null,
  told_at timestamptz not null,
  primary key (kind, about)
);

-- What the newest version of a list says of validity: under which codes a record says until when it is valid, how many
-- months before it is spoken of, and whether a record counts no more once that has passed.
alter table register_kind
  add column valid_by text[],
  add column valid_months int,
  add column lapses boolean not null default false;

-- An answer to a review is a change: what holds from now on, an end, or that all stands as it did.
alter table register_change add column review int;
alter table register_change drop constraint register_change_check;
alter table register_change
  add constraint register_change_says check (
    case when ends then facts is null else facts is not null or review is not null end);
-- One answer of a record to a review is on its way or counts.
create unique index register_change_answers on register_change (record_id, review)
  where review is not null and state <> 'withdrawn';

-- Until when a record is valid by a day or a period under one of these codes; null where it does not say.
create function register_valid_to(held jsonb, codes text[]) returns date
language sql immutable strict parallel safe as $$
  select (case jsonb_typeof(held->code)
    when 'object' then held->code->>'to'
    when 'string' then held->>code end)::date
  from unnest(codes) with ordinality as c(code, place)
  where held ? code and jsonb_typeof(held->code) <> 'null'
  order by place limit 1
$$;

-- One index for the search over every noun: a row per record that can be found, with the words it is found by.
create table search_entry (
  kind text not null,
  record_id text not null,
  title text not null,
  -- Where the noun has a name in English too.
  title_en text not null default '',
  -- What tells it from others of the same title.
  note text not null default '',
  -- Further names, told where the record was found by one of them.
  also text[] not null default '{}',
  -- Closed, withdrawn, suspended: found after all others.
  past boolean not null default false,
  -- The smaller, the sooner among equals.
  rank int not null,
  -- The unit whose name stands in the note; a rename writes the entry anew.
  unit_id int,
  -- Every word in one form, a line each, with a line's end before the first and after the last.
  keys text not null,
  -- The pieces of one, two or three signs that the keys are made of, each as a number.
  pieces int[] not null,
  -- Who may see it: 0 everybody; a unit, whoever holds a role there or above; minus a unit, there or below.
  seen_by int[] not null,
  primary key (kind, record_id)
);
-- Without a list of what is pending: every search would have to read all of it.
create index search_entry_found on search_entry using gin (pieces, seen_by) with (fastupdate = off);
create index search_entry_unit on search_entry (unit_id) where unit_id is not null;

-- Records whose entry is no longer true, or not yet there. Written in the transaction that changes the record, whatever
-- changes it; until the entry is written anew, an untrue one is not shown.
create table search_due (
  id bigint generated always as identity primary key,
  kind text not null,
  record_id text not null,
  -- False where only the form of the keys is old.
  untrue boolean not null default true
);
create index search_due_of on search_due (kind, record_id);

-- Arguments: kind of the record, column with its id, and for updates the expressions whose change matters.
create function note_search_due() returns trigger language plpgsql as $$
declare
  changed text := 'select distinct %2$L, n.%1$I::text from now_rows n';
begin
  if tg_op = 'UPDATE' then
    changed := 'select distinct %2$L, n.%1$I::text from now_rows n join was_rows w using (%1$I)
      where (select row(%3$s)::text from (select n.*) r) is distinct from (select row(%3$s)::text from (select w.*) r)';
  end if;
  execute 'insert into search_due (kind, record_id) ' || format(changed, tg_argv[1], tg_argv[0], tg_argv[2]);
  return null;
end $$;

-- A unit renamed or moved: the entries that name it, or that are seen from above it.
create function note_search_units_due() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'organization' then
    insert into search_due (kind, record_id)
    select e.kind, e.record_id from search_entry e
    where e.unit_id in (select n.id from now_rows n join was_rows w using (id) where n.short_name <> w.short_name);
  else
    insert into search_due (kind, record_id)
    select e.kind, e.record_id from search_entry e
    where e.seen_by && (select array_agg(organization_id) from now_rows);
  end if;
  return null;
end $$;

create function keep_searchable(of_table text, kind text, id_column text, what_matters text, removable boolean)
returns void language plpgsql as $$
declare
  called text := format('execute function note_search_due(%L, %L, %L)', kind, id_column, what_matters);
  name text := format('%s_is_found', of_table);
begin
  execute format('create trigger %I after insert on %I referencing new table as now_rows for each statement %s',
    name || '_new', of_table, called);
  if what_matters <> '' then
    execute format('create trigger %I after update on %I referencing old table as was_rows new table as now_rows
      for each statement %s', name || '_anew', of_table, called);
  end if;
  if removable then
    execute format('create trigger %I after delete on %I referencing old table as now_rows for each statement %s',
      name || '_no_more', of_table, called);
  end if;
end $$;

select keep_searchable('area', 'area', 'id', 'code, name, name_mongolian', true);
select keep_searchable('organization', 'organization', 'id', 'code, name, short_name, name_mongolian, kind, level, closed_on', true);
select keep_searchable('former_name', 'organization', 'organization_id', '', true);
select keep_searchable('person', 'person', 'id', 'account, name, organization_id, suspended_at', true);
select keep_searchable('role_seat', 'person', 'person_id', '', true);
select keep_searchable('metric', 'metric', 'code', 'name, name_en, unit', true);
-- Of its state by name alone: the column comes with a later migration.
select keep_searchable('facility', 'facility', 'id', 'code, name, organization_id, closed_on, to_jsonb(r)->>''state'' = ''withdrawn''', true);
select keep_searchable('activity', 'activity', 'id', 'title, organization_id, starts_on, ends_on', true);
select keep_searchable('session', 'session', 'id', 'title, place, day, state = ''withdrawn''', true);
select keep_searchable('session_scope', 'session', 'session_id', '', true);
select keep_searchable('declaration', 'declaration', 'id', 'metric, organization_id, period, day, state = ''withdrawn''', true);
select keep_searchable('appraisal', 'appraisal', 'id', 'organization_id, year, form->>''project''', true);
drop function keep_searchable;

create trigger organization_is_named after update on organization
  referencing old table as was_rows new table as now_rows
  for each statement execute function note_search_units_due();
create trigger organization_parent_is_reached after insert on organization_parent
  referencing new table as now_rows for each statement execute function note_search_units_due();
create trigger organization_parent_is_reached_anew after update on organization_parent
  referencing new table as now_rows for each statement execute function note_search_units_due();
create trigger organization_parent_is_left after delete on organization_parent
  referencing old table as now_rows for each statement execute function note_search_units_due();

-- The pairs of signs in a text: what a list is filtered by finds a Chinese word of two signs through the index, which
-- pg_trgm cannot. Costly beside comparing the text itself, so that comes first.
create function sign_pairs(text) returns text[] language sql immutable strict parallel safe cost 1000 as $$
  select array(select distinct substr($1, n, 2) from generate_series(1, length($1) - 1) n)
$$;
create index session_words on session using gin (sign_pairs(title || E'\n' || place));

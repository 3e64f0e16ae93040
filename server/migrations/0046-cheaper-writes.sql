-- What a save sets going beside itself, made cheaper: asked in statements that are planned once, and only of rows in
-- which something changed that matters.

-- One statement for every table, which the connection keeps planned. It is told of each row an update changed (the
-- trigger says which matter), and of all at once that came or went.
create or replace function note_search_due() returns trigger language plpgsql as $$
begin
  if tg_level = 'ROW' then
    insert into search_due (kind, record_id) values (tg_argv[0], to_jsonb(new)->>tg_argv[1]);
  else
    insert into search_due (kind, record_id)
    select distinct tg_argv[0], to_jsonb(n)->>tg_argv[1] from now_rows n;
  end if;
  return null;
end $$;

create function keep_found_anew(of_table text, kind text, id_column text, what_matters text[]) returns void
language plpgsql as $$
declare
  name text := format('%s_is_found_anew', of_table);
  was text := (select string_agg(replace(one, '$', 'old'), ', ') from unnest(what_matters) one);
  is_now text := (select string_agg(replace(one, '$', 'new'), ', ') from unnest(what_matters) one);
begin
  execute format('drop trigger %I on %I', name, of_table);
  execute format('create trigger %I after update on %I for each row when ((%s) is distinct from (%s))
    execute function note_search_due(%L, %L)', name, of_table, was, is_now, kind, id_column);
end $$;

select keep_found_anew('area', 'area', 'id', array['$.code', '$.name', '$.name_mongolian']);
select keep_found_anew('organization', 'organization', 'id',
  array['$.code', '$.name', '$.short_name', '$.name_mongolian', '$.kind', '$.level', '$.closed_on']);
select keep_found_anew('person', 'person', 'id', array['$.account', '$.name', '$.organization_id', '$.suspended_at']);
select keep_found_anew('metric', 'metric', 'code', array['$.name', '$.name_en', '$.unit']);
select keep_found_anew('facility', 'facility', 'id',
  array['$.code', '$.name', '$.organization_id', '$.closed_on', '$.state = ''withdrawn''']);
select keep_found_anew('activity', 'activity', 'id', array['$.title', '$.organization_id', '$.starts_on', '$.ends_on']);
select keep_found_anew('session', 'session', 'id', array['$.title', '$.place', '$.day', '$.state = ''withdrawn''']);
select keep_found_anew('declaration', 'declaration', 'id',
  array['$.metric', '$.organization_id', '$.period', '$.day', '$.state = ''withdrawn''']);
select keep_found_anew('appraisal', 'appraisal', 'id',
  array['$.organization_id', '$.year', '$.form->>''project''', '$.state = ''withdrawn''']);
drop function keep_found_anew(text, text, text, text[]);

-- A function in SQL is planned anew in every statement that writes a session; one in PL/pgSQL once. The index counts
-- each pair once by itself.
create or replace function sign_pairs(text) returns text[]
language plpgsql immutable strict parallel safe cost 1000 as $$
begin
  return array(select substr($1, n, 2) from generate_series(1, length($1) - 1) n);
end $$;

-- A hundred pieces of an entry, each put into the index by itself, were the dearest part of a save. Now they wait in a
-- list, which the server puts into the index each second, where entries share most of their pieces; the list is short,
-- since a search reads all of it.
alter index search_entry_found set (fastupdate = on, gin_pending_list_limit = 512);

-- Every link to what stands above, of any time, of these units and of whatever ever stood above them. Step by step, since
-- PostgreSQL expects a multiple of a recursion's first rows at each step: before its tables are analyzed, for the five
-- links above a unit it prepared room for eighty thousand.
create function links_above(units int[]) returns table (organization int, parent int, since date, until date)
language plpgsql stable rows 10 as $$
declare
  reached int[] := '{}';
  next int[] := units;
begin
  while cardinality(next) > 0 loop
    reached := reached || next;
    next := array(select distinct p.parent_id from organization_parent p
      where p.organization_id = any(next) and p.parent_id <> all(reached));
  end loop;
  return query select p.organization_id, p.parent_id, p.since, p.until
    from organization_parent p where p.organization_id = any(reached);
end $$;

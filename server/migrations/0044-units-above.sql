-- A unit and everything above it, nearest first, as the tree stands or stood on a day; empty for what is no unit. In a
-- statement that locks a row it is asked behind the lock, and volatile, so of the tree as it is then.
create function units_above(unit int, on_day date) returns int[] language plpgsql volatile as $$
begin
  return (
    with recursive chain as (
      select o.id, 0 as step from organization o where o.id = unit
      union all
      select p.parent_id, c.step + 1
      from chain c join organization_parent p on p.organization_id = c.id
        and p.since <= coalesce(on_day, 'infinity') and (p.until is null or p.until > coalesce(on_day, 'infinity'))
      where p.parent_id is not null and c.step < 20
    )
    select coalesce(array_agg(id order by step), '{}') from chain);
end $$;

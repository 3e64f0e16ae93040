-- Account names are compared in their plain form now: full-width letters as ordinary ones (NFKC). Names kept in
-- another form are rewritten; where the plain name belongs to somebody else, a number is added, and it is told.
do $$
declare
  one record;
  plain text;
  chosen text;
  number int;
begin
  for one in
    select id, account from person
    where account <> lower(normalize(account, NFKC)) order by created_at, id
  loop
    plain := left(lower(normalize(one.account, NFKC)), 36);
    chosen := plain;
    number := 2;
    while exists (select from person where account = chosen and id <> one.id) loop
      chosen := plain || '-' || number;
      number := number + 1;
    end loop;
    update person set account = chosen,
      -- As the house makes it: percent signs and hexadecimal digits for all but plain letters.
      email = (
        select string_agg(case when sign ~ '^[a-z0-9._-]$' then sign
          else regexp_replace(encode(convert_to(sign, 'UTF8'), 'hex'), '(..)', '%\1', 'g') end, '' order by place)
        from unnest(string_to_array(chosen, null)) with ordinality as letters (sign, place)
      ) || '@person.invalid'
    where id = one.id;
    raise notice 'The account name "%" is kept as "%" from now on', one.account, chosen;
  end loop;
end $$;

-- Who has said yes since the record was last handed in, lowest level first: every level is another person.
alter table session add column accepted_by text[] not null default '{}';
update session s set accepted_by = coalesce((
  select array_agg(e.person_id order by e.id) from session_event e
  where e.session_id = s.id and e.deed = 'accepted'
    and e.id > (select max(id) from session_event where session_id = s.id and deed = 'submitted')), '{}')
where s.state in ('submitted', 'counted');

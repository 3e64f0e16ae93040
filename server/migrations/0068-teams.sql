-- Who was in a team, and when. A team is a record of a list of teams.
create table team_member (
  id uuid primary key default new_id(),
  team_id uuid not null references register_record,
  member_id uuid not null references member,
  since date not null,
  -- The first day on which they are in it no more.
  until date,
  recorded_by text not null,
  recorded_at timestamptz not null,
  check (until > since),
  -- Once on any day, whoever enters them.
  exclude using gist (team_id with =, member_id with =, daterange(since, until) with &&)
);
create index team_member_who on team_member (member_id);

-- Who leads a team from a day on, until somebody else does: one at a time, whatever is entered.
create table team_leader (
  id uuid primary key default new_id(),
  team_id uuid not null references register_record,
  since date not null,
  -- None where nobody leads it from that day on.
  team_member_id uuid references team_member on delete cascade,
  recorded_by text not null,
  recorded_at timestamptz not null,
  unique (team_id, since)
);
create index team_leader_who on team_leader (team_member_id);

-- A team and those that were merged into it alone, each with the day from which on its people are in this one.
create function team_origins(team uuid) returns table (origin_id uuid, came date) language sql stable as $$
  with recursive origin(id, came) as (
    select team, '-infinity'::date
    union
    select d.record_id, greatest(d.day, o.came)
    from origin o
    join register_merger m on (m.stays || m.ends) @> array[o.id] and m.stays = array[o.id]
    join register_merged d on d.merger_id = m.id
  )
  select id, came from origin
$$;

-- Who was in a team from when until when. It goes no further than the team does.
create function team_roll(team uuid)
returns table (team_member_id uuid, member_id uuid, origin_id uuid, since date, until date) language sql stable as $$
  select r.id, r.member_id, o.origin_id, days.since, days.until
  from register_record t
  cross join team_origins(t.id) o
  join team_member r on r.team_id = o.origin_id
  cross join lateral (select greatest(r.since, o.came) as since, least(r.until, t.until) as until) days
  where t.id = team and (days.until is null or days.until > days.since)
$$;

-- Who led a team from when until when.
create function team_leads(team uuid)
returns table (id uuid, team_member_id uuid, since date, until date) language sql stable as $$
  select l.id, l.team_member_id, l.since, least(l.until, r.until)
  from (select n.*, lead(n.since) over (order by n.since) as until from team_leader n where n.team_id = team) l
  join team_roll(team) r on r.team_member_id = l.team_member_id
  where least(l.until, r.until) is null or least(l.until, r.until) > l.since
$$;

-- The teams somebody is or was in: those they were entered into, and what became of these.
create function teams_of(member uuid)
returns table (team_id uuid, team_member_id uuid, since date, until date) language sql stable as $$
  with recursive held(team_id, team_member_id, since, until) as (
    select team_id, id, since, until from team_member where member_id = member
    union
    select m.stays[1], h.team_member_id, greatest(h.since, d.day), h.until
    from held h
    join register_merged d on d.record_id = h.team_id
    join register_merger m on m.id = d.merger_id and cardinality(m.stays) = 1
    where h.until is null or h.until > d.day
  )
  select h.team_id, h.team_member_id, h.since, least(h.until, t.until)
  from held h join register_record t on t.id = h.team_id
  where least(h.until, t.until) is null or least(h.until, t.until) > h.since
$$;

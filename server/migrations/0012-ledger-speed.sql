-- Yearly totals of flows too, not of stocks alone: the year of a region is then a handful of rows.
insert into carry (organization, metric, year, audience, channel, amount, own, declared, lines, declared_lines)
select organization, metric, date_trunc('year', month::timestamp)::date, audience, channel, sum(amount), sum(own),
  sum(declared), sum(lines), sum(declared_lines)
from balance where metric not in (select id from metric where kind = 'stock')
group by 1, 2, 3, 4, 5;

-- The fold asks who is in a reach, a read of the tail whether one organization is: both from the index alone.
drop index reach_member_reach;
create index reach_member_reach on reach_member (reach, organization) include (tallied, own);

-- Entries that reverse nothing, nearly all, need no place in it.
alter table entry drop constraint entry_reverses_key;
create unique index entry_reverses on entry (reverses) where reverses is not null;

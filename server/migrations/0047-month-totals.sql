-- A month of an organization and metric as one row, whatever its audiences and channels: most figures ask for nothing
-- finer, and a table of twelve leagues, twelve months and twenty metrics read forty thousand balances for 2,880 sums.
create table month_total (
  organization int not null,
  metric int not null,
  month date not null check (extract(day from month) = 1),
  amount bigint not null,
  own bigint not null,
  declared bigint not null,
  lines bigint not null,
  declared_lines bigint not null,
  primary key (organization, metric, month)
) with (fillfactor = 80);

insert into month_total (organization, metric, month, amount, own, declared, lines, declared_lines)
select organization, metric, month, sum(amount), sum(own), sum(declared), sum(lines), sum(declared_lines)
from balance group by 1, 2, 3 order by 1, 2, 3;

-- Beside hours of service people tell what they answered for others and what they passed on: so many, not so long.
alter table service_report
  add column act text not null default 'served' check (act in ('served', 'answered', 'shared')),
  add column items int check (items between 1 and 9999),
  alter column half_hours drop not null,
  add constraint service_report_amount check (
    (act = 'served') = (half_hours is not null) and (act = 'served') = (items is null));

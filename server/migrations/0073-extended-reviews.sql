-- A review whose last day was set later: the day it had when it opened, and why, in the words of whoever set it last.
alter table register_round
  add column first_due date,
  add column extended_why text not null default '';

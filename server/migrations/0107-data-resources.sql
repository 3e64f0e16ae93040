-- Days of the region whose changes of records stand in the ledger, each posted once.
create table update_day (
  day date primary key,
  changes int not null check (changes >= 0),
  posted_at timestamptz not null
);
-- What was changed lately, and on a day, whatever record it was of.
create index record_event_at on record_event (at);
create index member_event_at on member_event (at);

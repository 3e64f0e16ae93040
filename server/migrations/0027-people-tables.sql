-- People read in from a table have no password until somebody hands out theirs, all at once and once.
alter table person add column awaits_password boolean not null default false;
create index person_awaits_password on person (organization_id) where awaits_password;

-- One-time links for people who were read in from a table and have no password yet: whoever opens one chooses it. One
-- at a time for each person; the link itself is written down nowhere, only its digest.
create table first_link (
  person_id text primary key references person on delete cascade,
  digest bytea not null unique,
  expires_at timestamptz not null
);

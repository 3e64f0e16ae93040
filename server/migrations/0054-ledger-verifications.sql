-- When the ledger was last recomputed and what was found, so that an administrator sees a ledger nobody looks at.
create table ledger_verification (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  person_id text references person on delete set null,
  whole boolean not null,
  postings integer
);

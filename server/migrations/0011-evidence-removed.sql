-- What a counted record once carried as proof stays with it: a correction takes it off, but not away.
alter table evidence_link add column removed_at timestamptz;

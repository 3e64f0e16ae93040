-- The written rules, each with its version (`tour-stops@1`), by which a record made its lines: a rule that changes later
-- must not explain what it did not decide. Entries from before know none.
alter table entry add column rules text[] not null default '{}';

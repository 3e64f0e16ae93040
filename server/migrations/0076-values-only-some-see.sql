-- Values of fields that only some see stand apart: what lists, files, comparisons and counts read does not hold them.
alter table register_record add column restricted jsonb not null default '{}';

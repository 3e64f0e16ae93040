-- Hidden rows of a sheet are left out, unless whoever reads it in says to take them.
alter table import_run add column take_hidden boolean not null default false;

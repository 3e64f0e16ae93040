-- Names of photos and files that a row says belong to it.
alter table import_row add files text[] not null default '{}';

-- How often work on a run was begun is counted by its job now, for every kind of job alike.
alter table import_run drop column attempts;

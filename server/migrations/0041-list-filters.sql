-- What a saved view holds are the filters of its list, and so they are called everywhere.
alter table list_view rename column wishes to filters;

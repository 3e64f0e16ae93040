-- What a program said beforehand that shall follow the check of its table: { part, confirmed, repeat }. Taken away with
-- the check, whatever came of it, so that nothing is carried out later that somebody has changed meanwhile.
alter table import_run add onward jsonb;

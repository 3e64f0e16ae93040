-- How a form stood when it was last scored: what a list of forms says of each. `digest` is over all that the score
-- follows from; where it is another one now, the row says nothing. All rows go when the platform starts, since the
-- rules of scoring may be new ones.
create table appraisal_summary (
  appraisal_id uuid primary key references appraisal on delete cascade,
  digest bytea not null,
  total float8 not null,
  grade text not null,
  wrong int not null,
  open int not null
);

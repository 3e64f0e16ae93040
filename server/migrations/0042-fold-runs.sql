-- What a long run of folds added to the balances, kept beside them: a figure as of a moment is the figure of now less
-- the runs that begin after it. Runs of one height follow one another without a gap; sixteen of them are one of the
-- next. They are made behind the folds and never changed. Audiences and channels are not told apart: five times the
-- rows, for what is hardly ever asked as of a moment; that is read line by line.
create table fold_run (
  id int generated always as identity primary key,
  height smallint not null,
  first_seq bigint not null,
  last_seq bigint not null check (last_seq >= first_seq),
  -- When the first of its entries was entered. A run can hold an entry that waited in the tail for long.
  earliest timestamptz not null,
  unique (height, first_seq)
);
create table fold_run_sum (
  organization int not null,
  metric int not null,
  run int not null references fold_run,
  month date not null,
  amount bigint not null,
  own bigint not null,
  declared bigint not null,
  lines bigint not null,
  declared_lines bigint not null,
  primary key (organization, metric, run, month)
);

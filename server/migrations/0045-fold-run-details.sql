-- What of a run is much, told apart by audience and channel too: an organization's lines of a metric that are at least
-- a sixteenth of those a run needs. That bounds how many organizations and metrics of a run have such rows; whoever has
-- fewer lines is read line by line. All audiences and channels of an organization, metric and run, or none.
create table fold_run_detail (
  organization int not null,
  metric int not null,
  run int not null references fold_run,
  month date not null,
  audience figure_audience not null,
  channel figure_channel not null,
  amount bigint not null,
  own bigint not null,
  declared bigint not null,
  lines bigint not null,
  declared_lines bigint not null,
  primary key (organization, metric, run, month, audience, channel)
);
-- Runs are made anew behind the folds, now with their details; until then what they held is read line by line.
truncate fold_run_sum, fold_run_detail, fold_run;

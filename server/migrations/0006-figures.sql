-- The ledger of figures. An entry is one counted record or one declared figure; its lines wait in `tail` until
-- the fold moves them into `posting` and adds them to `balance`, all in one statement.

create type figure_audience as enum ('none', 'public', 'teenagers', 'farmers-herders', 'industrial-workers',
  'elderly', 'officials', 'sci-tech-workers');
create type figure_channel as enum ('none', 'offline', 'online', 'blended', 'tv', 'web', 'wechat', 'app',
  'short-video', 'e-station', 'print');

create table metric (
  id int generated always as identity primary key,
  code text not null unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  version int not null default 1,
  kind text not null check (kind in ('flow', 'stock', 'ratio', 'rank', 'month', 'grade')),
  -- The unit people read; amounts are whole numbers of 10^-scale of it.
  unit text not null,
  scale smallint not null check (scale between 0 and 6),
  theme text not null,
  position int not null,
  name text not null,
  name_en text not null,
  definition text not null default '',
  pinyin text not null,
  initials text not null,
  -- Set for a metric computed at reading time from others; it is never posted.
  formula jsonb
);

-- A distinct set of hosts with all their ancestors on a day; what moves in the tree gets a new reach.
create table reach (
  id int generated always as identity primary key,
  -- SHA-256 of hosts and members, so that two writers interning the same set meet here.
  key bytea not null unique,
  hosts int[] not null check (cardinality(hosts) > 0),
  members int[] not null
);
create table reach_member (
  organization int not null,
  reach int not null references reach,
  -- Has balances of its own; the few postings of the others are summed directly.
  tallied boolean not null,
  own boolean not null,
  primary key (organization, reach)
);
create index reach_member_reach on reach_member (reach);
create index reach_member_untallied on reach_member (organization) where not tallied;

create table entry (
  id bigint generated always as identity primary key,
  source_kind text not null,
  source_id text not null,
  source_version int not null,
  declared boolean not null,
  entered_by text not null,
  entered_at timestamptz not null,
  evidence uuid[] not null default '{}',
  note text not null default '',
  -- Reason for entering into a closed period.
  adjustment text,
  reverses bigint unique references entry,
  check (not declared or reverses is not null or cardinality(evidence) > 0)
);
create unique index entry_source on entry (source_kind, source_id, source_version) where reverses is null;

-- No foreign keys here and in `posting`: the check per row would cost more than the row, and the one store that
-- writes lines writes their entry in the same transaction. The verification looks for orphans.
create table tail (
  id bigint generated always as identity primary key,
  entry bigint not null,
  amount bigint not null check (amount between -9007199254740991 and 9007199254740991),
  metric int not null,
  reach int not null,
  day date not null check (day between '1900-01-01' and '2199-12-31'),
  audience figure_audience not null,
  channel figure_channel not null,
  -- +1 for an entry, −1 for a reversal: their sum is how many lines still count.
  sign smallint not null check (sign in (1, -1)),
  declared boolean not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_cost_delay = 0);
create index tail_metric on tail (metric, day);
create index tail_entry on tail (entry);

create table posting (
  seq bigint not null,
  entry bigint not null,
  amount bigint not null,
  metric int not null,
  reach int not null,
  day date not null,
  audience figure_audience not null,
  channel figure_channel not null,
  sign smallint not null,
  declared boolean not null,
  primary key (metric, day, seq)
);
create index posting_reach on posting (reach, metric, day);
create index posting_entry on posting using brin (entry) with (pages_per_range = 32);
create index posting_seq on posting using brin (seq) with (pages_per_range = 32);

create table balance (
  organization int not null,
  metric int not null,
  month date not null check (extract(day from month) = 1),
  audience figure_audience not null,
  channel figure_channel not null,
  amount bigint not null,
  -- The part hosted by the organization itself, so that "by level" needs no second count.
  own bigint not null,
  declared bigint not null,
  lines bigint not null,
  declared_lines bigint not null,
  primary key (organization, metric, month, audience, channel)
) with (fillfactor = 80);

-- Yearly totals of stocks: a stock at a date is the years before, the months before, and the days of its month.
create table carry (
  organization int not null,
  metric int not null,
  year date not null check (extract(doy from year) = 1),
  audience figure_audience not null,
  channel figure_channel not null,
  amount bigint not null,
  own bigint not null,
  declared bigint not null,
  lines bigint not null,
  declared_lines bigint not null,
  primary key (organization, metric, year, audience, channel)
) with (fillfactor = 80);

-- One row per fold: which positions, when, and the digest chain. `marks` holds four bytes of each row's own
-- SHA-256, which name the altered row once the chain says that there is one.
create table fold (
  id bigint primary key,
  first_seq bigint not null,
  last_seq bigint not null,
  at timestamptz not null,
  marks bytea not null,
  digest bytea not null
);
create index fold_at on fold (at);
create index fold_last_seq on fold (last_seq);

-- The latest row of an organization holds; an earlier date reopens.
create table period_close (
  id bigint generated always as identity primary key,
  organization int not null,
  closed_through date not null,
  reason text not null,
  closed_by text not null,
  closed_at timestamptz not null
);
create index period_close_organization on period_close (organization, id);

-- A figure as a published report printed it.
create table frozen_figure (
  id uuid primary key default gen_random_uuid(),
  report_kind text not null,
  report_id text not null,
  place text not null,
  organization int not null,
  metric int not null references metric,
  period text not null,
  audience figure_audience,
  channel figure_channel,
  amount bigint,
  mark text not null check (mark in ('none', 'records', 'partly', 'declared')),
  position bigint not null,
  digest bytea not null,
  frozen_by text not null,
  frozen_at timestamptz not null,
  unique (report_kind, report_id, place)
);

-- Nothing is ever overwritten: a correction is a reversing entry plus a new one.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger entry_is_kept before update or delete or truncate on entry for each statement execute function refuse_change();
create trigger posting_is_kept before update or delete or truncate on posting for each statement execute function refuse_change();
create trigger fold_is_kept before update or delete or truncate on fold for each statement execute function refuse_change();
create trigger reach_is_kept before update or delete or truncate on reach for each statement execute function refuse_change();
create trigger frozen_figure_is_kept before update or delete or truncate on frozen_figure for each statement execute function refuse_change();
create trigger period_close_is_kept before update or delete or truncate on period_close for each statement execute function refuse_change();

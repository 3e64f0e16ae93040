-- How each restore drill went, so that an administrator sees when the platform was last proven to come back.
create table restore_drill (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  -- Of the backup that was restored; none where it came to no restore.
  backup_at timestamptz,
  -- Why it failed, by language; none where it went well.
  reason jsonb
);

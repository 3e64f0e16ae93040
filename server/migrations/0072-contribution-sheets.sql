-- What somebody contributed, as it was issued on a paper that anybody can check by its code.
create table contribution_sheet (
  id uuid primary key default new_id(),
  code text not null unique,
  member_id uuid not null references member,
  -- In whose name it was issued.
  organization_id int not null references organization,
  facts jsonb not null,
  -- Follows from all of the facts, so that one changed behind the platform's back is told apart.
  digest text not null,
  issued_by text not null,
  issued_by_name text not null,
  issued_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  reason text not null default '',
  check ((withdrawn_at is null) = (withdrawn_by_name is null))
);
create index contribution_sheet_who on contribution_sheet (member_id, issued_at);

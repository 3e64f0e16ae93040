-- Other words somebody proposes for a section of a document, beside it until whoever writes takes or declines them.
create table document_suggestion (
  id uuid primary key default new_id(),
  document_id uuid not null references document on delete cascade,
  section text not null,
  -- The version of the section it was made from: of a later one it is out of date.
  made_from int not null,
  body jsonb not null,
  note text not null default '',
  by text not null,
  by_name text not null,
  at timestamptz not null,
  outcome text check (outcome in ('taken', 'declined')),
  settled_by_name text,
  settled_at timestamptz
);
create index document_suggestion_open on document_suggestion (document_id, at) where outcome is null;

-- People whom records of lists name in a field: kept beside the values, so that what names somebody is found by the person.
create table register_named (
  member_id uuid not null references member (id),
  record_id uuid not null references register_record (id) on delete cascade,
  primary key (member_id, record_id)
);
create index register_named_by on register_named (record_id);

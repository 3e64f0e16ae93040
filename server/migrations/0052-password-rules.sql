-- Since when a password holds, and those before it: whoever must change it may not go back to the last ones. A trigger,
-- since the sign-in library changes passwords too.
alter table credential add column set_at timestamptz not null default now();
update credential set set_at = updated_at;

create table former_password (
  id bigint generated always as identity primary key,
  person_id text not null references person on delete cascade,
  password text not null
);
create index former_password_person on former_password (person_id, id desc);

create function note_former_password() returns trigger language plpgsql as $$
begin
  new.set_at := now();
  if old.password is not null then
    insert into former_password (person_id, password) values (old.person_id, old.password);
    -- More than any rule asks for; older ones are of no use to anybody but a thief.
    delete from former_password where person_id = old.person_id and id not in (
      select id from former_password where person_id = old.person_id order by id desc limit 24);
  end if;
  return new;
end $$;

create trigger credential_password before update of password on credential
  for each row when (old.password is distinct from new.password) execute function note_former_password();

-- Person, sign_in, credential, verification, second_factor and request_count carry what the sign-in library
-- keeps; their columns follow its models. The other tables are ours.
create table person (
  id text primary key default gen_random_uuid()::text,
  account text not null unique check (account = lower(account)),
  name text not null,
  -- The library wants an address per person; without a mailbox it is the account at an invalid domain.
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  second_factor boolean not null default false,
  -- Where the person works: whoever administers this unit or one above it looks after the account.
  organization_id int not null references organization,
  must_change_password boolean not null default false,
  suspended_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index person_organization on person (organization_id, account);
create index person_name on person using gin (name gin_trgm_ops);

create table sign_in (
  id text primary key default gen_random_uuid()::text,
  person_id text not null references person on delete cascade,
  token text not null unique,
  address text,
  device text,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sign_in_person on sign_in (person_id);

-- One way of proving who one is: a password, or an account at an OpenID Connect provider.
create table credential (
  id text primary key default gen_random_uuid()::text,
  person_id text not null references person on delete cascade,
  provider_id text not null,
  account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index credential_person on credential (person_id);

create table verification (
  id text primary key default gen_random_uuid()::text,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verification_identifier on verification (identifier);

create table second_factor (
  id text primary key default gen_random_uuid()::text,
  person_id text not null references person on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default true,
  failed_verification_count int not null default 0,
  locked_until timestamptz
);
create index second_factor_person on second_factor (person_id);
create index second_factor_secret on second_factor (secret);

create table request_count (
  id text primary key default gen_random_uuid()::text,
  key text not null unique,
  count int not null,
  last_request bigint not null
);

-- Wrong passwords per account and address, so that guessing slows down without locking the person out elsewhere.
create table failed_sign_in (
  account text not null,
  address text not null,
  count int not null,
  since timestamptz not null,
  primary key (account, address)
);

create table role_seat (
  person_id text not null references person on delete cascade,
  role text not null check (role in
    ('recorder', 'checker', 'officer', 'finance', 'evaluator', 'leader', 'administrator')),
  organization_id int not null references organization,
  since timestamptz not null default now(),
  granted_by text references person on delete set null,
  primary key (person_id, role, organization_id)
);
create index role_seat_organization on role_seat (organization_id, role);

-- The one-time key by which an empty house gets its first administrator; only its digest is kept.
create table first_key (
  digest bytea primary key,
  expires_at timestamptz not null
);

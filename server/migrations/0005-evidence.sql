-- Bytes, kept once however often they are sent; the digest is the name of the file in the store.
create table stored_file (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  type text not null,
  width int,
  height int,
  -- What the camera wrote, as far as it wrote anything.
  taken_at timestamptz,
  lon double precision check (lon between -180 and 180),
  lat double precision check (lat between -90 and 90),
  thumbnail boolean not null default false,
  stored_at timestamptz not null default now()
);

-- One photo or file somebody sent, under the name they gave it.
create table evidence (
  id uuid primary key default new_id(),
  sha256 text not null references stored_file,
  name text not null,
  uploaded_by text not null references person,
  created_at timestamptz not null default now()
);
create index evidence_file on evidence (sha256);
create index evidence_age on evidence (created_at);

-- What a piece of evidence proves. Any kind of record carries evidence; its module says who may see it.
create table evidence_link (
  record_kind text not null,
  record_id text not null,
  evidence_id uuid not null references evidence,
  position int not null default 0,
  linked_by text not null references person,
  linked_at timestamptz not null default now(),
  primary key (record_kind, record_id, evidence_id)
);
create index evidence_link_evidence on evidence_link (evidence_id);

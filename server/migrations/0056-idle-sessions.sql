-- When a session was last used, to the minute: one that nobody uses ends by itself where the platform says so.
alter table sign_in add column last_used_at timestamptz not null default now();

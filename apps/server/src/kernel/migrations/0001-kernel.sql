-- The house's own records. `county` 0 is for what belongs to no county.
create table kernel.outbox (
  county integer not null,
  id uuid not null,
  type text not null,
  payload jsonb not null,
  at timestamptz not null,
  told_at timestamptz,
  attempts integer not null default 0,
  retry_at timestamptz,
  primary key (county, id)
);
create index outbox_untold on kernel.outbox (id) where told_at is null;

-- One row per event and listener: the mark that makes hearing happen once.
create table kernel.delivery (
  county integer not null,
  event_id uuid not null,
  listener text not null,
  at timestamptz not null,
  primary key (county, event_id, listener)
);

-- The kept answer of every POST that moves goods or money.
create table kernel.kept_answer (
  county integer not null default 0,
  key text not null,
  caller text not null,
  endpoint text not null,
  request_hash text not null,
  answer jsonb,
  at timestamptz not null,
  primary key (county, caller, key)
);
-- They are written in the order of time, so a summary of each page range finds the old ones and costs a call nothing.
create index kept_answer_age on kernel.kept_answer using brin (at);

create table kernel.audit (
  county integer not null,
  id uuid not null,
  at timestamptz not null,
  person_id uuid,
  actor_kind text not null check (actor_kind in ('person', 'visitor', 'system')),
  request_id text not null,
  action text not null,
  subject text not null,
  subject_id text not null,
  detail jsonb not null,
  primary key (county, id)
);
create index audit_subject on kernel.audit (county, subject, subject_id, id);

-- The chain: each sealed row's hash holds the one before, so a changed or removed note shows.
create table kernel.audit_seal (
  county integer not null,
  position bigint not null,
  audit_id uuid not null,
  hash text not null,
  sealed_at timestamptz not null,
  primary key (county, position),
  unique (county, audit_id),
  foreign key (county, audit_id) references kernel.audit (county, id)
);

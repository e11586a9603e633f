-- Global: people and organisations work in more than one county. The names of better-auth's tables are ours:
-- user → person, account → credential, twoFactor → second_factor.
create table accounts.person (
  id uuid primary key,
  name text not null,
  name_en text,
  -- Everybody has one; people who only have a phone get a made-up one that nobody types.
  login text not null unique,
  -- The library wants an address; nobody's is known here, so it is made of the id and leads nowhere.
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  second_factor_on boolean not null default false,
  phone_sealed text,
  phone_blind text unique,
  fictional boolean not null default false,
  -- Somebody else knows the password: until the person has set their own, none of their grants holds.
  password_must_change boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((phone_sealed is null) = (phone_blind is null))
);

create table accounts.session (
  id uuid primary key,
  person_id uuid not null references accounts.person (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index session_person on accounts.session (person_id);
create index session_age on accounts.session (expires_at);

create table accounts.credential (
  id uuid primary key,
  person_id uuid not null references accounts.person (id) on delete cascade,
  provider_id text not null,
  account_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text, -- scrypt, with its own salt
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (provider_id, account_id)
);
create index credential_person on accounts.credential (person_id);

create table accounts.verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index verification_identifier on accounts.verification (identifier);

create table accounts.second_factor (
  id uuid primary key,
  person_id uuid not null references accounts.person (id) on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default false,
  failed_verification_count integer not null default 0,
  locked_until timestamptz
);
create index second_factor_person on accounts.second_factor (person_id);

-- One open code per phone; the code itself is only kept as a keyed hash.
create table accounts.sign_in_code (
  phone_blind text primary key,
  code_hash text not null,
  tries_left integer not null check (tries_left >= 0),
  sent_at timestamptz not null,
  expires_at timestamptz not null
);

-- Failed sign-ins by what was tried (blind index of login or phone) and by address; a success forgets them.
create table accounts.failed_sign_in (
  key text primary key,
  failures integer not null check (failures >= 0),
  since timestamptz not null,
  locked_until timestamptz
);

create table accounts.organisation (
  id uuid primary key,
  kind text not null check (kind in ('county-office', 'centre', 'cold-store', 'hub', 'station', 'cooperative',
    'family-farm', 'firm', 'workshop', 'household', 'carrier', 'east-organisation')),
  name text not null,
  name_en text,
  county integer not null,
  region_code text references regions.region (code),
  fictional boolean not null default false,
  active boolean not null default true
);
create index organisation_county on accounts.organisation (county, kind);

-- A sentence a lawyer can check: this person holds this role at this organisation, or in this region and below.
create table accounts."grant" (
  id uuid primary key,
  person_id uuid not null references accounts.person (id),
  role text not null,
  county integer not null,
  organisation_id uuid references accounts.organisation (id),
  region_code text references regions.region (code),
  from_at timestamptz not null,
  until_at timestamptz,
  check ((organisation_id is null) <> (region_code is null)),
  check (until_at is null or until_at >= from_at)
);
create index grant_person on accounts."grant" (person_id);
create index grant_county on accounts."grant" (county, role);
create index grant_organisation on accounts."grant" (organisation_id);

create table accounts.consent (
  id uuid primary key,
  subject_kind text not null check (subject_kind in ('person', 'household', 'organisation')),
  subject_id uuid not null,
  purpose text not null,
  text_version text not null,
  given_at timestamptz not null,
  withdrawn_at timestamptz,
  check (withdrawn_at is null or withdrawn_at >= given_at)
);
create index consent_subject on accounts.consent (subject_id, purpose);

-- Rows stand here only when the sample was loaded with passwords that everybody may know; otherwise it is empty.
create table accounts.demo_account (
  person_id uuid primary key references accounts.person (id) on delete cascade,
  sort integer not null,
  password text not null,
  role_name text not null,
  role_name_en text not null,
  face text not null check (face in ('shop', 'station', 'console')),
  task text not null,
  task_en text not null
);

create view accounts.v_organisation as
  select o.id, o.kind, o.name, o.name_en, o.county, o.region_code, o.fictional, o.active from accounts.organisation o;
create view accounts.v_person_name as
  select p.id, p.name, p.name_en from accounts.person p;

-- A merchant is an organisation that sells; its id is the organisation's.
create table merchants.merchant (
  county integer not null,
  id uuid not null references accounts.organisation (id),
  kind text not null check (kind in ('cooperative', 'family-farm', 'firm', 'workshop', 'sole-trader', 'household',
    'east-store')),
  name text not null,
  name_en text,
  short_name text not null,
  licence_kind text not null check (licence_kind in ('business-licence', 'workshop-registration',
    'self-grown-statement', 'none')),
  licence_no text,
  licence_until date,
  licence_file text,
  food_licence_no text,
  statement text,
  statement_en text,
  provider_account text, -- where the payment provider pays this seller
  origin_site_id uuid not null references accounts.organisation (id), -- its village station or hub
  household_id uuid, -- for a household that sells what it grew
  intro text not null default '',
  intro_en text not null default '',
  fictional boolean not null default false,
  state text not null check (state in ('applied', 'active', 'paused')),
  primary key (county, id),
  check (licence_kind <> 'business-licence' or licence_no is not null),
  check (licence_kind <> 'self-grown-statement' or statement is not null),
  check ((household_id is null) or (kind = 'household'))
);

-- The register's name is sealed; what the public may read was worked out from the household's own choice.
create table merchants.household (
  county integer not null,
  id uuid not null,
  code text not null, -- C-0412
  village_code text not null references regions.region (code),
  station_id uuid not null references accounts.organisation (id),
  name_sealed text not null,
  pinyin text not null,
  initials text not null,
  naming text not null check (naming in ('code', 'surname', 'village-only')),
  public_name text not null,
  public_name_en text not null,
  card_sealed text,
  card_blind text,
  pay_kind text not null check (pay_kind in ('cash', 'account')),
  elder boolean not null default false,
  consent_id uuid references accounts.consent (id),
  fictional boolean not null default false,
  enrolled_at timestamptz not null,
  -- It took its consent back.
  withdrawn_at timestamptz,
  primary key (county, id),
  unique (county, code),
  unique (county, card_blind),
  check ((card_sealed is null) = (card_blind is null))
);
create index household_station on merchants.household (county, station_id, code);
create index household_village on merchants.household (county, village_code text_pattern_ops);
alter table merchants.merchant
  add foreign key (county, household_id) references merchants.household (county, id);

create view merchants.v_merchant as
  select m.county, m.id, m.kind, m.name, m.name_en, m.short_name, m.licence_kind, m.licence_no, m.licence_until,
    m.food_licence_no, m.statement, m.statement_en, m.provider_account, m.origin_site_id, m.household_id, m.fictional,
    m.state, o.region_code
  from merchants.merchant m join accounts.organisation o on o.id = m.id;

create view merchants.v_household as
  select h.county, h.id, h.code, h.village_code, h.station_id, h.public_name, h.public_name_en, h.naming, h.pay_kind,
    h.elder, h.withdrawn_at
  from merchants.household h;

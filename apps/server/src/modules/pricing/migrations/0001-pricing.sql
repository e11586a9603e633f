-- What the county announces it pays for a kilogram, and how the money of a sale is shared.
create table pricing.purchase_price (
  county integer not null,
  id uuid not null,
  day date not null,
  product_id uuid not null,
  grade text not null,
  fen_per_kg bigint not null check (fen_per_kg > 0),
  published_by uuid,
  published_at timestamptz not null,
  primary key (county, id),
  foreign key (county, product_id, grade) references catalog.grade (county, product_id, code)
);
create index purchase_price_latest
  on pricing.purchase_price (county, day, product_id, grade, published_at desc, id desc);
create index purchase_price_history on pricing.purchase_price (county, product_id, grade, day desc);

-- Publishing again on the same day adds a row; the latest counts.
create view pricing.v_purchase_price as
select distinct on (county, day, product_id, grade) county, day, product_id, grade, fen_per_kg, published_at
from pricing.purchase_price
order by county, day, product_id, grade, published_at desc, id desc;

create table pricing.share_rule (
  county integer not null,
  id uuid not null,
  -- Null is the county's own rule, for every merchant without one.
  merchant_id uuid references accounts.organisation (id),
  -- Of the goods money of a consigned line: the household's part.
  household_per_mille integer not null check (household_per_mille between 0 and 1000),
  station_per_mille integer not null check (station_per_mille between 0 and 1000),
  platform_per_mille integer not null default 0 check (platform_per_mille between 0 and 1000),
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (county, id),
  check (household_per_mille + station_per_mille + platform_per_mille <= 1000)
);
create table pricing.share_rule_change (
  county integer not null,
  id uuid not null,
  merchant_id uuid references accounts.organisation (id),
  household_per_mille integer not null,
  station_per_mille integer not null,
  platform_per_mille integer not null,
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (county, id)
);
create index share_rule_change_by_time on pricing.share_rule_change (county, changed_at desc, id desc);
create unique index share_rule_once on pricing.share_rule (county, merchant_id) nulls not distinct;

create view pricing.v_share_rule as
select county, merchant_id, household_per_mille, station_per_mille, platform_per_mille from pricing.share_rule;

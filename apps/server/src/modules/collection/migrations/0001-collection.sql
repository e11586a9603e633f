-- One weighing of one household's goods at one station.
create table collection.entry (
  county integer not null,
  id uuid not null, -- made by the phone, so that a replay is the same entry
  station_id uuid not null,
  household_id uuid not null,
  merchant_id uuid not null references accounts.organisation (id), -- buys it, or sells it for the household
  product_id uuid not null,
  grade text not null,
  kind text not null check (kind in ('outright', 'consignment')),
  weight_grams bigint not null check (weight_grams > 0),
  entered_text text not null, -- what the keeper typed, in jin
  fen_per_kg bigint not null check (fen_per_kg > 0), -- of the board; for consignment what it would have fetched
  amount_fen bigint not null check (amount_fen >= 0),
  pay_kind text check (pay_kind in ('cash', 'account')),
  lot_id uuid not null,
  entered_by uuid, -- the person who typed it; null for the house itself
  device_time timestamptz not null,
  happened_at timestamptz not null, -- device time when it came offline, but never in the future
  recorded_at timestamptz not null,
  day date not null, -- of happened_at, Asia/Shanghai
  offline boolean not null,
  state text not null check (state in ('valid', 'voided')),
  voided_at timestamptz,
  voided_by uuid,
  void_reason text,
  primary key (county, id),
  unique (county, lot_id),
  foreign key (county, station_id) references network.site (county, id),
  foreign key (county, household_id) references merchants.household (county, id),
  foreign key (county, product_id, grade) references catalog.grade (county, product_id, code),
  foreign key (county, lot_id) references quality.lot (county, id),
  check ((kind = 'outright') = (pay_kind is not null)),
  check (kind = 'outright' or amount_fen = 0),
  check ((state = 'voided') = (voided_at is not null))
);
create index entry_of_station on collection.entry (county, station_id, day, id);
create index entry_by_day on collection.entry (county, day, id);
create index entry_of_household on collection.entry (county, household_id, day, id);
create index entry_of_merchant on collection.entry (county, merchant_id, day, id);

-- The keeper counted the cash box; a difference stays on record and is looked into, it is never booked away.
create table collection.day_close (
  county integer not null,
  station_id uuid not null,
  day date not null,
  opening_fen bigint not null,
  expected_fen bigint not null,
  counted_fen bigint not null check (counted_fen >= 0),
  entries integer not null,
  closed_by uuid,
  closed_at timestamptz not null,
  primary key (county, station_id, day),
  foreign key (county, station_id) references network.site (county, id)
);

create view collection.v_entry as
select county, id, station_id, household_id, merchant_id, product_id, grade, kind, weight_grams, fen_per_kg, amount_fen,
  pay_kind, lot_id, happened_at, day, state
from collection.entry;

-- What was collected, by day of Asia/Shanghai and station; voided entries are out.
create view collection.v_day as
select county, day, station_id, count(*) as entries, sum(weight_grams)::bigint as weight_grams,
  coalesce(sum(amount_fen) filter (where kind = 'outright'), 0)::bigint as outright_fen,
  -- What the consigned goods would have fetched that day: an estimate of what is still to come, not income.
  coalesce(sum(round(weight_grams * fen_per_kg / 1000.0)) filter (where kind = 'consignment'), 0)::bigint
    as consignment_fen,
  count(distinct household_id) as households
from collection.entry
where state = 'valid'
group by county, day, station_id;

-- A lot is one amount of one product and grade with one story. Grams only leave a lot; what was drawn stands in lot_edge.
create table quality.lot (
  county integer not null,
  id uuid not null,
  code text not null, -- TY07-261123-4K7QH: site, day, random, check character
  kind text not null check (kind in ('harvest', 'graded', 'packed')),
  product_id uuid not null,
  grade text not null,
  household_id uuid, -- who grew it; null for a firm's own produce and for what was made of several lots
  station_id uuid, -- where it was taken in
  owner_id uuid not null references accounts.organisation (id), -- who bought it, or sells it for the household
  consignment boolean not null, -- for graded and packed lots: whether anything in them is
  made_at timestamptz not null,
  initial_grams bigint not null check (initial_grams > 0),
  left_grams bigint not null,
  pack_spec_id uuid,
  box_grams bigint check (box_grams > 0),
  boxes_initial integer check (boxes_initial > 0),
  boxes_left integer,
  state text not null check (state in ('open', 'used-up', 'voided')),
  primary key (county, id),
  unique (county, code),
  foreign key (county, product_id, grade) references catalog.grade (county, product_id, code),
  foreign key (county, household_id) references merchants.household (county, id),
  foreign key (county, station_id) references network.site (county, id),
  foreign key (county, product_id, pack_spec_id) references catalog.pack_spec (county, product_id, id),
  -- The last word on "never more out of a lot than went in".
  check (left_grams >= 0 and left_grams <= initial_grams),
  check (boxes_left >= 0 and boxes_left <= boxes_initial),
  check ((kind = 'packed') = (pack_spec_id is not null)),
  check (kind <> 'packed' or (box_grams is not null and boxes_initial is not null and boxes_left is not null
    and initial_grams = box_grams * boxes_initial and left_grams = box_grams * boxes_left)),
  check (state = 'voided' or (state = 'used-up') = (left_grams = 0))
);
create index lot_by_code on quality.lot (code); -- the trace page knows no county
create index lot_open on quality.lot (county, owner_id, product_id, grade, id) where state = 'open';
create index lot_of_station on quality.lot (county, station_id, id);
create index lot_of_household on quality.lot (county, household_id, id) where household_id is not null;

-- Which lot went into which: the grams drawn, waste included. Only ever added to.
create table quality.lot_edge (
  county integer not null,
  to_lot uuid not null,
  from_lot uuid not null,
  grams bigint not null check (grams > 0),
  primary key (county, to_lot, from_lot),
  foreign key (county, to_lot) references quality.lot (county, id),
  foreign key (county, from_lot) references quality.lot (county, id),
  check (to_lot <> from_lot)
);
create index lot_edge_from on quality.lot_edge (county, from_lot);

create table quality.certificate (
  county integer not null,
  id uuid not null,
  merchant_id uuid not null references accounts.organisation (id),
  product_id uuid not null,
  lot_id uuid, -- null: holds for the merchant's product, not for one lot
  kind text not null check (
    kind in ('conformity', 'test-report', 'quarantine', 'selenium', 'brand', 'name-licence', 'organic')),
  number text not null,
  issuer text not null,
  issued_on date not null,
  valid_until date,
  file_key text,
  recorded_at timestamptz not null,
  primary key (county, id),
  unique (county, kind, number, merchant_id, product_id),
  foreign key (county, product_id) references catalog.product (county, id),
  foreign key (county, lot_id) references quality.lot (county, id),
  check (valid_until is null or valid_until >= issued_on)
);
create index certificate_of_product on quality.certificate (county, merchant_id, product_id);

-- What a parcel's public trace code opens. It knows which lots are in it and nothing about who gets it.
create table quality.parcel_trace (
  county integer not null,
  parcel_id uuid not null,
  trace_code text not null,
  merchant_id uuid not null references accounts.organisation (id),
  at timestamptz not null,
  primary key (county, parcel_id),
  unique (county, trace_code)
);
create index parcel_trace_by_code on quality.parcel_trace (trace_code);

create table quality.parcel_trace_lot (
  county integer not null,
  parcel_id uuid not null,
  lot_id uuid not null,
  boxes integer not null check (boxes > 0),
  primary key (county, parcel_id, lot_id),
  foreign key (county, parcel_id) references quality.parcel_trace (county, parcel_id),
  foreign key (county, lot_id) references quality.lot (county, id)
);
create index parcel_trace_lot_of_lot on quality.parcel_trace_lot (county, lot_id);

-- What happened, append-only; the reader sorts by time, since a phone may bring its scans days later.
create table quality.trace_event (
  county integer not null,
  id uuid not null,
  lot_id uuid,
  parcel_id uuid,
  kind text not null check (kind in (
    'collected', 'made', 'graded', 'packed', 'parcel-made', 'arrived', 'loaded', 'handed-to-carrier', 'signed')),
  at timestamptz not null,
  site_id uuid,
  organisation_id uuid references accounts.organisation (id),
  data jsonb not null default '{}',
  primary key (county, id),
  foreign key (county, lot_id) references quality.lot (county, id),
  foreign key (county, parcel_id) references quality.parcel_trace (county, parcel_id),
  foreign key (county, site_id) references network.site (county, id),
  check ((lot_id is null) <> (parcel_id is null))
);
create index trace_event_of_lot on quality.trace_event (county, lot_id, at) where lot_id is not null;
create index trace_event_of_parcel on quality.trace_event (county, parcel_id, at) where parcel_id is not null;

create view quality.v_lot as
select county, id, code, kind, product_id, grade, household_id, station_id, owner_id, consignment, made_at,
  initial_grams, left_grams, pack_spec_id, boxes_initial, boxes_left, state
from quality.lot;

create view quality.v_certificate as
select county, id, merchant_id, product_id, lot_id, kind, number, issuer, issued_on, valid_until
from quality.certificate;

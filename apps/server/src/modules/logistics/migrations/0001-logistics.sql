create table logistics.parcel (
  county integer not null,
  id uuid not null,
  number text not null, -- digits only, so that a keeper can type it and Code 128 stays short
  trace_code text not null,
  reference_id uuid not null, -- whoever asked for the parcel; logistics does not know what it is
  merchant_id uuid not null references accounts.organisation (id),
  origin_site_id uuid not null,
  receiver_sealed text not null,
  receiver_masked text not null, -- first character of the name, last four digits of the phone
  receiver_region text not null,
  weight_grams bigint not null check (weight_grams > 0),
  boxes integer not null check (boxes > 0),
  state text not null check (
    state in ('created', 'at-station', 'at-hub', 'at-centre', 'with-carrier', 'signed')),
  -- Exactly one custodian: a kind always, and an organisation of ours unless the parcel has left the county's hands.
  custodian_kind text not null check (custodian_kind in ('merchant', 'site', 'driver', 'carrier', 'receiver')),
  custodian_id uuid references accounts.organisation (id),
  carrier_name text,
  carrier_no text,
  created_at timestamptz not null,
  moved_at timestamptz not null,
  primary key (county, id),
  unique (county, number),
  unique (county, trace_code),
  foreign key (county, origin_site_id) references network.site (county, id),
  check ((custodian_kind in ('merchant', 'site', 'driver')) = (custodian_id is not null)),
  check ((state = 'signed') = (custodian_kind = 'receiver')),
  check ((state = 'with-carrier') = (custodian_kind = 'carrier')),
  check (custodian_kind <> 'carrier' or carrier_name is not null)
);
create index parcel_by_time on logistics.parcel (county, created_at desc, id desc);
create index parcel_of_reference on logistics.parcel (county, reference_id);
create index parcel_of_merchant on logistics.parcel (county, merchant_id, created_at desc, id desc);
create index parcel_of_custodian on logistics.parcel (county, custodian_id, created_at desc, id desc);

create table logistics.parcel_lot (
  county integer not null,
  parcel_id uuid not null,
  lot_id uuid not null,
  boxes integer not null check (boxes > 0),
  primary key (county, parcel_id, lot_id),
  foreign key (county, parcel_id) references logistics.parcel (county, id),
  foreign key (county, lot_id) references quality.lot (county, id)
);

-- The way it should go, frozen when the parcel was made: station, hub, centre.
create table logistics.parcel_stop (
  county integer not null,
  parcel_id uuid not null,
  position integer not null,
  site_id uuid not null,
  primary key (county, parcel_id, position),
  unique (county, parcel_id, site_id),
  foreign key (county, parcel_id) references logistics.parcel (county, id),
  foreign key (county, site_id) references network.site (county, id)
);
create index parcel_stop_of_site on logistics.parcel_stop (county, site_id, parcel_id);

-- Every scan as it was made, append-only. Custody is read from them in the order of time, so phones may bring theirs
-- late and in any order.
create table logistics.hand_over (
  county integer not null,
  id uuid not null, -- made by the phone
  parcel_id uuid not null,
  action text not null check (action in ('arrive', 'load', 'hand-to-carrier', 'sign')),
  site_id uuid not null,
  organisation_id uuid references accounts.organisation (id), -- load: whose vehicle
  carrier_name text,
  carrier_no text,
  at timestamptz not null, -- when it counts: never later than it was received
  device_time timestamptz not null,
  received_at timestamptz not null,
  by_person uuid,
  offline boolean not null,
  out_of_order boolean not null,
  primary key (county, id),
  foreign key (county, parcel_id) references logistics.parcel (county, id),
  foreign key (county, site_id) references network.site (county, id),
  check ((action = 'load') = (organisation_id is not null)),
  check ((action = 'hand-to-carrier') = (carrier_name is not null))
);
create index hand_over_of_parcel on logistics.hand_over (county, parcel_id, at, id);
create index hand_over_of_site on logistics.hand_over (county, site_id, at desc);

-- A scan that the plan or the custody chain did not expect. It is accepted in the field and looked into here; a scan
-- that comes in later may explain it.
create table logistics.custody_exception (
  county integer not null,
  hand_over_id uuid not null,
  kind text not null check (kind in ('off-route', 'skipped-stop', 'went-back', 'after-end')),
  parcel_id uuid not null,
  raised_at timestamptz not null,
  explained_at timestamptz,
  primary key (county, hand_over_id, kind),
  foreign key (county, hand_over_id) references logistics.hand_over (county, id),
  foreign key (county, parcel_id) references logistics.parcel (county, id)
);
create index custody_exception_open on logistics.custody_exception (county, parcel_id) where explained_at is null;

create view logistics.v_parcel as
select county, id, number, trace_code, reference_id, merchant_id, origin_site_id, receiver_region, weight_grams, boxes,
  state, custodian_kind, custodian_id, created_at, moved_at
from logistics.parcel;

-- Parcels per day of Asia/Shanghai: made, and first arrived at each tier, handed on and signed that day.
create view logistics.v_day as
with happened as (
  select county, id as parcel_id, (created_at at time zone 'Asia/Shanghai')::date as day, 'created' as what
  from logistics.parcel
  union all
  select h.county, h.parcel_id, (min(h.at) at time zone 'Asia/Shanghai')::date,
    case h.action when 'arrive' then s.kind else h.action end
  from logistics.hand_over h join network.site s on s.county = h.county and s.id = h.site_id
  group by h.county, h.parcel_id, case h.action when 'arrive' then s.kind else h.action end
)
select county, day,
  count(*) filter (where what = 'created') as created,
  count(*) filter (where what = 'township-hub') as arrived_hub,
  count(*) filter (where what = 'county-centre') as arrived_centre,
  count(*) filter (where what = 'hand-to-carrier') as with_carrier,
  count(*) filter (where what = 'sign') as signed
from happened
group by county, day;

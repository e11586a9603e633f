create table ordering.cart_line (
  county integer not null,
  owner_key text not null, -- person id, or the visitor's key
  offer_id uuid not null,
  quantity integer not null check (quantity between 1 and 9999),
  added_at timestamptz not null,
  primary key (county, owner_key, offer_id),
  foreign key (county, offer_id) references catalog.offer (county, id)
);

create table ordering."order" (
  county integer not null,
  id uuid not null,
  number text not null,
  person_id uuid,
  visitor_key text,
  receiver_sealed text not null,
  receiver_masked text not null, -- what staff may read in lists
  receiver_region text not null,
  way text not null check (way in ('sandbox', 'transfer', 'cash')),
  state text not null check (
    state in ('placed', 'paid', 'dispatched', 'completed', 'cancelled', 'refunding', 'refunded')),
  goods_fen bigint not null check (goods_fen > 0),
  freight_fen bigint not null check (freight_fen >= 0),
  total_fen bigint not null,
  payment_id uuid not null,
  note text not null default '',
  placed_at timestamptz not null,
  hold_until timestamptz not null,
  paid_at timestamptz,
  dispatched_at timestamptz,
  completed_at timestamptz,
  ended_at timestamptz, -- cancelled or refunded
  cancel_reason text,
  primary key (county, id),
  unique (county, number),
  foreign key (county, payment_id) references payment.payment (county, id),
  check (total_fen = goods_fen + freight_fen),
  check (person_id is not null or visitor_key is not null),
  check (state in ('placed', 'cancelled') or paid_at is not null)
);
create index order_unpaid on ordering."order" (county, hold_until) where state = 'placed';
create index order_under_way on ordering."order" (county, dispatched_at) where state = 'dispatched';
create index order_by_time on ordering."order" (county, placed_at desc, id desc);
create index order_of_person on ordering."order" (county, person_id, placed_at desc) where person_id is not null;
create index order_of_visitor on ordering."order" (county, visitor_key, placed_at desc) where visitor_key is not null;

-- What one merchant ships of an order.
create table ordering.order_part (
  county integer not null,
  id uuid not null,
  order_id uuid not null,
  merchant_id uuid not null,
  goods_fen bigint not null check (goods_fen > 0),
  freight_fen bigint not null check (freight_fen >= 0),
  state text not null check (state in ('waiting', 'dispatched', 'received')),
  parcel_id uuid,
  dispatched_at timestamptz,
  received_at timestamptz,
  primary key (county, id),
  unique (county, order_id, merchant_id),
  unique (county, order_id, id),
  foreign key (county, order_id) references ordering."order" (county, id),
  foreign key (county, parcel_id) references logistics.parcel (county, id),
  check (state = 'waiting' or parcel_id is not null)
);
create index order_part_waiting on ordering.order_part (county, merchant_id, id) where state = 'waiting';

-- Price, names and shares as they were when the order was placed: never computed again. Seller and offer were read in the
-- same transaction and are never deleted; a foreign key would make every buyer of one good lock the same row of theirs.
create table ordering.order_line (
  county integer not null,
  order_id uuid not null,
  line integer not null,
  part_id uuid not null,
  offer_id uuid not null,
  stock_id uuid not null,
  merchant_id uuid not null,
  product_id uuid not null,
  grade text not null,
  pack_spec_id uuid not null,
  title text not null,
  motif text not null,
  grade_name text not null,
  pack_name text not null,
  merchant_name text not null,
  quantity integer not null check (quantity > 0),
  price_fen bigint not null check (price_fen > 0),
  line_fen bigint not null,
  freight_fen bigint not null check (freight_fen >= 0),
  gross_grams bigint not null check (gross_grams > 0), -- of one box
  household_per_mille integer not null check (household_per_mille between 0 and 1000),
  station_per_mille integer not null check (station_per_mille between 0 and 1000),
  platform_per_mille integer not null check (platform_per_mille between 0 and 1000),
  primary key (county, order_id, line),
  -- A line's part is of the line's own order.
  foreign key (county, order_id, part_id) references ordering.order_part (county, order_id, id),
  check (line_fen = price_fen * quantity),
  check (household_per_mille + station_per_mille + platform_per_mille <= 1000)
);

-- Which packed lots a dispatched line was filled from; the household's share follows it back to the harvest.
create table ordering.line_lot (
  county integer not null,
  order_id uuid not null,
  line integer not null,
  lot_id uuid not null,
  boxes integer not null check (boxes > 0),
  primary key (county, order_id, line, lot_id),
  foreign key (county, order_id, line) references ordering.order_line (county, order_id, line),
  foreign key (county, lot_id) references quality.lot (county, id)
);

create view ordering.v_order as
select county, id, number, state, way, goods_fen, freight_fen, total_fen, placed_at, paid_at, dispatched_at,
  completed_at, ended_at, receiver_region
from ordering."order";

-- One row per line with the order's state: what the day's figures and the merchants' sums are made of.
create view ordering.v_sale as
select l.county, l.order_id, l.line, l.merchant_id, l.product_id, l.quantity, l.line_fen, l.freight_fen, o.state,
  o.placed_at, o.paid_at, o.completed_at
from ordering.order_line l join ordering."order" o on o.county = l.county and o.id = l.order_id;

-- Orders by day of Asia/Shanghai. Placed: every order of that day. Paid: by the day the money was secured, without what
-- went back; goods money only, freight is not a sale.
create view ordering.v_day as
with happened as (
  select county, (placed_at at time zone 'Asia/Shanghai')::date as day, 1 as placed, 0 as paid, 0::bigint as goods_fen
  from ordering."order"
  union all
  select county, (paid_at at time zone 'Asia/Shanghai')::date, 0, 1, goods_fen
  from ordering."order"
  where state in ('paid', 'dispatched', 'completed')
)
select county, day, sum(placed)::integer as placed, sum(paid)::integer as paid, sum(goods_fen)::bigint as goods_fen
from happened
group by county, day;

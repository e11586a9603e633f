-- One order of a buying unit to many addresses: the head. What it holds are ordinary orders, each with its own receiver,
-- payment, parcel and life; the head is what is paid with one transfer and called off as one.
create table ordering.group_order (
  county integer not null,
  id uuid not null,
  number text not null, -- the memo of the transfer
  person_id uuid not null,
  title text not null, -- the unit that buys
  contact_sealed text not null,
  note text not null default '',
  orders integer not null,
  boxes integer not null,
  goods_fen bigint not null,
  freight_fen bigint not null,
  total_fen bigint not null,
  placed_at timestamptz not null,
  hold_until timestamptz not null,
  confirmed_at timestamptz, -- its transfer was seen on the bank's statement
  proof text,
  called_off_at timestamptz,
  primary key (county, id),
  unique (county, number),
  check (least(orders, boxes, goods_fen) > 0 and freight_fen >= 0 and total_fen = goods_fen + freight_fen),
  check ((confirmed_at is null) = (proof is null))
);
create index group_order_by_time on ordering.group_order (county, placed_at desc, id desc);
create index group_order_of_person on ordering.group_order (county, person_id, placed_at desc);

-- The group order it was placed with, and the row of its buyer's table.
alter table ordering."order"
  add column group_order_id uuid,
  add column group_row integer,
  add constraint order_group_fkey foreign key (county, group_order_id) references ordering.group_order (county, id);
create unique index order_of_group on ordering."order" (county, group_order_id, group_row)
  where group_order_id is not null;

create view ordering.v_group_order as
select county, id, number, person_id, title, orders, total_fen, placed_at, confirmed_at, called_off_at
from ordering.group_order;

-- As before, with its group order.
create or replace view ordering.v_order as
select county, id, number, state, way, goods_fen, freight_fen, total_fen, placed_at, paid_at, dispatched_at,
  completed_at, ended_at, receiver_region, group_order_id
from ordering."order";

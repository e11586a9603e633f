-- A merchant that can't send its part gives it up: that part's money goes back, and the others go on without it.
alter table ordering.order_part drop constraint order_part_state_check;
alter table ordering.order_part add constraint order_part_state_check
  check (state in ('waiting', 'dispatched', 'received', 'given-up'));
alter table ordering.order_part drop constraint order_part_check;
alter table ordering.order_part add constraint order_part_check
  check (state in ('waiting', 'given-up') or parcel_id is not null);

-- What of the order's money went back with parts that were given up.
alter table ordering."order"
  add column given_up_goods_fen bigint not null default 0,
  add column given_up_freight_fen bigint not null default 0,
  add constraint order_given_up_check check (given_up_goods_fen between 0 and goods_fen
    and given_up_freight_fen between 0 and freight_fen);

-- As before, without the goods money that went back.
create or replace view ordering.v_day as
with happened as (
  select county, (placed_at at time zone 'Asia/Shanghai')::date as day, 1 as placed, 0 as paid, 0::bigint as goods_fen
  from ordering."order"
  union all
  select county, (paid_at at time zone 'Asia/Shanghai')::date, 0, 1, goods_fen - given_up_goods_fen
  from ordering."order"
  where state in ('paid', 'dispatched', 'completed')
)
select county, day, sum(placed)::integer as placed, sum(paid)::integer as paid, sum(goods_fen)::bigint as goods_fen
from happened
group by county, day;

-- As before, without the lines of parts that were given up: nothing of them was sold.
create or replace view ordering.v_sale as
select l.county, l.order_id, l.line, l.merchant_id, l.product_id, l.quantity, l.line_fen, l.freight_fen, o.state,
  o.placed_at, o.paid_at, o.completed_at
from ordering.order_line l
  join ordering."order" o on o.county = l.county and o.id = l.order_id
  join ordering.order_part p on p.county = l.county and p.id = l.part_id and p.state <> 'given-up';

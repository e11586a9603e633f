-- A day's figures read that day's orders, not all that were ever placed.
create index order_placed_on on ordering."order" (county, ((placed_at at time zone 'Asia/Shanghai')::date));
create index order_paid_on on ordering."order" (county, ((paid_at at time zone 'Asia/Shanghai')::date))
  where paid_at is not null;

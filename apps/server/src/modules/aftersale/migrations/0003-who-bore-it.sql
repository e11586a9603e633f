-- What went back, and out of whose money: what the county's centre bore leaves the seller's sale as it was.
create or replace view aftersale.v_refund as
select county, id as claim_id, order_id, merchant_id, payment_id, agreed_fen as amount_fen, refunded_at,
  (refunded_at at time zone 'Asia/Shanghai')::date as day, bearer
from aftersale.claim where state = 'refunded';

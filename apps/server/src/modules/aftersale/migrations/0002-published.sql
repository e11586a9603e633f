-- Claims as others may count and name them: nothing of what the buyer said or showed.
create view aftersale.v_claim as
select county, id, number, order_id, merchant_id, kind, state, wish_fen, agreed_fen, made_at, refunded_at
from aftersale.claim;

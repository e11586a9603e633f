-- What was sold, with the freight that was paid for it.
create or replace view ordering.v_line as
select county, order_id, line, part_id, offer_id, merchant_id, merchant_name, product_id, title, motif, grade_name,
  pack_name, quantity, price_fen, return_kind, freight_fen
from ordering.order_line;

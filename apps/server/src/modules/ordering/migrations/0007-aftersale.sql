-- What the buyer may claim is frozen with the line. No CHECK: the catalogue it is copied from has it, and every CHECK's
-- text is read anew whenever an order is placed.
alter table ordering.order_line add column return_kind text;
update ordering.order_line l set return_kind = coalesce(o.return_kind, p.return_kind)
from catalog.offer o join catalog.product p on p.county = o.county and p.id = o.product_id
where o.county = l.county and o.id = l.offer_id;
alter table ordering.order_line alter column return_kind set not null;

-- The buyer says that a parcel never came: until that is settled the order is not counted as received by time.
alter table ordering."order" add column disputed boolean not null default false;

-- What was sold, as it stands on the order.
create view ordering.v_line as
select county, order_id, line, part_id, offer_id, merchant_id, merchant_name, product_id, title, motif, grade_name,
  pack_name, quantity, price_fen, return_kind
from ordering.order_line;

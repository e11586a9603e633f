-- Each seller's part of an order, and whether its goods left: what never came is given up, but its boxes are gone.
create view ordering.v_part as
select county, order_id, id, merchant_id, state, parcel_id is not null as sent
from ordering.order_part;

-- What every reservation set aside, for those who check stock against orders.
create view inventory.v_reservation as
select county, reference_id, stock_id, quantity, state
from inventory.reservation;

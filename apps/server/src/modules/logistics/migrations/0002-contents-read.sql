-- Boxes of which lots a parcel holds, for those who check boxes against lots.
create view logistics.v_parcel_lot as
select county, parcel_id, lot_id, boxes
from logistics.parcel_lot;

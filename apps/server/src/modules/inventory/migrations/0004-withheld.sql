-- Packs that are in the house and not for sale, since their lots are on hold. They may be more than what is not reserved:
-- an order that was paid before keeps its reservation, and waits.
alter table inventory.stock
  add column withheld integer not null default 0,
  add check (withheld >= 0 and withheld <= on_hand);

create or replace view inventory.v_stock as
select county, id, merchant_id, product_id, grade, pack_spec_id, on_hand, reserved,
  greatest(on_hand - reserved - withheld, 0) as available, withheld
from inventory.stock;

-- Whether a packed lot was told to be past its last day: its boxes are out of sale since. Kept by whoever tells it, so that
-- stock, holds and write-offs agree on which boxes are withheld.
alter table quality.lot add column past_day boolean not null default false;
create index lot_with_boxes on quality.lot (county, made_at) where kind = 'packed' and state = 'open';

create or replace view quality.v_lot as
select county, id, code, kind, product_id, grade, household_id, station_id, owner_id, consignment, made_at,
  initial_grams, left_grams, pack_spec_id, boxes_initial, boxes_left, state, held, past_day
from quality.lot;

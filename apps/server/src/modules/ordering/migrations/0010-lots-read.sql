-- Which boxes of which packed lots filled a line, with how its order stands: whoever follows goods from the harvest on asks
-- by the lot, whoever follows money back asks by the line. A parcel that never came was paid back, whatever came of the
-- order's others.
create index line_lot_of_lot on ordering.line_lot (county, lot_id);

create view ordering.v_line_lot as
select b.county, b.order_id, b.line, b.lot_id, b.boxes, l.household_per_mille,
  case p.state when 'given-up' then 'refunded' else o.state end as state
from ordering.line_lot b
  join ordering.order_line l on l.county = b.county and l.order_id = b.order_id and l.line = b.line
  join ordering.order_part p on p.county = l.county and p.order_id = l.order_id and p.id = l.part_id
  join ordering."order" o on o.county = b.county and o.id = b.order_id;

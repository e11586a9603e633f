-- Which lot went into which, for those who check grams against lots.
create view quality.v_lot_edge as
select county, to_lot, from_lot, grams
from quality.lot_edge;

-- What a day's figures count, one row for each time something happened. A reader asks by the moment, so that the lists'
-- own index serves it: an index by day cost every order, and every change of one.
create view ordering.v_happened as
select county, placed_at as at, 1 as placed, 0 as paid, 0::bigint as goods_fen
from ordering."order"
union all
select county, paid_at, 0, 1, goods_fen - given_up_goods_fen
from ordering."order"
where paid_at is not null and state in ('paid', 'dispatched', 'completed');

drop view ordering.v_day;
drop index ordering.order_placed_on;
drop index ordering.order_paid_on;
create index order_by_paid on ordering."order" (county, paid_at) where paid_at is not null;

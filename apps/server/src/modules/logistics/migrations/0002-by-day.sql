-- A day's figures read that day's rows, not all that ever happened.
create index parcel_made_on on logistics.parcel (county, ((created_at at time zone 'Asia/Shanghai')::date));
create index hand_over_on on logistics.hand_over (county, ((at at time zone 'Asia/Shanghai')::date));
create index hand_over_signed on logistics.hand_over (county, at) where action = 'sign';

-- As before, but the first of its kind is told by there being none earlier: so a reader's day reaches the index.
create or replace view logistics.v_day as
with scan as not materialized (
  select h.county, h.parcel_id, h.id, h.at, case h.action when 'arrive' then s.kind else h.action end as what
  from logistics.hand_over h join network.site s on s.county = h.county and s.id = h.site_id
), happened as (
  select county, (created_at at time zone 'Asia/Shanghai')::date as day, 'created' as what
  from logistics.parcel
  union all
  select h.county, (h.at at time zone 'Asia/Shanghai')::date, h.what
  from scan h
  where not exists (select from scan e
    where e.county = h.county and e.parcel_id = h.parcel_id and e.what = h.what and (e.at, e.id) < (h.at, h.id))
)
select county, day,
  count(*) filter (where what = 'created') as created,
  count(*) filter (where what = 'township-hub') as arrived_hub,
  count(*) filter (where what = 'county-centre') as arrived_centre,
  count(*) filter (where what = 'hand-to-carrier') as with_carrier,
  count(*) filter (where what = 'sign') as signed
from happened
group by county, day;

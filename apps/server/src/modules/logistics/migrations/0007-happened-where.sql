-- As before, with the site that a parcel began at, so that a township's parcels can be told from the county's. The left join
-- is on the parcel's key: whoever doesn't ask for the place pays nothing for it.
create or replace view logistics.v_happened as
select county, created_at as at, 1 as created, 0 as signed, origin_site_id
from logistics.parcel
union all
select h.county, h.at, 0, 1, p.origin_site_id
from logistics.hand_over h
left join logistics.parcel p on p.county = h.county and p.id = h.parcel_id
where h.action = 'sign'
  and not exists (select from logistics.hand_over e
    where e.county = h.county and e.parcel_id = h.parcel_id and e.action = 'sign' and (e.at, e.id) < (h.at, h.id));

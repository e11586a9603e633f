-- What a day's figures count, one row for each time something happened: a parcel was made, or signed for the first time. A
-- reader asks by the moment, so that the lists' own indexes serve it; the tiers in between, which nobody asked for, made every
-- reading go through all scans there ever were.
create view logistics.v_happened as
select county, created_at as at, 1 as created, 0 as signed
from logistics.parcel
union all
select h.county, h.at, 0, 1
from logistics.hand_over h
where h.action = 'sign'
  and not exists (select from logistics.hand_over e
    where e.county = h.county and e.parcel_id = h.parcel_id and e.action = 'sign' and (e.at, e.id) < (h.at, h.id));

drop view logistics.v_day;
drop index logistics.parcel_made_on;
drop index logistics.hand_over_on;

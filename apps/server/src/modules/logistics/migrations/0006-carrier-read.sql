-- Who has a parcel once it left the county, and by which number: its buyer asks the carrier by it.
create or replace view logistics.v_parcel as
select county, id, number, trace_code, reference_id, merchant_id, origin_site_id, receiver_region, weight_grams, boxes,
  state, custodian_kind, custodian_id, created_at, moved_at, carrier_name, carrier_no
from logistics.parcel;

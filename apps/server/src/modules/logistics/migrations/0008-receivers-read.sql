-- For those who must find goods again: who gets a parcel, as masked as in every list.
create or replace view logistics.v_parcel as
select county, id, number, trace_code, reference_id, merchant_id, origin_site_id, receiver_region, weight_grams, boxes,
  state, custodian_kind, custodian_id, created_at, moved_at, carrier_name, carrier_no, receiver_masked
from logistics.parcel;

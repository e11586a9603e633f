-- As before, with whose vehicle took a parcel along: whoever planned a round reads from it where the round called.
create or replace view logistics.v_scan as
select county, id, parcel_id, action, site_id, at, organisation_id from logistics.hand_over;
-- The way a parcel was given, for whoever plans its next piece.
create view logistics.v_parcel_stop as
select county, parcel_id, position, site_id from logistics.parcel_stop;

-- What a site handled: every scan of a parcel there, for whoever counts what a station does.
create view logistics.v_scan as
select county, id, parcel_id, action, site_id, at from logistics.hand_over;

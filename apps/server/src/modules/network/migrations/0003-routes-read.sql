-- The trunk routes for whoever plans beside them.
create view network.v_route as
select county, id, code, name, name_en, carrier_id, weekdays, back_at, state from network.route;
create view network.v_route_stop as
select county, route_id, seq, site_id, arrives_at from network.route_stop;
-- A site with who keeps it, for whoever is sent there by name.
create view network.v_site_keeper as
select county, id, code, kind, name, lat, lon, keeper_name from network.site;

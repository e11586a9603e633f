-- Lists are read latest first: of the county, of one owner, of one station.
create index lot_by_time on quality.lot (county, made_at desc, id desc);
create index lot_of_owner_by_time on quality.lot (county, owner_id, made_at desc, id desc);
create index lot_of_station_by_time on quality.lot (county, station_id, made_at desc, id desc)
  where station_id is not null;

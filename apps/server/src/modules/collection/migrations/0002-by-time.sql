-- Lists are read latest first: of the county, of one station, of one merchant.
create index entry_by_time on collection.entry (county, happened_at desc, id desc);
create index entry_of_station_by_time on collection.entry (county, station_id, happened_at desc, id desc);
create index entry_of_merchant_by_time on collection.entry (county, merchant_id, happened_at desc, id desc);

-- A box may be counted again, as when an elder was paid late in the evening or a figure was mistyped. Every count stays on
-- record, and the last one of a day counts.
alter table collection.day_close add column count_no integer not null default 1 check (count_no > 0);
alter table collection.day_close alter column count_no drop default;
alter table collection.day_close drop constraint day_close_pkey;
alter table collection.day_close add primary key (county, station_id, day, count_no);

create view collection.v_day_count as
select county, station_id, day, count_no, opening_fen, expected_fen, counted_fen, closed_by, closed_at
from collection.day_close;

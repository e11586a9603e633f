-- A lot that is not to be used until it is known what it is. Holds and their ends are only ever added to.
create table quality.hold (
  county integer not null,
  id uuid not null,
  lot_id uuid not null,
  reason text not null,
  at timestamptz not null,
  by_person uuid,
  primary key (county, id),
  foreign key (county, lot_id) references quality.lot (county, id)
);
create index hold_by_time on quality.hold (county, at desc, id desc);
create index hold_of_lot on quality.hold (county, lot_id);

create table quality.hold_end (
  county integer not null,
  hold_id uuid not null,
  word text not null,
  at timestamptz not null,
  by_person uuid,
  primary key (county, hold_id),
  foreign key (county, hold_id) references quality.hold (county, id)
);

-- Whether a hold of this lot, or of one that it was made of, lasts: kept by whoever sets and ends holds, so that those who
-- take from a lot read it with the lock they need anyway.
alter table quality.lot add column held boolean not null default false;
create index lot_held on quality.lot (county, made_at desc, id desc) where held;

create or replace view quality.v_lot as
select county, id, code, kind, product_id, grade, household_id, station_id, owner_id, consignment, made_at,
  initial_grams, left_grams, pack_spec_id, boxes_initial, boxes_left, state, held
from quality.lot;

create view quality.v_hold as
select h.county, h.id, h.lot_id, h.reason, h.at, h.by_person, e.word, e.at as ended_at, e.by_person as ended_by
from quality.hold h left join quality.hold_end e on e.county = h.county and e.hold_id = h.id;

-- Goods that nobody can use or sell any more, and why: grams of a loose lot, boxes of a packed one. Only ever added to.
create table packing.write_off (
  county integer not null,
  id uuid not null,
  merchant_id uuid not null references accounts.organisation (id), -- whose lot it is
  lot_id uuid not null,
  boxes integer check (boxes > 0), -- of packed lots
  grams bigint not null check (grams > 0),
  reason text not null check (reason in ('spoiled', 'damaged', 'lost', 'sampled')),
  words text not null check (words <> ''),
  held boolean not null, -- whether the lot was on hold then
  at timestamptz not null,
  by_person uuid,
  primary key (county, id),
  foreign key (county, lot_id) references quality.lot (county, id)
);
create index write_off_of_lot on packing.write_off (county, lot_id);
create index write_off_by_time on packing.write_off (county, at desc, id desc);
create index write_off_of_merchant on packing.write_off (county, merchant_id, at desc, id desc);

-- For those who check grams and boxes against lots, and for the household whose goods they were.
create view packing.v_write_off as
select county, id, merchant_id, lot_id, boxes, grams, reason, words, held, at
from packing.write_off;

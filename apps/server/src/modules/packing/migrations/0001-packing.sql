-- One packing run makes one pack lot; what went in equals what came out plus what was thrown away, to the gram.
create table packing.run (
  county integer not null,
  id uuid not null,
  merchant_id uuid not null references accounts.organisation (id),
  site_id uuid,
  product_id uuid not null,
  grade text not null,
  pack_spec_id uuid not null,
  lot_id uuid not null,
  boxes integer not null check (boxes > 0),
  box_grams bigint not null check (box_grams > 0),
  input_grams bigint not null,
  output_grams bigint not null,
  waste_grams bigint not null check (waste_grams >= 0),
  at timestamptz not null,
  by_person uuid,
  primary key (county, id),
  unique (county, lot_id),
  foreign key (county, lot_id) references quality.lot (county, id),
  foreign key (county, product_id, grade) references catalog.grade (county, product_id, code),
  foreign key (county, product_id, pack_spec_id) references catalog.pack_spec (county, product_id, id),
  foreign key (county, site_id) references network.site (county, id),
  check (output_grams = boxes * box_grams),
  check (input_grams = output_grams + waste_grams)
);
create index run_of_merchant on packing.run (county, merchant_id, at desc, id desc);
create index run_by_time on packing.run (county, at desc, id desc);

create table packing.run_input (
  county integer not null,
  run_id uuid not null,
  lot_id uuid not null,
  grams bigint not null check (grams > 0),
  primary key (county, run_id, lot_id),
  foreign key (county, run_id) references packing.run (county, id),
  foreign key (county, lot_id) references quality.lot (county, id)
);

-- Sorting one lot into several grades.
create table packing.grading (
  county integer not null,
  id uuid not null,
  merchant_id uuid not null references accounts.organisation (id),
  lot_id uuid not null, -- what was sorted
  input_grams bigint not null check (input_grams > 0),
  output_grams bigint not null check (output_grams > 0),
  waste_grams bigint not null check (waste_grams >= 0),
  at timestamptz not null,
  by_person uuid,
  primary key (county, id),
  foreign key (county, lot_id) references quality.lot (county, id),
  check (input_grams = output_grams + waste_grams)
);
create index grading_of_merchant on packing.grading (county, merchant_id, at desc, id desc);

create table packing.grading_output (
  county integer not null,
  grading_id uuid not null,
  lot_id uuid not null,
  grade text not null,
  grams bigint not null check (grams > 0),
  primary key (county, grading_id, lot_id),
  unique (county, grading_id, grade),
  foreign key (county, grading_id) references packing.grading (county, id),
  foreign key (county, lot_id) references quality.lot (county, id)
);

create view packing.v_run as
select county, id, merchant_id, site_id, product_id, grade, pack_spec_id, lot_id, boxes, input_grams, output_grams,
  waste_grams, at
from packing.run;

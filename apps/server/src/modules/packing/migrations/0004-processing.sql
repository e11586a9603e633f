-- Loose lots of one product become a loose lot of another, with by-products where there are any; what is in none of them was lost,
-- and most of that is water. The band is the one that stood then.
create table packing.processing (
  county integer not null,
  id uuid not null,
  merchant_id uuid not null references accounts.organisation (id),
  site_id uuid,
  recipe_id uuid not null,
  name text not null,
  name_en text not null,
  from_product_id uuid not null,
  to_product_id uuid not null,
  day date not null,
  input_grams bigint not null check (input_grams > 0),
  output_grams bigint not null check (output_grams > 0),
  by_product_grams bigint not null check (by_product_grams >= 0),
  loss_grams bigint not null check (loss_grams >= 0),
  low_per_mille integer not null,
  high_per_mille integer not null,
  unusual boolean not null generated always as
    (output_grams * 1000 < input_grams * low_per_mille or output_grams * 1000 > input_grams * high_per_mille) stored,
  reason text check (reason <> ''),
  at timestamptz not null,
  by_person uuid,
  primary key (county, id),
  foreign key (county, recipe_id) references catalog.recipe (county, id),
  foreign key (county, from_product_id) references catalog.product (county, id),
  foreign key (county, to_product_id) references catalog.product (county, id),
  foreign key (county, site_id) references network.site (county, id),
  check (input_grams = output_grams + by_product_grams + loss_grams),
  check (not unusual or reason is not null)
);
create index processing_by_time on packing.processing (county, at desc, id desc);
create index processing_of_merchant on packing.processing (county, merchant_id, at desc, id desc);
create index processing_unusual on packing.processing (county, at desc, id desc) where unusual;

create table packing.processing_input (
  county integer not null,
  processing_id uuid not null,
  lot_id uuid not null,
  grams bigint not null check (grams > 0),
  primary key (county, processing_id, lot_id),
  foreign key (county, processing_id) references packing.processing (county, id),
  foreign key (county, lot_id) references quality.lot (county, id)
);

create table packing.processing_output (
  county integer not null,
  processing_id uuid not null,
  lot_id uuid not null,
  by_product boolean not null,
  grams bigint not null check (grams > 0),
  primary key (county, processing_id, lot_id),
  unique (county, lot_id),
  foreign key (county, processing_id) references packing.processing (county, id),
  foreign key (county, lot_id) references quality.lot (county, id)
);
create unique index processing_main_output on packing.processing_output (county, processing_id) where not by_product;

-- For those who check grams against lots, and for the household whose goods they were.
create view packing.v_processing as
select county, id, merchant_id, name, name_en, from_product_id, to_product_id, day, input_grams, output_grams,
  by_product_grams, loss_grams, unusual, reason, at
from packing.processing;

create view packing.v_processing_output as
select county, processing_id, lot_id, by_product, grams
from packing.processing_output;

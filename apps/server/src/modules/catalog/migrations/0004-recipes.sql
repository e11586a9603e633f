-- How one product is made of another, and how much usually comes of it. Kept by those who keep products; a processing keeps the
-- figures that stood when it was done.
create table catalog.recipe (
  county integer not null,
  id uuid not null,
  from_product_id uuid not null,
  to_product_id uuid not null,
  name text not null check (name <> ''),
  name_en text not null,
  -- Grams that come of a thousand: the usual from and to, and what no making can give.
  low_per_mille integer not null check (low_per_mille > 0),
  high_per_mille integer not null,
  most_per_mille integer not null check (most_per_mille <= 1000),
  source text not null default '', -- where the figures are from
  retired_at timestamptz,
  primary key (county, id),
  unique (county, from_product_id, to_product_id, name),
  foreign key (county, from_product_id) references catalog.product (county, id),
  foreign key (county, to_product_id) references catalog.product (county, id),
  check (from_product_id <> to_product_id),
  check (low_per_mille <= high_per_mille and high_per_mille <= most_per_mille)
);

create view catalog.v_recipe as
select county, id, from_product_id, to_product_id, name, name_en, low_per_mille, high_per_mille, most_per_mille, retired_at
from catalog.recipe;

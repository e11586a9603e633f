-- Taken out of use: no longer offered for anything new, and all that was made with it stays readable. Since when matters to
-- what a phone brings later than it was weighed.
alter table catalog.category add column retired_at timestamptz;
alter table catalog.product add column retired_at timestamptz;
alter table catalog.grade add column retired_at timestamptz;
alter table catalog.pack_spec add column retired_at timestamptz;

create or replace view catalog.v_product as
select county, id, code, registered_code, name, name_en, category, motif, gate, proofs, return_kind, tax_kind,
  season_months, storage, shelf_life_days, visibility, story, story_en, retired_at
from catalog.product;

create or replace view catalog.v_grade as
select county, product_id, code, name, name_en, definition, definition_en, sort, retired_at from catalog.grade;

create or replace view catalog.v_pack_spec as
select county, id, product_id, code, name, name_en, net_grams, tare_grams, kind, retired_at from catalog.pack_spec;

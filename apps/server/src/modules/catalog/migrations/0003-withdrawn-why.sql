-- Why an offer was taken out of the shop against its seller's wish: the gate looked again and something was missing, or an
-- office says why. What an office took out comes back only when an office lets it.
alter table catalog.offer
  add column withdrawn_by text check (withdrawn_by in ('gate', 'office')),
  add column withdrawn_checks text[] not null default '{}',
  add column withdrawn_reason text,
  add check (withdrawn_by is null or state = 'withdrawn'),
  add check (withdrawn_by <> 'gate' or cardinality(withdrawn_checks) > 0),
  add check (withdrawn_by <> 'office' or withdrawn_reason is not null);
create index offer_held on catalog.offer (county, merchant_id, product_id) where withdrawn_by = 'office';

create or replace view catalog.v_offer as
select o.county, o.id, o.merchant_id, o.product_id, o.grade, o.pack_spec_id, o.title, o.price_fen, o.freight_fen,
  o.return_kind, o.state, o.words, o.created_at, o.changed_at, o.published_at,
  p.code as product_code, p.name as product_name, p.name_en as product_name_en, p.category, p.motif, p.gate,
  p.season_months, p.visibility, p.words as product_words,
  g.name as grade_name, g.name_en as grade_name_en,
  k.name as pack_name, k.name_en as pack_name_en, k.net_grams, k.tare_grams,
  o.withdrawn_by, o.withdrawn_checks, o.withdrawn_reason
from catalog.offer o
join catalog.product p on p.county = o.county and p.id = o.product_id
left join catalog.grade g on g.county = o.county and g.product_id = o.product_id and g.code = o.grade
left join catalog.pack_spec k on k.county = o.county and k.id = o.pack_spec_id;

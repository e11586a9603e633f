-- What the county sells: categories, products with their grades and pack specifications, and the offers on them.
create table catalog.category (
  county integer not null,
  slug text not null,
  name text not null,
  name_en text not null,
  group_slug text not null,
  sort integer not null,
  primary key (county, slug)
);

create table catalog.product (
  county integer not null,
  id uuid not null,
  code text not null,
  -- The registered product code; null until the county has given one. Without it nothing is listed.
  registered_code text,
  name text not null,
  name_en text not null,
  category text not null,
  motif text not null,
  -- A primary produce, B processed food, C herbs, D crafts, E bookings, bundle = a set of other products.
  gate text not null check (gate in ('A', 'B', 'C', 'D', 'E', 'bundle')),
  proofs text[] not null default '{}',
  return_kind text not null
    check (return_kind in ('SEVEN_DAY', 'FRESH_EXEMPT', 'CUSTOM_EXEMPT', 'CONFIRMED_EXEMPT')),
  tax_kind text not null
    check (tax_kind in ('SELF_PRODUCED_EXEMPT', 'PURCHASED_AGRI_9', 'PROCESSED_13', 'SERVICE_6', 'SMALL_3')),
  -- Months of harvest or making, 1 to 12.
  season_months integer[] not null default '{}' check (season_months <@ '{1,2,3,4,5,6,7,8,9,10,11,12}'::integer[]),
  storage text not null default 'ambient' check (storage in ('ambient', 'cool', 'chilled', 'frozen')),
  shelf_life_days integer check (shelf_life_days > 0),
  -- `hidden` goods are sold by contract only, `booking` goods are ordered ahead; neither stands in the shop.
  visibility text not null default 'retail' check (visibility in ('retail', 'hidden', 'booking')),
  story text not null default '',
  story_en text not null default '',
  words tsvector not null default '',
  primary key (county, id),
  unique (county, code),
  unique (county, registered_code),
  foreign key (county, category) references catalog.category (county, slug)
);
-- Without a pending list: names change rarely, and a search must not read through it.
create index product_words on catalog.product using gin (words) with (fastupdate = off);
create index product_category on catalog.product (county, category);

create table catalog.grade (
  county integer not null,
  product_id uuid not null,
  code text not null,
  name text not null,
  name_en text not null,
  definition text not null default '',
  definition_en text not null default '',
  sort integer not null default 0,
  primary key (county, product_id, code),
  foreign key (county, product_id) references catalog.product (county, id)
);

create table catalog.pack_spec (
  county integer not null,
  id uuid not null,
  product_id uuid not null,
  code text not null,
  name text not null,
  name_en text not null,
  net_grams bigint not null check (net_grams > 0),
  tare_grams bigint not null check (tare_grams >= 0),
  kind text not null,
  primary key (county, id),
  unique (county, product_id, id),
  unique (county, code),
  foreign key (county, product_id) references catalog.product (county, id)
);

create table catalog.offer (
  county integer not null,
  id uuid not null,
  merchant_id uuid not null references accounts.organisation (id),
  product_id uuid not null,
  -- A draft may still lack these; what is published has them all.
  grade text,
  pack_spec_id uuid,
  title text not null,
  price_fen bigint check (price_fen > 0),
  freight_fen bigint not null default 0 check (freight_fen >= 0),
  return_kind text check (return_kind in ('SEVEN_DAY', 'FRESH_EXEMPT', 'CUSTOM_EXEMPT', 'CONFIRMED_EXEMPT')),
  state text not null default 'draft' check (state in ('draft', 'published', 'withdrawn')),
  -- What the seller and its place are called, given by whoever lists; kept for the search words.
  seller_text text not null default '',
  words tsvector not null default '',
  created_at timestamptz not null,
  changed_at timestamptz not null,
  published_at timestamptz,
  primary key (county, id),
  foreign key (county, product_id) references catalog.product (county, id),
  foreign key (county, product_id, grade) references catalog.grade (county, product_id, code),
  foreign key (county, product_id, pack_spec_id) references catalog.pack_spec (county, product_id, id),
  check (
    state <> 'published'
    or (grade is not null and pack_spec_id is not null and price_fen is not null and return_kind is not null
      and published_at is not null)
  )
);
-- One merchant sells one grade in one pack at one price.
create unique index offer_published_once on catalog.offer (county, merchant_id, product_id, grade, pack_spec_id)
  where state = 'published';
create index offer_shop_order on catalog.offer (county, published_at desc, id desc) where state = 'published';
create index offer_product on catalog.offer (county, product_id);
create index offer_merchant on catalog.offer (county, merchant_id, id);
create index offer_words on catalog.offer using gin (words) with (fastupdate = off);

create view catalog.v_product as
select county, id, code, registered_code, name, name_en, category, motif, gate, proofs, return_kind, tax_kind,
  season_months, storage, shelf_life_days, visibility, story, story_en
from catalog.product;

create view catalog.v_grade as
select county, product_id, code, name, name_en, definition, definition_en, sort from catalog.grade;

create view catalog.v_pack_spec as
select county, id, product_id, code, name, name_en, net_grams, tare_grams, kind from catalog.pack_spec;

create view catalog.v_offer as
select o.county, o.id, o.merchant_id, o.product_id, o.grade, o.pack_spec_id, o.title, o.price_fen, o.freight_fen,
  o.return_kind, o.state, o.words, o.created_at, o.changed_at, o.published_at,
  p.code as product_code, p.name as product_name, p.name_en as product_name_en, p.category, p.motif, p.gate,
  p.season_months, p.visibility, p.words as product_words,
  g.name as grade_name, g.name_en as grade_name_en,
  k.name as pack_name, k.name_en as pack_name_en, k.net_grams, k.tare_grams
from catalog.offer o
join catalog.product p on p.county = o.county and p.id = o.product_id
left join catalog.grade g on g.county = o.county and g.product_id = o.product_id and g.code = o.grade
left join catalog.pack_spec k on k.county = o.county and k.id = o.pack_spec_id;

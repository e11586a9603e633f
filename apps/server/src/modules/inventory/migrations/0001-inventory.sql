-- Packed goods by seller, product, grade and pack, counted in packs; reservations set a part of them aside.
-- Half of each page stays free: every order changes a row here, and its next version should find room beside it.
create table inventory.stock (
  county integer not null,
  id uuid not null,
  merchant_id uuid not null references accounts.organisation (id),
  product_id uuid not null,
  grade text not null,
  pack_spec_id uuid not null,
  on_hand integer not null default 0,
  reserved integer not null default 0,
  primary key (county, id),
  unique (county, merchant_id, product_id, grade, pack_spec_id),
  foreign key (county, product_id, grade) references catalog.grade (county, product_id, code),
  foreign key (county, product_id, pack_spec_id) references catalog.pack_spec (county, product_id, id),
  check (reserved >= 0 and reserved <= on_hand)
) with (fillfactor = 60);

-- One row per reference and stock, so the rows of a reference are the whole of what it asked for; one that was released
-- may be held again.
create table inventory.reservation (
  county integer not null,
  -- Whose goods these are: an order, opaque here.
  reference_id uuid not null,
  stock_id uuid not null,
  quantity integer not null check (quantity > 0),
  hold_until timestamptz not null,
  state text not null default 'held' check (state in ('held', 'kept', 'released', 'taken')),
  made_at timestamptz not null,
  ended_at timestamptz,
  primary key (county, reference_id, stock_id),
  foreign key (county, stock_id) references inventory.stock (county, id),
  check ((ended_at is not null) = (state in ('released', 'taken')))
);
create index reservation_open on inventory.reservation (county, stock_id) where state in ('held', 'kept');
create index reservation_expiring on inventory.reservation (county, hold_until) where state = 'held';

create view inventory.v_stock as
select county, id, merchant_id, product_id, grade, pack_spec_id, on_hand, reserved, on_hand - reserved as available
from inventory.stock;

-- What a buyer claims after the sale, about boxes of one line of an order, or about a whole parcel that never came.
create table aftersale.claim (
  county integer not null,
  id uuid not null,
  number text not null,
  order_id uuid not null,
  order_number text not null,
  part_id uuid not null,
  merchant_id uuid not null references accounts.organisation (id),
  payment_id uuid not null,
  way text not null check (way in ('sandbox', 'transfer', 'cash')),
  kind text not null check (kind in ('spoiled', 'faulty', 'no-reason', 'not-arrived')),
  state text not null check (state in ('open', 'offered', 'escalated', 'returning', 'agreed', 'refunding', 'refunded',
    'rejected', 'withdrawn')),
  line integer, -- null: all of the parcel
  boxes integer not null check (boxes > 0),
  bad_percent integer check (bad_percent between 1 and 100),
  wish_fen bigint not null check (wish_fen > 0),
  -- The most that can go back for these boxes.
  most_fen bigint not null check (most_fen >= wish_fen),
  offer_fen bigint check (offer_fen between 0 and most_fen),
  agreed_fen bigint check (agreed_fen between 1 and most_fen),
  bearer text check (bearer in ('seller', 'centre')),
  bearer_id uuid references accounts.organisation (id),
  photo_keys text[] not null default '{}',
  waybill text,
  made_at timestamptz not null,
  -- Until when whoever it waits for has to act.
  due_at timestamptz,
  refunded_at timestamptz,
  ended_at timestamptz,
  primary key (county, id),
  constraint claim_number_key unique (county, number),
  foreign key (county, order_id) references ordering."order" (county, id),
  check ((line is null) = (kind = 'not-arrived')),
  check ((bad_percent is not null) = (kind = 'spoiled')),
  check ((ended_at is not null) = (state in ('refunded', 'rejected', 'withdrawn'))),
  check ((refunded_at is not null) = (state = 'refunded')),
  check (state not in ('agreed', 'refunding', 'refunded') or (agreed_fen is not null and bearer is not null)),
  check ((due_at is not null) = (state in ('open', 'offered', 'escalated', 'returning')))
);
create index claim_of_order on aftersale.claim (county, order_id, id);
create index claim_newest on aftersale.claim (county, made_at desc, id desc);
create index claim_of_merchant on aftersale.claim (county, merchant_id, made_at desc, id desc);
-- Few among many: what still runs, by when somebody has to act.
create index claim_running on aftersale.claim (county, due_at, id) where ended_at is null;
create index claim_refunded on aftersale.claim (county, refunded_at) where refunded_at is not null;

-- What happened, step by step, as both sides read it. Only ever added to.
create table aftersale.claim_event (
  county integer not null,
  claim_id uuid not null,
  seq integer not null check (seq > 0),
  at timestamptz not null,
  spoken_by text not null check (spoken_by in ('buyer', 'seller', 'centre', 'time', 'provider')),
  kind text not null check (kind in ('made', 'said', 'offered', 'agreed', 'declined', 'escalated', 'decided', 'rejected', 'objected',
    'sent-back', 'goods-back', 'refund-asked', 'refunded', 'withdrawn')),
  words text not null default '',
  amount_fen bigint,
  primary key (county, claim_id, seq),
  foreign key (county, claim_id) references aftersale.claim (county, id)
);

-- What went back to buyers after the sale.
create view aftersale.v_refund as
select county, id as claim_id, order_id, merchant_id, payment_id, agreed_fen as amount_fen, refunded_at,
  (refunded_at at time zone 'Asia/Shanghai')::date as day
from aftersale.claim where state = 'refunded';

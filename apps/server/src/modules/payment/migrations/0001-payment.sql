-- One thing to be paid. What it is for is an opaque reference; the money lies at a licensed provider, never with us.
create table payment.payment (
  county integer not null,
  id uuid not null,
  reference_kind text not null,
  reference_id text not null,
  amount_fen bigint not null check (amount_fen > 0),
  way text not null check (way in ('sandbox', 'transfer', 'cash')),
  state text not null check (
    state in ('asked', 'secured', 'splitting', 'released', 'refunding', 'refunded', 'closed')),
  refunded_fen bigint not null default 0 check (refunded_fen >= 0),
  released_fen bigint not null default 0 check (released_fen >= 0),
  provider_trade_no text,
  site_id uuid, -- where cash was taken in
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  secured_at timestamptz,
  -- The provider unfreezes by itself 180 days after paying: a date to be met, not a surprise.
  freeze_until timestamptz,
  ended_at timestamptz,
  primary key (county, id),
  unique (county, reference_kind, reference_id),
  check (refunded_fen <= amount_fen and released_fen <= amount_fen),
  check (state in ('asked', 'closed') or secured_at is not null),
  check (way <> 'sandbox' or secured_at is null or provider_trade_no is not null)
);
create unique index payment_of_trade on payment.payment (county, provider_trade_no) where provider_trade_no is not null;
create index payment_by_time on payment.payment (county, asked_at desc, id desc);
create index payment_unanswered on payment.payment (county, expires_at) where state = 'asked';
create index payment_freeze_ends on payment.payment (county, freeze_until) where state in ('secured', 'splitting');
create index payment_secured_on on payment.payment (county, secured_at) where secured_at is not null;

-- What a provider told us, as it was signed. Stored first, applied afterwards.
create table payment.callback (
  county integer not null,
  provider text not null,
  provider_event_id text not null,
  payment_id uuid not null,
  kind text not null,
  payload text not null,
  key_id text not null,
  signature text not null,
  received_at timestamptz not null,
  applied_at timestamptz,
  outcome text check (outcome in ('applied', 'already', 'second-success', 'refused')),
  primary key (county, provider, provider_event_id),
  check ((applied_at is null) = (outcome is null))
);
create index callback_of_payment on payment.callback (county, payment_id, received_at);

-- What we want of the provider: written with the reason for it, sent afterwards, repeated until it is answered.
create table payment.instruction (
  county integer not null,
  id uuid not null,
  payment_id uuid not null,
  kind text not null check (kind in ('split', 'release', 'refund')),
  amount_fen bigint not null check (amount_fen > 0),
  parts jsonb not null default '[]', -- [{receiverId, amountFen}]
  -- Refund of money that had left already: who pays it back.
  bearer_id uuid,
  -- Set when a second trade was paid for the same payment: that trade is sent back, not ours.
  trade_no text,
  reason text not null default '',
  state text not null check (state in ('wanted', 'sent', 'done', 'failed')),
  tries integer not null default 0,
  failure text,
  next_try_at timestamptz,
  wanted_at timestamptz not null,
  sent_at timestamptz,
  done_at timestamptz,
  provider_no text,
  primary key (county, id),
  foreign key (county, payment_id) references payment.payment (county, id)
);
create index instruction_of_payment on payment.instruction (county, payment_id, id);
create index instruction_open on payment.instruction (county, next_try_at) where state in ('wanted', 'sent');
create index instruction_done_on on payment.instruction (county, done_at) where done_at is not null;

create table payment.reconciliation (
  county integer not null,
  provider text not null,
  day date not null,
  run_at timestamptz not null,
  lines integer not null,
  matched integer not null,
  paid_fen bigint not null,
  refunded_fen bigint not null,
  released_fen bigint not null,
  frozen_fen bigint not null,
  primary key (county, provider, day)
);

create table payment.difference (
  county integer not null,
  provider text not null,
  day date not null,
  seq integer not null,
  kind text not null check (kind in ('missing-here', 'missing-there', 'amount')),
  line_kind text not null check (line_kind in ('pay', 'split', 'release', 'refund')),
  number text not null,
  provider_no text,
  our_fen bigint,
  their_fen bigint,
  primary key (county, provider, day, seq),
  foreign key (county, provider, day) references payment.reconciliation (county, provider, day)
);

create view payment.v_payment as
select county, id, reference_kind, reference_id, amount_fen, way, state, refunded_fen, released_fen, asked_at,
  secured_at, freeze_until
from payment.payment;

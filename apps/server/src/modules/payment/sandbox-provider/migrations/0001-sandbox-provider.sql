-- A stand-in for a licensed payment provider: it has its own books and knows its customer's numbers, nothing else.
create table sandbox_provider.trade (
  no text primary key, -- its own number
  customer_number text not null unique, -- the customer's payment id; paying twice finds the same trade
  attach text not null, -- handed back as it came
  amount_fen bigint not null check (amount_fen > 0),
  -- Frozen until it is split, released or refunded.
  frozen_fen bigint not null,
  released_fen bigint not null default 0 check (released_fen >= 0),
  refunded_fen bigint not null default 0 check (refunded_fen >= 0),
  notify_url text not null,
  paid_at timestamptz not null,
  freeze_until timestamptz not null,
  check (frozen_fen >= 0),
  check (frozen_fen + released_fen + refunded_fen = amount_fen)
);
create index trade_freeze_ends on sandbox_provider.trade (freeze_until) where frozen_fen > 0;

create table sandbox_provider.operation (
  no text primary key,
  customer_number text not null unique, -- the customer's instruction id
  trade_no text not null references sandbox_provider.trade (no),
  kind text not null check (kind in ('split', 'release', 'refund')),
  amount_fen bigint not null check (amount_fen > 0),
  parts jsonb not null, -- [{receiver, amountFen}]
  bearer text, -- whose account a refund of released money is taken from
  asked_at timestamptz not null,
  done_at timestamptz not null
);
create index operation_by_time on sandbox_provider.operation (done_at);
create index operation_of_trade on sandbox_provider.operation (trade_no);

-- Accounts of those who receive; the provider pays them out to their banks, which is not played here.
create table sandbox_provider.receiver (
  account text primary key,
  balance_fen bigint not null default 0
);

create table sandbox_provider.notice (
  event_id text primary key,
  url text not null,
  key_id text not null,
  payload text not null,
  signature text not null,
  tries integer not null default 0,
  next_try_at timestamptz,
  delivered_at timestamptz,
  at timestamptz not null
);
create index notice_due on sandbox_provider.notice (next_try_at) where delivered_at is null;

-- An account's id is made from county, owner and kind, so that finding and opening it is one statement without a read.
create table ledger.account (
  county integer not null,
  id uuid not null,
  owner_kind text not null check (owner_kind in ('county', 'organisation', 'household', 'payment')),
  owner_id text not null,
  kind text not null check (kind in ('secured', 'payable', 'provider-frozen', 'bank', 'cash-float', 'goods-bought',
    'agent-float', 'returned')),
  -- Kept accounts are what is owed: their balance (credit − debit) stands here and never falls below zero. The others
  -- are summed from their transfers when somebody asks, so that nobody queues for the row of the whole county.
  kept boolean not null,
  balance_fen bigint,
  opened_at timestamptz not null,
  primary key (county, id),
  unique (county, owner_kind, owner_id, kind),
  check (kept = (kind in ('secured', 'payable'))),
  check (kept = (balance_fen is not null)),
  check (balance_fen >= 0)
);

-- One debit and one credit: it balances by construction. Only ever added to.
create table ledger.transfer (
  county integer not null,
  id uuid not null,
  debit_id uuid not null,
  credit_id uuid not null,
  amount_fen bigint not null check (amount_fen > 0),
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  reference_kind text not null check (reference_kind ~ '^[a-z]+(-[a-z]+)*$'),
  reference_id text not null,
  leg integer not null check (leg >= 0),
  at timestamptz not null,
  memo text not null default '',
  primary key (county, id),
  -- What was posted once is not posted again, whoever replays it.
  unique (county, reference_kind, reference_id, kind, leg),
  foreign key (county, debit_id) references ledger.account (county, id),
  foreign key (county, credit_id) references ledger.account (county, id),
  check (debit_id <> credit_id)
);
create index transfer_of_debit on ledger.transfer (county, debit_id, at, id);
create index transfer_of_credit on ledger.transfer (county, credit_id, at, id);

create view ledger.v_transfer as
select t.county, t.id, t.kind, t.reference_kind, t.reference_id, t.leg, t.amount_fen, t.at, t.memo,
  d.kind as debit_kind, d.owner_kind as debit_owner_kind, d.owner_id as debit_owner_id,
  c.kind as credit_kind, c.owner_kind as credit_owner_kind, c.owner_id as credit_owner_id
from ledger.transfer t
  join ledger.account d on d.county = t.county and d.id = t.debit_id
  join ledger.account c on c.county = t.county and c.id = t.credit_id;

-- What is owed to organisations and households.
create view ledger.v_payable as
select county, owner_kind, owner_id, balance_fen from ledger.account where kind = 'payable';

-- Money that really reached somebody: a household in its hand, an organisation at the bank or by the provider's split. What
-- was taken back stands as a line of its own with a minus.
create view ledger.v_payout as
select county, id, kind, reference_kind, reference_id, at, (at at time zone 'Asia/Shanghai')::date as day,
  debit_owner_kind as party_kind, debit_owner_id as party_id, credit_kind as source_kind,
  credit_owner_id as source_id, amount_fen
from ledger.v_transfer
where debit_kind = 'payable' and kind in ('pay-cash', 'pay-account', 'pay-transfer', 'split')
union all
select county, id, kind, reference_kind, reference_id, at, (at at time zone 'Asia/Shanghai')::date,
  credit_owner_kind, credit_owner_id, debit_kind, debit_owner_id, -amount_fen
from ledger.v_transfer
where credit_kind = 'payable' and kind in ('undo-pay-cash', 'undo-pay-account');

create view ledger.v_day_payouts as
select county, day,
  count(distinct party_id) filter (where party_kind = 'household' and amount_fen > 0) as households,
  coalesce(sum(amount_fen) filter (where party_kind = 'household'), 0)::bigint as household_fen,
  coalesce(sum(amount_fen) filter (where party_kind = 'organisation'), 0)::bigint as organisation_fen
from ledger.v_payout
group by county, day;

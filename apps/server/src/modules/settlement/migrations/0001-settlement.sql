-- How the money of one completed order is shared. Made once, from the shares that were frozen on its lines.
create table settlement.settlement (
  county integer not null,
  id uuid not null,
  order_id uuid not null,
  order_number text not null,
  payment_id uuid not null,
  way text not null check (way in ('sandbox', 'transfer', 'cash')),
  total_fen bigint not null check (total_fen > 0),
  state text not null check (state in ('splitting', 'done')),
  wanted_at timestamptz not null,
  done_at timestamptz,
  primary key (county, id),
  unique (county, order_id),
  unique (county, payment_id),
  foreign key (county, order_id) references ordering."order" (county, id),
  foreign key (county, payment_id) references payment.payment (county, id),
  check ((state = 'done') = (done_at is not null))
);
create index settlement_by_time on settlement.settlement (county, wanted_at desc, id desc);

create table settlement.share (
  county integer not null,
  settlement_id uuid not null,
  seq integer not null,
  line integer not null, -- of the order
  party_kind text not null check (party_kind in ('organisation', 'household')),
  party_id uuid not null,
  reason text not null check (reason in ('goods', 'station', 'platform', 'household', 'freight')),
  amount_fen bigint not null check (amount_fen > 0),
  agent_id uuid references accounts.organisation (id), -- holds a household's share until it is paid out
  primary key (county, settlement_id, seq),
  foreign key (county, settlement_id) references settlement.settlement (county, id),
  check ((party_kind = 'household') = (agent_id is not null)),
  check ((party_kind = 'household') = (reason = 'household'))
);
create index share_of_party on settlement.share (county, party_id, settlement_id);
create index share_of_agent on settlement.share (county, agent_id) where agent_id is not null;

create table settlement.payout (
  county integer not null,
  id uuid not null,
  number text not null,
  party_kind text not null check (party_kind in ('organisation', 'household')),
  party_id uuid not null,
  amount_fen bigint not null check (amount_fen > 0),
  way text not null check (way in ('cash', 'account', 'transfer')),
  site_id uuid, -- cash: whose cash box
  agent_id uuid references accounts.organisation (id), -- account: who pays
  left_fen bigint not null check (left_fen >= 0), -- still due after this one
  paid_by uuid,
  at timestamptz not null,
  primary key (county, id),
  unique (county, number),
  foreign key (county, site_id) references network.site (county, id),
  check ((way = 'cash') = (site_id is not null)),
  check ((way = 'account') = (agent_id is not null))
);
create index payout_of_party on settlement.payout (county, party_id, at desc, id desc);

-- Cash that an organisation put into a station's box.
create table settlement.float_funding (
  county integer not null,
  id uuid not null,
  site_id uuid not null,
  organisation_id uuid not null references accounts.organisation (id),
  purpose text not null check (purpose in ('purchases', 'households')),
  amount_fen bigint not null check (amount_fen > 0),
  at timestamptz not null,
  primary key (county, id),
  foreign key (county, site_id) references network.site (county, id)
);

create view settlement.v_settlement as
select county, id, order_id, payment_id, way, total_fen, state, wanted_at, done_at from settlement.settlement;

create view settlement.v_share as
select s.county, s.settlement_id, s.seq, t.order_id, s.line, s.party_kind, s.party_id, s.reason, s.amount_fen,
  s.agent_id, t.state, t.wanted_at, t.done_at
from settlement.share s join settlement.settlement t on t.county = s.county and t.id = s.settlement_id;

create view settlement.v_payout as
select county, id, party_kind, party_id, amount_fen, way, site_id, agent_id, at,
  (at at time zone 'Asia/Shanghai')::date as day
from settlement.payout;

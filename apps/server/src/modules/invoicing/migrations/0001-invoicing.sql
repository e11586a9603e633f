-- What buyers ask their sellers to invoice, and what sellers say they issued. The invoices themselves are made at the tax
-- office; here stands what is owed, by whom, until when, and what proves that it was done.
create table invoicing.request (
  county integer not null,
  id uuid not null,
  number text not null,
  merchant_id uuid not null references accounts.organisation (id),
  -- Who asked: the buyer of all its orders.
  person_id uuid,
  visitor_key text,
  title_kind text not null check (title_kind in ('unit', 'person')),
  title text not null,
  tax_number text,
  wants text not null check (wants in ('ordinary', 'special')),
  words text not null default '',
  -- What was paid for its parts and did not go back out of the seller's money.
  billable_fen bigint not null check (billable_fen >= 0),
  -- Invoices less credit notes.
  billed_fen bigint not null default 0 check (billed_fen >= 0),
  asked_at timestamptz not null,
  -- Until when the seller should have acted.
  due_at timestamptz,
  declined_at timestamptz,
  declined_words text,
  withdrawn_at timestamptz,
  primary key (county, id),
  constraint request_number_key unique (county, number),
  check (person_id is not null or visitor_key is not null),
  check ((title_kind = 'unit') = (tax_number is not null)),
  check (wants = 'ordinary' or title_kind = 'unit'),
  check ((declined_at is null) = (declined_words is null)),
  check (billed_fen = 0 or (declined_at is null and withdrawn_at is null)),
  check (declined_at is null or withdrawn_at is null),
  check ((due_at is not null) = (billable_fen <> billed_fen and declined_at is null and withdrawn_at is null))
);
create index request_newest on invoicing.request (county, asked_at desc, id desc);
create index request_of_merchant on invoicing.request (county, merchant_id, asked_at desc, id desc);
create index request_of_person on invoicing.request (county, person_id, asked_at desc) where person_id is not null;
-- Few among many: what waits for its seller.
create index request_due on invoicing.request (county, due_at, id) where due_at is not null;

-- The parts of orders that a request is about. A part is in one request that stands; what was declined or withdrawn lets go.
create table invoicing.request_part (
  county integer not null,
  request_id uuid not null,
  order_id uuid not null,
  part_id uuid not null,
  order_number text not null,
  billable_fen bigint not null check (billable_fen >= 0),
  stands boolean not null default true,
  primary key (county, request_id, order_id, part_id),
  foreign key (county, request_id) references invoicing.request (county, id),
  foreign key (county, order_id, part_id) references ordering.order_part (county, order_id, id)
);
create unique index request_part_once on invoicing.request_part (county, order_id, part_id) where stands;
create index request_part_of_order on invoicing.request_part (county, order_id);

-- Invoices and credit notes of a request. Only ever added to: what was wrong is taken back by a credit note.
create table invoicing.document (
  county integer not null,
  id uuid not null,
  request_id uuid not null,
  merchant_id uuid not null references accounts.organisation (id),
  kind text not null check (kind in ('invoice', 'credit-note')),
  number text not null,
  issued_on date not null,
  amount_fen bigint not null check (amount_fen > 0),
  paper_key text,
  recorded_at timestamptz not null,
  by_person uuid,
  primary key (county, id),
  -- 20 figures say the issuer too, 8 don't.
  constraint document_once_key unique (county, merchant_id, number),
  foreign key (county, request_id) references invoicing.request (county, id)
);
create index document_of_request on invoicing.document (county, request_id, recorded_at, id);

-- Requests as others may name and count them: nothing of whom they are made out to.
create view invoicing.v_request as
select county, id, number, merchant_id, billable_fen, billed_fen, asked_at, due_at, declined_at, withdrawn_at
from invoicing.request;
create view invoicing.v_request_part as
select county, request_id, order_id, part_id, billable_fen, stands from invoicing.request_part;

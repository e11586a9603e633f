-- Where a merchant is paid by transfer. The holder may be a person, so name and number are sealed; the last four digits
-- stay readable, which is enough to tell two accounts apart.
create table merchants.bank_account (
  county integer not null,
  merchant_id uuid not null,
  holder_sealed text not null,
  bank text not null check (bank <> ''),
  number_sealed text not null,
  last_four text not null check (last_four ~ '^[0-9]{4}$'),
  changed_at timestamptz not null,
  primary key (county, merchant_id),
  foreign key (county, merchant_id) references merchants.merchant (county, id)
);

-- Where an organisation is paid by transfer: a merchant, or a site of the network. The holder may be a person, so name and
-- number are sealed; the last four digits stay readable, which is enough to tell two accounts apart.
create table accounts.bank_account (
  organisation_id uuid primary key references accounts.organisation (id),
  holder_sealed text not null,
  bank text not null check (bank <> ''),
  number_sealed text not null,
  last_four text not null check (last_four ~ '^[0-9]{4}$'),
  changed_at timestamptz not null
);

-- Who drives for the county is on the register too, and neither buys nor sells.
alter table merchants.merchant drop constraint merchant_kind_check;
alter table merchants.merchant add constraint merchant_kind_check check (kind in ('cooperative', 'family-farm', 'firm',
  'workshop', 'sole-trader', 'household', 'carrier', 'east-store'));

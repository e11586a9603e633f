-- Money that reached somebody, among all that was ever moved: latest first, and by day.
create index transfer_paid_out on ledger.transfer (county, at desc, id desc)
  where kind in ('pay-cash', 'pay-account', 'pay-transfer', 'split', 'undo-pay-cash', 'undo-pay-account');
create index transfer_paid_out_on on ledger.transfer (county, ((at at time zone 'Asia/Shanghai')::date))
  where kind in ('pay-cash', 'pay-account', 'pay-transfer', 'split', 'undo-pay-cash', 'undo-pay-account');

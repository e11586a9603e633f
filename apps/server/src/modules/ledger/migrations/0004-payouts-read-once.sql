-- As before, but read in one go along `transfer_paid_out`: as two halves, even the latest fifty meant reading and sorting
-- everything that was ever paid.
create or replace view ledger.v_payout as
select county, id, kind, reference_kind, reference_id, at, (at at time zone 'Asia/Shanghai')::date as day,
  case when undone then credit_owner_kind else debit_owner_kind end as party_kind,
  case when undone then credit_owner_id else debit_owner_id end as party_id,
  case when undone then debit_kind else credit_kind end as source_kind,
  case when undone then debit_owner_id else credit_owner_id end as source_id,
  case when undone then -amount_fen else amount_fen end as amount_fen
from (
  select t.*, t.kind in ('undo-pay-cash', 'undo-pay-account') as undone
  from ledger.v_transfer t
  where t.kind in ('pay-cash', 'pay-account', 'pay-transfer', 'split', 'undo-pay-cash', 'undo-pay-account')) t
where (debit_kind = 'payable' and not undone) or (credit_kind = 'payable' and undone);

-- What organisations still have to give back of money that buyers were given back by hand for them: few accounts, each
-- summed from its own transfers.
create view ledger.v_to_take_back as
select county, owner_kind, owner_id, take_back_fen
from (
  select a.county, a.owner_kind, a.owner_id,
    (coalesce((select sum(amount_fen) from ledger.transfer t where t.county = a.county and t.debit_id = a.id), 0)
    - coalesce((select sum(amount_fen) from ledger.transfer t where t.county = a.county and t.credit_id = a.id), 0))::bigint
      as take_back_fen
  from ledger.account a where a.kind = 'returned') r
where take_back_fen > 0;

-- What goes into the cash boxes (plus) and out of them (minus), by the site whose box it is.
create view ledger.v_cash_move as
select t.county, a.owner_id as site_id, t.id, t.kind, t.reference_kind, t.reference_id, t.at, t.amount_fen as fen
from ledger.account a join ledger.transfer t on t.county = a.county and t.debit_id = a.id
where a.kind = 'cash-float' and a.owner_kind = 'organisation'
union all
select t.county, a.owner_id, t.id, t.kind, t.reference_kind, t.reference_id, t.at, -t.amount_fen
from ledger.account a join ledger.transfer t on t.county = a.county and t.credit_id = a.id
where a.kind = 'cash-float' and a.owner_kind = 'organisation';

-- Few among many: the settlements whose money is still with the provider.
create index settlement_under_way on settlement.settlement (county, id) where state = 'splitting';

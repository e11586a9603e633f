-- A number that another one has already is drawn again, which `inTransaction` tells by the key's name.
alter table sandbox_provider.trade rename constraint trade_customer_number_key to trade_of_customer;
alter table sandbox_provider.trade rename constraint trade_pkey to trade_number_key;
alter table sandbox_provider.operation rename constraint operation_customer_number_key to operation_of_customer;
alter table sandbox_provider.operation rename constraint operation_pkey to operation_number_key;

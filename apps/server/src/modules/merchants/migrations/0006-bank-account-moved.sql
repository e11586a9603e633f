-- Sites of the network are paid by transfer, too, so bank accounts belong to organisations: a merchant is one, by the same id.
insert into accounts.bank_account (organisation_id, holder_sealed, bank, number_sealed, last_four, changed_at)
select merchant_id, holder_sealed, bank, number_sealed, last_four, changed_at from merchants.bank_account;
drop table merchants.bank_account;

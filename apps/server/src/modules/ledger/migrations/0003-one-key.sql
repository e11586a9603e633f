-- An account's id is made from its owner and kind, so one key says both. With two, PostgreSQL may refuse one of two that
-- open the same account at the same moment: `on conflict` looks away from one key only.
alter table ledger.account drop constraint account_county_owner_kind_owner_id_kind_key;
create index account_of_owner on ledger.account (county, owner_kind, owner_id, kind);

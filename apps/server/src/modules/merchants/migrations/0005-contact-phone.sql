-- By which number buyers reach a seller; bare figures. It is shown to everybody, as the law on consumers wants it.
alter table merchants.merchant
  add column contact_phone text check (contact_phone ~ '^[0-9]{10,12}$');

create or replace view merchants.v_merchant as
  select m.county, m.id, m.kind, m.name, m.name_en, m.short_name, m.licence_kind, m.licence_no, m.licence_until,
    m.food_licence_no, m.statement, m.statement_en, m.provider_account, m.origin_site_id, m.household_id, m.fictional,
    m.state, o.region_code, m.contact_phone
  from merchants.merchant m left join accounts.organisation o on o.id = m.id;

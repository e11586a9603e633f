-- As before. Each merchant is an organisation (its id is a foreign key), and joined from the left the organisation is
-- only read where somebody asks for what is of it.
create or replace view merchants.v_merchant as
  select m.county, m.id, m.kind, m.name, m.name_en, m.short_name, m.licence_kind, m.licence_no, m.licence_until,
    m.food_licence_no, m.statement, m.statement_en, m.provider_account, m.origin_site_id, m.household_id, m.fictional,
    m.state, o.region_code
  from merchants.merchant m left join accounts.organisation o on o.id = m.id;

-- Cash of a station's box that the county has received: what buyers paid at the station, on its way to the sellers.
create table settlement.cash_deposit (
  county integer not null,
  id uuid not null,
  site_id uuid not null,
  amount_fen bigint not null check (amount_fen > 0),
  received_by uuid,
  at timestamptz not null,
  primary key (county, id),
  foreign key (county, site_id) references network.site (county, id)
);

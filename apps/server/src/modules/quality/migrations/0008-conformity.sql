-- What a promise of conformity of one lot says beside being a certificate: as it was when it was issued, and never changed.
create table quality.conformity (
  county integer not null,
  certificate_id uuid not null,
  lot_id uuid not null,
  grams bigint not null check (grams > 0),
  boxes integer check (boxes > 0), -- of packed lots
  origin text not null check (origin <> ''),
  phone text not null check (phone <> ''),
  grown boolean not null, -- by whoever promises; else bought up or taken on consignment from others
  bases text[] not null check (
    cardinality(bases) > 0 and bases <@ '{own-test,commissioned-test,internal-control,own-promise}'::text[]),
  by_person uuid,
  primary key (county, certificate_id),
  foreign key (county, certificate_id) references quality.certificate (county, id),
  foreign key (county, lot_id) references quality.lot (county, id)
);
create index certificate_of_lot on quality.certificate (county, lot_id) where lot_id is not null;

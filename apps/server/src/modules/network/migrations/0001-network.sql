-- A site is an organisation that handles goods; its id is the organisation's, so a grant there is a grant here.
create table network.site (
  county integer not null,
  id uuid not null references accounts.organisation (id),
  code text not null,
  kind text not null check (kind in ('county-centre', 'cold-store', 'township-hub', 'village-station')),
  name text not null,
  name_en text,
  region_code text not null references regions.region (code),
  parent_id uuid,
  operator_id uuid references accounts.organisation (id),
  keeper_name text,
  lat double precision,
  lon double precision,
  synthetic boolean not null default false,
  state text not null check (state in ('planned', 'active', 'paused', 'closed')),
  transport_agreement boolean not null default false,
  connectivity text not null check (connectivity in ('fibre-and-4g', '4g-only', 'intermittent', 'power-cuts')),
  cold_box boolean not null default false,
  capacity_grams bigint check (capacity_grams > 0),
  primary key (county, id),
  unique (county, code),
  foreign key (county, parent_id) references network.site (county, id),
  check ((parent_id is null) = (kind = 'county-centre'))
);
create index site_parent on network.site (county, parent_id);

create table network.route (
  county integer not null,
  id uuid not null,
  code text not null,
  name text not null,
  name_en text,
  carrier_id uuid references accounts.organisation (id),
  weekdays smallint[] not null, -- 1 = Monday
  back_at text check (back_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
  primary key (county, id),
  unique (county, code)
);

create table network.route_stop (
  county integer not null,
  route_id uuid not null,
  seq integer not null check (seq >= 1),
  site_id uuid not null,
  arrives_at text check (arrives_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
  primary key (county, route_id, seq),
  foreign key (county, route_id) references network.route (county, id),
  foreign key (county, site_id) references network.site (county, id)
);

create view network.v_site as
  select s.county, s.id, s.code, s.kind, s.name, s.name_en, s.region_code, r.short_name as region_name, s.parent_id,
    s.lat, s.lon, s.synthetic, s.state, s.transport_agreement, s.connectivity, s.cold_box
  from network.site s join regions.region r on r.code = s.region_code;

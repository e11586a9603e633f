create table rounds.vehicle (
  county integer not null,
  id uuid not null,
  plate text not null,
  kind text not null check (kind in ('van', 'truck', 'pickup', 'tricycle')),
  payload_grams bigint not null check (payload_grams > 0),
  boxes integer not null check (boxes > 0), -- so many find room
  cold boolean not null,
  per_km_fen integer not null check (per_km_fen >= 0),
  per_day_fen integer not null check (per_day_fen >= 0),
  shift_from text not null check (shift_from ~ '^[0-2][0-9]:[0-5][0-9]$'),
  shift_to text not null check (shift_to ~ '^[0-2][0-9]:[0-5][0-9]$'),
  organisation_id uuid not null references accounts.organisation (id), -- whose it is: its scans are this one's
  driver_name text,
  in_use boolean not null,
  primary key (county, id),
  unique (county, plate),
  check (shift_from < shift_to)
);

-- How the county's roads are guessed where nobody has driven them; a county without a row has the defaults of `setting.ts`.
create table rounds.setting (
  county integer not null,
  winding_per_mille integer not null check (winding_per_mille between 1000 and 4000),
  speed_kmh integer not null check (speed_kmh between 5 and 90),
  stop_minutes integer not null check (stop_minutes between 1 and 60),
  primary key (county)
);

-- What the dispatcher knows better than the guess, the same in both directions: the lesser id stands first.
create table rounds.known_way (
  county integer not null,
  site_id uuid not null,
  other_site_id uuid not null,
  metres integer not null check (metres between 1 and 500000),
  minutes integer not null check (minutes between 1 and 1440),
  primary key (county, site_id, other_site_id),
  foreign key (county, site_id) references network.site (county, id),
  foreign key (county, other_site_id) references network.site (county, id),
  check (site_id < other_site_id)
);

create table rounds.plan (
  county integer not null,
  id uuid not null,
  day date not null,
  state text not null check (state in ('making', 'made', 'failed', 'accepted', 'discarded')),
  failure text check (failure in ('interrupted', 'broken')),
  asked_at timestamptz not null,
  asked_by uuid,
  until timestamptz not null, -- one that is still being made after this was cut short
  made_at timestamptz,
  accepted_at timestamptz,
  -- What the roads were guessed by.
  winding_per_mille integer not null,
  speed_kmh integer not null,
  stop_minutes integer not null,
  legs integer,
  known_legs integer,
  cost_fen bigint,
  -- The day's trunk routes as they stand, by the same guess; null where they can't be compared.
  routes integer,
  routes_metres integer,
  routes_cost_fen bigint,
  routes_sites integer,
  primary key (county, id),
  check ((state = 'failed') = (failure is not null)),
  check ((made_at is null) = (cost_fen is null)),
  check (state not in ('made', 'accepted') or made_at is not null),
  check (state <> 'accepted' or accepted_at is not null),
  check ((routes is null) = (routes_cost_fen is null))
);
create unique index plan_being_made on rounds.plan (county) where state = 'making';
create unique index plan_of_day on rounds.plan (county, day) where state = 'accepted';
create index plan_by_time on rounds.plan (county, asked_at desc, id desc);

-- What the dispatcher said of single sites when asking.
create table rounds.plan_site (
  county integer not null,
  plan_id uuid not null,
  site_id uuid not null,
  choice text not null check (choice in ('leave-out', 'call')),
  bring_grams bigint not null check (bring_grams >= 0),
  primary key (county, plan_id, site_id),
  foreign key (county, plan_id) references rounds.plan (county, id),
  foreign key (county, site_id) references network.site (county, id),
  check (choice = 'call' or bring_grams = 0)
);

create table rounds.left_out (
  county integer not null,
  plan_id uuid not null,
  site_id uuid not null,
  reason text not null check (reason in ('asked', 'no-point', 'next-has-no-point', 'no-vehicle', 'too-much', 'too-far',
    'no-room', 'no-time')),
  parcels integer not null,
  grams bigint not null,
  primary key (county, plan_id, site_id),
  foreign key (county, plan_id) references rounds.plan (county, id),
  foreign key (county, site_id) references network.site (county, id)
);

-- A vehicle's way on the day. Its figures are the plan's; what was driven is read from the scans.
create table rounds.run (
  county integer not null,
  id uuid not null,
  plan_id uuid not null,
  position integer not null,
  vehicle_id uuid not null,
  plate text not null,
  organisation_id uuid not null references accounts.organisation (id),
  driver_name text,
  leaves_at timestamptz not null,
  back_at timestamptz not null,
  metres integer not null,
  cost_fen bigint not null,
  primary key (county, id),
  unique (county, plan_id, position),
  foreign key (county, plan_id) references rounds.plan (county, id),
  foreign key (county, vehicle_id) references rounds.vehicle (county, id)
);
create index run_of_organisation on rounds.run (county, organisation_id);

create table rounds.run_stop (
  county integer not null,
  run_id uuid not null,
  position integer not null,
  site_id uuid not null,
  arrives_at timestamptz not null,
  leaves_at timestamptz not null,
  bring_grams bigint not null, -- from the centre
  take_parcels integer not null,
  take_grams bigint not null,
  set_down_parcels integer not null, -- taken earlier on this run
  set_down_grams bigint not null,
  load_grams bigint not null, -- on board when leaving
  nothing_at timestamptz, -- when the driver said that nothing was there
  nothing_by uuid,
  primary key (county, run_id, position),
  foreign key (county, run_id) references rounds.run (county, id),
  foreign key (county, site_id) references network.site (county, id)
);

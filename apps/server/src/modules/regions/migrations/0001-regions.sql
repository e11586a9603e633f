-- Global: no county key, because a county is itself a region.
create table regions.region (
  code text primary key check (code ~ '^[0-9]{6}([0-9]{3}){0,2}$'),
  level text not null check (level in ('province', 'prefecture', 'county', 'township', 'village')),
  parent text references regions.region (code),
  name text not null,
  name_en text,
  short_name text not null,
  pinyin text not null,
  initials text not null,
  lat double precision,
  lon double precision,
  accuracy_km double precision,
  synthetic boolean not null default false,
  check ((parent is null) = (level = 'province'))
);
create index region_parent on regions.region (parent, code);

-- Names people say that are not the register's: a spoken short name, a former name.
create table regions.region_alias (
  alias text not null,
  code text not null references regions.region (code),
  note text not null default '',
  primary key (alias, code)
);

-- Which eastern county helps which western one, and since when; the period is data, never a constant.
create table regions.pairing (
  id uuid primary key,
  code text not null unique,
  east_county integer not null,
  west_county integer not null,
  name text not null,
  name_en text,
  from_day date not null,
  to_day date,
  note text not null default '',
  note_en text not null default '',
  check (east_county <> west_county),
  check (to_day is null or to_day >= from_day)
);
create index pairing_west on regions.pairing (west_county, from_day);

create view regions.v_region as
  select r.code, r.level, r.parent, r.name, r.name_en, r.short_name, r.pinyin, r.initials, r.lat, r.lon
  from regions.region r;

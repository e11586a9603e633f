-- The log of a county: what it calls itself and things, fixed when it began, since both stand in what was hashed.
create table provenance.log (
  county integer primary key,
  domain text not null, -- of the identifiers, https://<domain>/lot/…
  origin text not null, -- name of the log in its checkpoints
  begun_at timestamptz not null
);

-- Where a row of the county's record stands in the log. The log holds a hash; what was hashed is built anew from the row.
create table provenance.leaf (
  county integer not null references provenance.log (county),
  position bigint not null check (position >= 0),
  source text not null check (
    source in ('step', 'hold', 'hold-end', 'recall', 'void', 'write-off', 'certificate')),
  source_id uuid not null,
  lot_id uuid, -- both null for a word on a certificate, which is of no one lot
  parcel_id uuid,
  salt bytea not null check (length(salt) = 16), -- keeps what the public may not read from being guessed
  recorded_at timestamptz not null,
  primary key (county, position),
  unique (county, source, source_id)
);
create index leaf_of_lot on provenance.leaf (county, lot_id) where lot_id is not null;
create index leaf_of_parcel on provenance.leaf (county, parcel_id) where parcel_id is not null;
create index leaf_by_time on provenance.leaf (county, recorded_at, position);

-- Hashes of the tree in tiles of up to 256 (C2SP tlog-tiles): a full tile never changes, the last one of a level grows.
create table provenance.tile (
  county integer not null references provenance.log (county),
  level smallint not null,
  index integer not null,
  hashes bytea not null check (length(hashes) between 32 and 8192),
  primary key (county, level, index)
);

-- The signed word on how long the log is and what its root is: the last one of every day.
create table provenance.checkpoint (
  county integer not null references provenance.log (county),
  day date not null, -- Asia/Shanghai
  size bigint not null check (size > 0),
  note text not null,
  at timestamptz not null,
  primary key (county, day)
);

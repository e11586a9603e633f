-- By which field key this database's names, phones and addresses are sealed; the key itself is nowhere in it.
create table kernel.key_mark (
  county integer not null default 0 check (county = 0),
  mark text not null,
  primary key (county)
);

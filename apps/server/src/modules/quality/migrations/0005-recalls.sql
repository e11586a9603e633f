-- A hold that the public reads of: why, and what whoever has the goods should do. Only ever added to.
create table quality.recall (
  county integer not null,
  hold_id uuid not null,
  reason text not null,
  advice text not null,
  at timestamptz not null,
  by_person uuid,
  primary key (county, hold_id),
  foreign key (county, hold_id) references quality.hold (county, id)
);

create or replace view quality.v_hold as
select h.county, h.id, h.lot_id, h.reason, h.at, h.by_person, e.word, e.at as ended_at, e.by_person as ended_by,
  r.reason as public_reason, r.advice, r.at as recalled_at
from quality.hold h
left join quality.hold_end e on e.county = h.county and e.hold_id = h.id
left join quality.recall r on r.county = h.county and r.hold_id = h.id;

-- What was said of a certificate and when: given, confirmed, revoked. Only ever added to; the certificate itself shows how it
-- stands today.
create table quality.certificate_word (
  county integer not null,
  id uuid not null,
  certificate_id uuid not null,
  word text not null check (word in ('given', 'confirmed', 'revoked')),
  how text,
  why text,
  at timestamptz not null,
  by_person uuid, -- null where the house itself said it, and for what was given before words were kept
  primary key (county, id),
  foreign key (county, certificate_id) references quality.certificate (county, id)
);
create index certificate_word_of on quality.certificate_word (county, certificate_id);

insert into quality.certificate_word (county, id, certificate_id, word, how, why, at, by_person)
select county, gen_random_uuid(), id, 'given', null, null, recorded_at, null from quality.certificate
union all
select county, gen_random_uuid(), id, 'confirmed', confirmed_how, null, confirmed_at, confirmed_by
from quality.certificate where confirmed_at is not null
union all
select county, gen_random_uuid(), id, 'revoked', null, revoked_why, revoked_at, revoked_by
from quality.certificate where revoked_at is not null;

-- For the record that nobody can quietly change.
create view quality.v_certificate_word as
select county, id, certificate_id, word, how, why, at, by_person from quality.certificate_word;
create view quality.v_trace_event as
select county, id, lot_id, parcel_id, kind, at, site_id, organisation_id, data from quality.trace_event;
create view quality.v_parcel_trace as
select county, parcel_id, trace_code from quality.parcel_trace;
create view quality.v_parcel_trace_lot as
select county, parcel_id, lot_id, boxes from quality.parcel_trace_lot;

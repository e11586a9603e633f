-- A certificate is given, confirmed by an office that saw the paper, or revoked by one. What an office has not seen proves
-- nothing, but for the producer's own promise of conformity, which the law lets it give itself.
alter table quality.certificate
  add column state text not null default 'given' check (state in ('given', 'confirmed', 'revoked')),
  add column confirmed_at timestamptz,
  add column confirmed_by uuid, -- null where the house itself confirmed
  add column confirmed_how text check (confirmed_how in ('paper-seen', 'stood-before')),
  add column revoked_at timestamptz,
  add column revoked_by uuid,
  add column revoked_why text,
  add check (state <> 'confirmed' or (confirmed_at is not null and confirmed_how is not null)),
  add check (state <> 'revoked' or (revoked_at is not null and revoked_why is not null));
-- The one rule of what counts as a proof.
alter table quality.certificate
  add column counts boolean not null generated always as
    (state = 'confirmed' or (state = 'given' and kind = 'conformity')) stored;

-- What stood until now was accepted until now, and no shelf is emptied over night: it is marked as such, so that an office
-- can see its paper and confirm it.
update quality.certificate
set state = 'confirmed', confirmed_at = recorded_at, confirmed_how = 'stood-before'
where kind <> 'conformity';

create index certificate_to_confirm on quality.certificate (county, id) where state = 'given' and kind <> 'conformity';

create or replace view quality.v_certificate as
select county, id, merchant_id, product_id, lot_id, kind, number, issuer, issued_on, valid_until, state, counts,
  file_key is not null as has_file
from quality.certificate;

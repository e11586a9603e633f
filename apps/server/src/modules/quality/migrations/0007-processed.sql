-- A lot may be made of lots of another product: leaf becomes tea. An edge carries the grams that were drawn, so grams of the
-- product of the lot that gave them; what came of them is the new lot's own weight.
alter table quality.lot drop constraint lot_kind_check;
alter table quality.lot add check (kind in ('harvest', 'graded', 'processed', 'packed'));

alter table quality.trace_event drop constraint trace_event_kind_check;
alter table quality.trace_event add check (kind in (
  'collected', 'made', 'graded', 'processed', 'packed', 'parcel-made', 'arrived', 'loaded', 'handed-to-carrier', 'signed'));

-- Entries that were taken back, for those who keep the record of lots.
create index entry_voided on collection.entry (county, voided_at) where state = 'voided';
create view collection.v_voided_entry as
select county, id, lot_id, voided_at, voided_by, void_reason from collection.entry where state = 'voided';

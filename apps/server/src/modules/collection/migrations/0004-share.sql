-- What a household was told it gets of the sale of its consigned goods, frozen at the scales and said on its slip.
-- Null for purchases, and for what was weighed before slips told it.
alter table collection.entry
  add column household_per_mille integer check (household_per_mille between 1 and 1000),
  add check (household_per_mille is null or kind = 'consignment');

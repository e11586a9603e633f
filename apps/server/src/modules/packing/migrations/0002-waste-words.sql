-- Why much was lost of goods that are still a household's; whoever packs or grades says it.
alter table packing.run add column waste_reason text check (waste_reason <> '');
alter table packing.grading add column waste_reason text check (waste_reason <> '');

-- Latest first for the whole county, as runs are; and which gradings a lot was sorted in.
create index grading_by_time on packing.grading (county, at desc, id desc);
create index grading_of_lot on packing.grading (county, lot_id);

-- What was lost and why, by the lot that tells of it: what a grading sorted, what a packing filled.
create view packing.v_waste as
select county, id, 'graded' as kind, at, lot_id, input_grams, waste_grams, waste_reason from packing.grading
union all
select county, id, 'packed', at, lot_id, input_grams, waste_grams, waste_reason from packing.run;

-- For the record that nobody can quietly change: what a promise of one lot says is bound into its first word.
create view quality.v_conformity as
select county, certificate_id, grams, boxes, origin, phone, grown, bases from quality.conformity;

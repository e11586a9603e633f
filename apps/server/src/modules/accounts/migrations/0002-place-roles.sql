-- Who works where, without saying who: whether a place has somebody for a job.
create view accounts.v_place_role as
select county, organisation_id, role, from_at, until_at from accounts."grant" where organisation_id is not null;

-- What somebody said of an exception after asking; the words stand here only and never in the audit trail. An exception that
-- a late scan explained has a moment and no words.
alter table logistics.custody_exception
  add column explained_by uuid,
  add column explained_from text check (explained_from in ('site', 'centre')),
  add column explanation text check (explanation <> ''),
  add check ((explanation is null) = (explained_by is null)),
  add check ((explanation is null) = (explained_from is null)),
  add check (explanation is null or explained_at is not null);
create index custody_exception_explained on logistics.custody_exception (county, parcel_id)
  where explained_at is not null;

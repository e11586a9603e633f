-- What the county's people still have is little beside what has ever left; a phone asks for all of it.
create index parcel_in_hand on logistics.parcel (county, created_at desc, id desc)
  where state not in ('with-carrier', 'signed');

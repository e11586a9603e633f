-- Orders placed without an account that somebody has found again by number and phone: whose browser, or account, may read them.
create table ordering.found_order (
  county integer not null,
  finder_key text not null, -- the visitor's key, or person id
  order_id uuid not null,
  found_at timestamptz not null,
  primary key (county, finder_key, order_id),
  foreign key (county, order_id) references ordering."order" (county, id)
);
create index found_order_of_order on ordering.found_order (county, order_id);

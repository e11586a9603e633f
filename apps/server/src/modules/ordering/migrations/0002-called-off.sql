-- Its buyer called it off: money that comes after all goes back, whatever is still in stock.
alter table ordering."order" add column called_off boolean not null default false;

create index order_part_of_parcel on ordering.order_part (county, parcel_id) where parcel_id is not null;

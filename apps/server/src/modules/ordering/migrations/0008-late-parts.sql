-- Few among many: what is paid and still to be sent.
create index order_to_send on ordering."order" (county, paid_at) where state = 'paid';
